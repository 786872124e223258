import { beforeAll, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

let contents: Readonly<Record<string, string>>;
beforeAll(async () => {
  contents = await exampleContents();
});

test('a figure that is not there: the flag that missed is named, with what there is to choose', async () => {
  const miss = (...flags: readonly string[]) =>
    runKub(['explain', 'norrhagen', 'utrikes_fodda', ...flags], { contents });
  const period = await miss('--period', '1900');
  expect(period.code).toBe(1);
  expect(period.err).toContain('--period: Värdet är inte tillåtet');
  expect(period.err).toContain('hittade: 1900\n    väntade: 2021, 2022, 2023, 2024, 2025\n');
  const both = await miss('--sex', 'kvinnor', '--age', '20-64');
  expect(both.err).toContain(
    '--sex: Värdet är inte tillåtet [invalid-value]\n    hittade: kvinnor\n    väntade: totalt\n',
  );
  expect(both.err).toContain('--age: Värdet');
  expect(both.err).not.toContain('--period');
});

test('kub list writes the words of the files', async () => {
  expect((await runKub(['list', 'goals'], { contents })).out).toContain('\tantal\t');
  expect((await runKub(['list', 'plan'], { contents })).out).toContain('\tplanerad\t');
});

test('kub export --json gives JSON', async () => {
  const { out } = await runKub(['export', '--json', '--area', 'norrhagen'], { contents });
  expect(JSON.parse(out)).toMatchObject({ format: 1, figures: expect.any(Array) });
});

test('an area without codes is told with its line', async () => {
  const lines = contents['omraden.csv']!.trimEnd().split(/\r?\n/);
  const changed = {
    ...contents,
    'omraden.csv': `${lines.join('\n')}\nstranden;Stranden;omrade;exempelstad;;på;;;ja\n`,
  };
  const { out } = await runKub(['check', '--json'], { contents: changed });
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
  expect(diagnostics.filter(({ code }) => code === 'area-without-codes')).toMatchObject([
    { file: 'omraden.csv', line: lines.length + 1, field: 'koder', found: 'stranden' },
  ]);
});

test('a feature of a map that has no area is named by its place', async () => {
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  const features = [
    { type: 'Feature', properties: { omrade: 'norrhagen' }, geometry },
    { type: 'Feature', properties: {}, geometry },
    { type: 'Feature', properties: { omrade: 'ekdalen' } },
  ];
  const map = JSON.stringify({ type: 'FeatureCollection', kalla: 'Påhittad', features });
  const { out } = await runKub(['check'], { contents: { ...contents, 'geo/a.geojson': map } });
  expect(out).toContain(
    'geo/a.geojson, features[1]: En nyckel som behövs saknas [missing-key]\n    väntade: properties.omrade',
  );
  expect(out).toContain(
    'geo/a.geojson, features[2]: En nyckel som behövs saknas [missing-key]\n    väntade: geometry',
  );
});
