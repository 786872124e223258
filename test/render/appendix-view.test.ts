import { expect, test } from 'vitest';
import { appendixView } from '../../src/render/view/appendix-view.ts';
import { makeScene } from '../../src/render/view/scene.ts';
import { sampleReport } from '../support/html-page.ts';
import { sampleFigure } from '../support/sample-figures.ts';
import { sampleIndicator } from '../support/sample-indicators.ts';

const rowsOf = (years: number, ages: readonly string[]) => {
  const report = sampleReport();
  const figures = Array.from({ length: years }, (_, year) =>
    ages.map((age) => sampleFigure({ period: String(2000 + year), age, area: report.area.id }, 50)),
  ).flat();
  const section = report.sections.find((one) => one.kind === 'table-appendix');
  if (section?.kind !== 'table-appendix') throw new Error('no appendix');
  const { tables } = appendixView(
    makeScene(report, 'sv', () => ''),
    {
      ...section,
      indicators: [sampleIndicator({ id: figures[0]!.indicator })],
      figures,
    },
  );
  return tables.map(({ rows }) => rows.map(({ header }) => header));
};

test('a long table is parted after the last group of a period', () => {
  const parts = rowsOf(8, ['total', '0-19', '20-64']);
  expect(parts.map((rows) => rows.length)).toEqual([18, 6]);
  expect([parts[0]!.at(-1), parts[1]![0]]).toEqual(['2005', '2006']);
});

test('a period of more groups than a table holds is parted within', () => {
  const ages = Array.from({ length: 27 }, (_, index) => `${index}-${index}`);
  expect(rowsOf(1, ages).map((rows) => rows.length)).toEqual([20, 7]);
});
