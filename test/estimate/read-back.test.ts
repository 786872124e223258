import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import type { Figure } from '../../src/model/figure.ts';
import { figureRows } from '../../src/pipeline/figure-rows.ts';
import { openEdition } from '../../src/pipeline.ts';
import { figuresCsvText } from '../../src/render/figures-csv.ts';
import { inWorkspace } from '../workspace/temporary-workspace.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));

/** The numbers of a shown figure to eleven digits: the table has twelve. */
function numbersOf(figure: Figure): string {
  const { area, indicator, period, sex, age, status } = figure;
  const key = [area, indicator, period, sex, age, status].join(' ');
  if (figure.status !== 'shown') return key;
  const { value, interval, count, denominator, respondents } = figure;
  const limits = interval.kind === 'interval' ? [interval.lower, interval.upper] : [];
  const digits = [value, ...limits].map((number) => Number(number.toPrecision(11)));
  return [
    key,
    ...digits,
    count,
    denominator,
    respondents,
    interval.kind === 'interval' && interval.method,
  ].join(' ');
}

test('the published figures of Borås are the same figures when they are read back', async () => {
  const effects = machineEffects();
  const first = await openEdition(effects, { workspace: data.replace(/\/$/, '') });
  const files = {
    'kub.yaml':
      'kommun: boras\nutgava: 2026\ndata:\n  - fil: data/figures.csv\n    kalla: kub\n    decimal: ","\n',
    'omraden.csv': readFileSync(`${data}omraden.csv`),
    'indikatorer.csv': readFileSync(`${data}indikatorer.csv`),
    'data/figures.csv': figuresCsvText(figureRows(first.inputs, first.publication)),
  };
  const again = await inWorkspace(files, (workspace) => openEdition(effects, { workspace }));
  expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const shown = (figures: readonly Figure[]) =>
    figures
      .filter(({ status }) => status === 'shown')
      .map(numbersOf)
      .sort();
  expect(shown([...first.publication.figures]).length).toBeGreaterThan(1000);
  expect(shown([...again.publication.figures])).toEqual(shown([...first.publication.figures]));
});
