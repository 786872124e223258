import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readTable, workspaceFolder } from './read-table.ts';

interface FrontMatter {
  readonly typ: string;
  readonly titel: string;
  readonly omraden: readonly string[];
  readonly teman?: readonly string[];
  readonly indikatorer?: readonly string[];
  readonly kalla: string;
  readonly bekraftar?: readonly string[];
}

const folder = new URL('anteckningar/', workspaceFolder);
const notes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const [, front = '', body = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^---\n/m);
    return { file, front: parseYaml(front) as FrontMatter, body };
  });

const allowed = new Set(
  'typ titel omraden teman indikatorer kalla datum granska_senast arrangorer malgrupp form frekvens plats finansiering sprak metod antal samtycke bekraftar motsager'.split(
    ' ',
  ),
);
const areas = readTable('omraden.csv').map((row) => row.id);
const indicators = [...readTable('katalog/indikatorer.csv'), ...readTable('indikatorer.csv')].map(
  (row) => row.id,
);

describe('notes of the bundled workspace', () => {
  test('use the keys of the format, known areas and known indicators, and cite a source', () => {
    expect(notes.flatMap(({ front }) => Object.keys(front).filter((key) => !allowed.has(key)))).toEqual([]);
    expect(notes.flatMap(({ front }) => front.omraden.filter((id) => !areas.includes(id)))).toEqual([]);
    expect(
      notes.flatMap(({ front }) => (front.indikatorer ?? []).filter((id) => !indicators.includes(id))),
    ).toEqual([]);
    expect(
      notes.filter(({ front, body }) => !front.kalla || !front.titel || body.trim().length < 60),
    ).toEqual([]);
  });

  test('point at notes that are there', () => {
    const ids = notes.map(({ file }) => file.replace(/\.md$/, ''));
    const targets = notes.flatMap(({ front }) => front.bekraftar ?? []);
    expect(targets).toEqual(['roster/boendeenkat-norrby']);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('include the four kinds', () => {
    const kinds = new Set(notes.map(({ front }) => front.typ));
    expect(['resurs', 'arena', 'insats', 'rost'].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  // A figure may be typed by hand only where a source of its own has it; the rest kub fills in.
  test('type only the numbers that stand in their sources', () => {
    const numbers = notes.flatMap(({ file, body }) =>
      [...body.matchAll(/\d[\d\u00a0 ]*\d|\d/g)].map((match) => `${file.split('/')[1]} ${match[0]}`),
    );
    expect([...new Set(numbers.filter((text) => !/valdistrikt/.test(text)))].sort()).toEqual([
      'boendeenkat-norrby.md 1 580',
      'hassleholmen.md 2025',
      'norrby.md 2025',
      'sjobo.md 2025',
      'sjobo.md 7 000',
    ]);
  });

  // Municipal election 2022, district by district: 508 + 585 + 533 of 1212 + 1281 + 1133.
  test('give turnout on Hässleholmen without the shared district', () => {
    expect([508 + 585 + 533, 1212 + 1281 + 1133]).toEqual([1626, 3626]);
    const note = notes.find(({ file }) => file.endsWith('valdistrikt-hassleholmen.md'));
    expect(note?.body.replace(/\s+/g, ' ')).toContain('röstade 1 626 av 3 626 röstberättigade');
  });

  test.each(['hassleholmen', 'norrby', 'sjobo'])('%s has its districts by name beside its turnout', (id) => {
    const note = notes.find(({ file }) => file.endsWith(`valdistrikt-${id}.md`));
    expect(note?.front).toMatchObject({ typ: 'kommentar', omraden: [id] });
    expect(note?.front.indikatorer).toEqual([
      'valdeltagande_kommun',
      'valdeltagande_region',
      'valdeltagande_riksdag',
    ]);
    for (const year of ['2014', '2018', '2022']) expect(note?.body).toContain(`- ${year}: `);
  });
});

describe('geo/omraden.geojson', () => {
  const shapes = JSON.parse(readFileSync(new URL('geo/omraden.geojson', workspaceFolder), 'utf8')) as {
    features: {
      properties: Record<string, string>;
      geometry: { type: string; coordinates: [number, number][][] };
    }[];
  };

  test('has the eleven DeSO of the three areas, in closed rings inside Borås', () => {
    const codes = readTable('omraden.csv')
      .filter((area) => area.niva === 'omrade')
      .flatMap((area) => (area.koder ?? '').split(' ').filter((code) => !code.includes('R')));
    expect(shapes.features.map((feature) => feature.properties.omrade).sort()).toEqual(codes.sort());
    for (const { geometry } of shapes.features) {
      expect(geometry.type).toBe('Polygon');
      for (const ring of geometry.coordinates) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring[0]).toEqual(ring.at(-1));
        for (const [east, north] of ring) {
          expect(east).toBeGreaterThan(12.8);
          expect(east).toBeLessThan(13.1);
          expect(north).toBeGreaterThan(57.6);
          expect(north).toBeLessThan(57.8);
        }
      }
    }
  });
});
