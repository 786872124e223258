import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';
import { expectHarmlessPage, harmlessScripts } from './harmless.ts';
import { changedText, fuzz, fuzzSeconds, hostileJson } from './support.ts';

/** A square around nothing, for the example's areas. */
const square = (area: string): unknown => ({
  type: 'Feature',
  properties: { omrade: area, namn: area },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [13, 57],
        [13.1, 57],
        [13.1, 57.1],
        [13, 57.1],
        [13, 57],
      ],
    ],
  },
});
const shapes = JSON.stringify({
  type: 'FeatureCollection',
  features: [square('norrhagen'), square('ekdalen')],
});

let example: Readonly<Record<string, string>> = {};
let scripts: ReadonlySet<string> = new Set();
beforeAll(async () => {
  example = { ...(await exampleContents()), 'geo/omraden.geojson': shapes };
  const { code, written } = await build(example);
  expect(code).toBe(0);
  scripts = harmlessScripts(written);
});

const build = (contents: Readonly<Record<string, string>>) =>
  runKub(['build', '--all', '--format', 'html,json', '--force'], { contents });

/** Done or refused, never a bug; nothing outside the output folder, nothing that runs in a page. */
async function expectHandled(contents: Readonly<Record<string, string>>): Promise<void> {
  const { code, err, written } = await build(contents);
  expect([0, 1, 3], err.slice(0, 2000)).toContain(code);
  if (code === 1) expect(err.trim()).not.toBe('');
  const strays = Object.keys(written).filter(
    (path) => !path.startsWith('/prov/out/') || path.includes('/../'),
  );
  expect(strays.filter((path) => !path.startsWith('/prov/.kub/'))).toEqual([]);
  for (const [path, text] of Object.entries(written))
    if (path.endsWith('.html')) expectHarmlessPage(text, scripts);
}

const files = [
  'kub.yaml',
  'omraden.csv',
  'aktorer.csv',
  'mal.csv',
  'utfall.csv',
  'handlingsplan.csv',
  'data/andelar.csv',
  'data/folkmangd.csv',
  'anteckningar/resurser/ekdalens-odlare.md',
  'anteckningar/insatser/laxhjalp.md',
  'geo/omraden.geojson',
];

describe('a workspace with one file spoilt is built or refused', {
  timeout: fuzzSeconds * 1000 + 240_000,
}, () => {
  test.each(files)('%s', async (file) => {
    expect(Object.keys(example)).toContain(file);
    await fuzz(changedText(example[file] ?? ''), (text) => expectHandled({ ...example, [file]: text }));
  });

  test('a file of shapes that is JSON of any kind', async () => {
    const anything = fc.oneof(
      hostileJson,
      hostileJson.map((features) => ({ features })),
      fc.array(hostileJson).map((features) => ({ features })),
      fc
        .tuple(hostileJson, hostileJson)
        .map(([properties, geometry]) => ({ features: [{ properties, geometry }] })),
      hostileJson.map((omrade) => ({
        features: [{ ...(square('norrhagen') as object), properties: { omrade } }],
      })),
    );
    await fuzz(anything, (json) =>
      expectHandled({ ...example, 'geo/omraden.geojson': JSON.stringify(json) }),
    );
  });

  test('a template of one’s own', async () => {
    const { readFileSync } = await import('node:fs');
    const note = readFileSync(new URL('../../templates/note.hbs', import.meta.url), 'utf8');
    // Whoever writes templates decides what runs in the page: only that kub does not fall is asked here.
    await fuzz(changedText(note), async (text) => {
      const { code, err } = await build({ ...example, 'mallar/note.hbs': text });
      expect([0, 1, 3], err.slice(0, 2000)).toContain(code);
    });
  });
});
