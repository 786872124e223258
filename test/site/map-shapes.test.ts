import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { mapShapes } from '../../src/site/map-shapes.ts';
import type { SiteArea } from '../../src/site/site-data.ts';
import { sampleReport } from '../support/html-page.ts';

const sample = sampleReport();
type Overview = Extract<Report['sections'][number], { kind: 'overview' }>;
const ring = (at: number): [number, number][] => [
  [at, 0],
  [at + 1, 0],
  [at + 1, 1],
  [at, 0],
];

/** An area that has the shapes of these numbers as its own, and one more as a neighbour. */
function siteArea(id: string, numbers: readonly number[], ancestors: readonly string[] = []): SiteArea {
  const shape = (number: number, own: boolean) => ({
    area: `s${number}`,
    name: `S ${number}`,
    own,
    rings: [ring(number)],
  });
  const overview = sample.sections.find((section): section is Overview => section.kind === 'overview')!;
  const map =
    numbers.length === 0
      ? null
      : {
          source: 'Påhittade gränser',
          shapes: [...numbers.map((one) => shape(one, true)), shape(99, false)],
        };
  const report: Report = {
    ...sample,
    area: { ...sample.area, id, name: id.toUpperCase() },
    ancestors: ancestors.map((one) => ({ ...sample.municipality, id: one })),
    sections: [{ ...overview, map }],
  };
  return { report, page: `${id}/kunskapsunderlag.html`, downloads: [], linkTo: () => '' };
}

const drawn = (areas: readonly SiteArea[]) =>
  mapShapes(areas).shapes.map(({ name, rings }) => `${name} ${rings.map((one) => one[0]![0]).join(' ')}`);

describe('mapShapes(areas)', () => {
  test('each shape is drawn once, for the smallest area that has it, and a neighbour not at all', () => {
    const areas = [siteArea('stad', [1, 2, 3]), siteArea('a', [1]), siteArea('b', [2]), siteArea('utan', [])];
    expect(drawn(areas)).toEqual(['STAD 3', 'A 1', 'B 2']);
    expect(drawn([areas[1]!, areas[0]!])).toEqual(['A 1', 'STAD 2 3']);
    expect(mapShapes(areas).source).toBe('Påhittade gränser');
  });

  test('an area of two pieces keeps both', () => {
    expect(drawn([siteArea('skargard', [4, 4])])).toEqual(['SKARGARD 4 4']);
  });

  const many = Array.from({ length: 70 }, (_, at) => siteArea(`d${at}`, [at], [`k${at % 2}`, 'land']));
  test('of many within one another the uppermost are drawn, and lead to their reports', () => {
    const shapes = mapShapes([
      siteArea('k0', [200], ['land']),
      siteArea('k1', [201], ['land']),
      ...many,
    ]).shapes;
    expect(shapes.map(({ name, href }) => [name, href])).toEqual([
      ['K0', 'k0/kunskapsunderlag.html'],
      ['K1', 'k1/kunskapsunderlag.html'],
    ]);
  });

  test('one area that all the others lie in is no map; areas without any above them are all drawn', () => {
    expect(drawn([siteArea('land', [300]), ...many])).toHaveLength(70);
    expect(drawn(many)).toHaveLength(70);
  });

  test('ten thousand areas in less than a second: not the square of their number', () => {
    const areas = Array.from({ length: 10_000 }, (_, at) => siteArea(`d${at}`, [at], [`k${at % 290}`]));
    const before = process.cpuUsage().user;
    expect(mapShapes(areas).shapes).toHaveLength(10_000);
    // The square takes a hundred million steps, some seconds.
    expect(process.cpuUsage(undefined).user - before).toBeLessThan(1_000_000);
  });
});
