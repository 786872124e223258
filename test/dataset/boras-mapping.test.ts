import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { isShown } from '../../src/model/figure.ts';
import { openEdition } from '../../src/pipeline.ts';
import { inWorkspace } from '../workspace/temporary-workspace.ts';

const projectFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const source = projectFile('../shared/data/boras/boras_regso_counts_2020_2023.csv');
const hasSource = existsSync(source);
if (!hasSource) console.log('skipped: no ../shared/data beside the project');

/** One file, read three ways: what is counted of whom. */
const settings = `kommun: boras
utgava: 2026
data:
  - fil: data/regso.csv
    kalla: SCB
    kolumner: { område: regsokod, period: år, indikator: =folkmangd, täljare: folkmangd }
    smalt: []
  - fil: data/regso.csv
    kalla: SCB
    kolumner: { omrade: regsokod, period: ar, indikator: =utrikes_fodda, taljare: utrikes_fodda, namnare: folkmangd }
  - fil: data/regso.csv
    kalla: SCB
    kolumner: { omrade: regsokod, period: ar, namnare: lgh_totalt }
    smalt: { kolumner: [hyresratt, bostadsratt, aganderatt], till: indikator, varde: taljare }
  - fil: data/regso.csv
    kalla: SCB
    kolumner: { omrade: regsokod, period: ar, indikator: =medelinkomst, varde: loneinkomst_medel_tkr }
`;

test.runIf(hasSource)('the producer’s file gives the figures of the bundled workspace', async () => {
  const effects = machineEffects();
  const files = {
    'kub.yaml': settings,
    'omraden.csv': readFileSync(projectFile('data/omraden.csv')),
    'indikatorer.csv': readFileSync(projectFile('data/indikatorer.csv')),
    'data/regso.csv': readFileSync(source),
  };
  const [mapped, bundled] = await inWorkspace(files, async (workspace) => [
    await openEdition(effects, { workspace }),
    await openEdition(effects, { workspace: projectFile('data') }),
  ]);
  expect(mapped.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const years = ['2020', '2021', '2022', '2023'];
  const indicators = ['folkmangd', 'utrikes_fodda', 'hyresratt', 'bostadsratt', 'aganderatt', 'medelinkomst'];
  const numbers = (edition: typeof mapped) =>
    [...edition.publication.figures]
      .filter(({ indicator, period }) => indicators.includes(indicator) && years.includes(period))
      .filter(isShown)
      .map(({ area, indicator, period, value, count, denominator }) =>
        [area, indicator, period, value, count, denominator].join(' '),
      )
      .sort();
  expect(numbers(mapped)).toEqual(numbers(bundled));
  // Born abroad 2023: 4 231 of 7 306 in Hässleholmen, 28 150 of 114 592 in Borås.
  expect(numbers(mapped)).toContain(`hassleholmen utrikes_fodda 2023 ${(100 * 4231) / 7306} 4231 7306`);
  expect(numbers(mapped)).toContain(`boras utrikes_fodda 2023 ${(100 * 28_150) / 114_592} 28150 114592`);
});
