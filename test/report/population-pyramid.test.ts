import { expect, test } from 'vitest';
import { figureTable } from '../../src/model/figure-table.ts';
import { populationPyramid } from '../../src/report/population-pyramid.ts';
import { sampleFigure } from '../support/sample-figures.ts';
import { sampleReportInput } from '../support/sample-report.ts';

test('populationPyramid(input) has both sexes of each age, youngest first', () => {
  const pyramid = populationPyramid(sampleReportInput());
  expect(pyramid?.period).toBe('2023');
  expect(pyramid?.ages.slice(0, 3)).toEqual(['0-4', '5-9', '10-14']);
  expect(pyramid?.ages.at(-1)).toBe('85+');
  expect(pyramid?.area).toHaveLength(36);
  expect(pyramid?.benchmark).toHaveLength(36);
});

test('takes the latest period that has ages for both sexes, and is null when none has', () => {
  const of = (period: string, ages: readonly string[]) =>
    ages.flatMap((age) =>
      (['women', 'men'] as const).map((sex) =>
        sampleFigure({ indicator: 'folkmangd', period, sex, age }, 100),
      ),
    );
  const older = of('2021', ['0-19', '20-64']);
  const newer = of('2022', ['total']);
  const input = (figures: typeof older) => sampleReportInput({ figures: figureTable(figures) });
  expect(populationPyramid(input([...older, ...newer]))?.period).toBe('2021');
  expect(populationPyramid(input(newer))).toBeNull();
});
