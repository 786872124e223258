import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hierarchy } from '../../src/dataset/hierarchy.ts';
import { rollUp } from '../../src/dataset/roll-up.ts';
import type { Sex } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { areaOf, datasetOf, indicatorOf, problemsOf, townOf } from './make-dataset.ts';

const share = indicatorOf('x');

/** "12/40 (2)" for a sum of two rows, "row 3" for the row of line 3, else the reason. */
function cell(
  hierarchy: Hierarchy,
  text: string,
  area: string,
  {
    sex = 'total',
    age = 'total',
    indicator = share,
  }: { sex?: Sex; age?: string; indicator?: Indicator } = {},
): string {
  const { dataset } = datasetOf(hierarchy, [indicator], text);
  const found = rollUp(dataset, indicator, dataset.slices)(hierarchy.byId.get(area)!, sex, age);
  if (found.kind === 'none') return found.reason;
  if (found.kind === 'row') return `row ${dataset.observations.line[found.row]}`;
  return `${found.count}/${found.denominator} (${found.parts})`;
}

const head = 'omrade;indikator;period;kon;alder;taljare;namnare';
const rows = (...lines: readonly string[]): string =>
  [head, ...lines.map((line) => line.replace(' ', ';x;2024;').replaceAll(' ', ';'))].join('\n');

describe('rollUp', () => {
  const two = townOf(
    areaOf('ost', { codes: ['1480R001', '1480R002'] }),
    areaOf('vast', { codes: ['1480R003'] }),
  );

  test('a row of its own wins over its parts', () => {
    const text = rows('ost   30 90', '1480R001   1 10', '1480R002   2 20');
    expect(cell(two, text, 'ost')).toBe('row 2');
  });

  test('so do its own sexes: 33 of 96 are 3 of 6 more than its codes have, and those are nobody else’s to tell', () => {
    const text = rows('ost kvinnor  13 46', 'ost män  20 50', '1480R001   10 30', '1480R002   20 60');
    expect(cell(two, text, 'ost')).toBe('33/96 (2)');
    expect(cell(two, rows('ost kvinnor  13 46', '1480R001   10 30', '1480R002   20 60'), 'ost')).toBe(
      '30/90 (2)',
    );
  });

  test('an area is the sum of counts over the sum of denominators of its codes', () => {
    expect(cell(two, rows('1480R001   1 10', '1480R002   2 20'), 'ost')).toBe('3/30 (2)');
  });

  test('a missing part, or one withheld at its source, leaves no sum', () => {
    expect(cell(two, rows('1480R001   1 10'), 'ost')).toBe('parts-incomplete');
    expect(cell(two, rows('1480R001   1 10', '1480R002   U 20'), 'ost')).toBe('parts-incomplete');
    expect(cell(two, rows('1480R001   1 10', '1480R002   7 U'), 'ost')).toBe('parts-incomplete');
    expect(cell(two, rows('1480R003   1 10'), 'ost')).toBe('no-data');
  });

  test('shares without counts are never added, but one code is the area', () => {
    const text = 'omrade;indikator;period;varde\n1480R001;x;2024;40\n1480R002;x;2024;50\n1480R003;x;2024;7';
    expect(cell(two, text, 'ost')).toBe('not-combinable');
    expect(cell(two, text, 'vast')).toBe('row 4');
    expect(cell(two, text, 'stad')).toBe('not-combinable');
  });

  test('medians and indices are never added, even with counts beside them', () => {
    const indicator = indicatorOf('x', { measure: 'median' });
    const text =
      'omrade;indikator;period;taljare;namnare;varde\n1480R001;x;2024;4;10;1\n1480R002;x;2024;5;9;2';
    expect(cell(two, text, 'ost', { indicator })).toBe('not-combinable');
  });

  test('code systems and editions stand side by side and are never mixed in one sum', () => {
    const mixed = townOf(areaOf('ost', { codes: ['1480R001', '1480R002', '1480C1010', '1480C1020'] }));
    expect(cell(mixed, rows('1480R001   1 10', '1480C1010   2 20'), 'ost')).toBe('parts-incomplete');
    const both = rows('1480R001   1 10', '1480R002   2 20', '1480C1010   4 40', '1480C1020   8 80');
    expect(cell(mixed, both, 'ost')).toBe('3/30 (2)');
    const editions = townOf(areaOf('ost', { codes: ['1480C1010_DeSO2018', '1480C1010_DeSO2025'] }));
    expect(cell(editions, rows('1480C1010_DeSO2018   1 10', '1480C1010_DeSO2025   2 20'), 'ost')).toBe(
      'row 2',
    );
  });

  test('a total is women and men, or all ages, whichever is whole', () => {
    expect(cell(two, rows('ost kvinnor  1 10', 'ost män  2 20'), 'ost')).toBe('3/30 (2)');
    expect(cell(two, rows('ost kvinnor  1 10'), 'ost')).toBe('parts-incomplete');
    expect(cell(two, rows('ost  0-19 1 10', 'ost  20+ 2 20'), 'ost')).toBe('3/30 (2)');
    expect(cell(two, rows('ost  0-19 1 10', 'ost  20-64 2 20'), 'ost')).toBe('parts-incomplete');
    const text = rows(
      'ost kvinnor 0-19 1 10',
      'ost kvinnor 20+ 2 20',
      'ost män 0-19 4 40',
      'ost män 20+ 8 80',
    );
    expect(cell(two, text, 'ost')).toBe('15/150 (4)');
    expect(cell(two, text, 'ost', { sex: 'women' })).toBe('3/30 (2)');
    expect(cell(two, text, 'ost', { age: '20+' })).toBe('10/100 (2)');
  });

  test('overlapping age groups are not counted twice, and a hidden one is passed by', () => {
    const text = rows('ost  0-19 1 10', 'ost  20+ 2 20', 'ost  20-64 U 15', 'ost  65+ 1 5');
    expect(cell(two, text, 'ost')).toBe('3/30 (2)');
    const hidden = rows('ost  0-19 1 10', 'ost  20+ U 20', 'ost  20-64 2 15', 'ost  65+ 1 5');
    expect(cell(two, hidden, 'ost')).toBe('4/30 (3)');
  });

  test('an indicator of some ages needs only those', () => {
    const indicator = indicatorOf('x', { age: '16-64' });
    const text = rows('ost  0-15 9 99', 'ost  16-29 1 10', 'ost  30-64 2 20', 'ost  65+ 9 99');
    expect(cell(two, text, 'ost', { indicator })).toBe('3/30 (2)');
    expect(cell(two, rows('ost  16-64 5 50'), 'ost', { indicator })).toBe('row 2');
  });

  test('ages that cover again and again do not take forever', () => {
    const ages = Array.from({ length: 90 }, (_, age) => [`ost  ${age} 1 10`, `ost  ${age}-${age + 1} 1 10`]);
    expect(cell(two, rows(...ages.flat()), 'ost')).toBe('parts-incomplete');
  });

  describe('areas below', () => {
    const codes = (...names: readonly string[]) => ({ codes: names.map((name) => `1480R00${name}`) });
    const overlapping = townOf(
      areaOf('mitten', codes('2', '3')),
      areaOf('norr', { ...codes('1', '2'), level: 'district' }),
      areaOf('syd', { ...codes('3', '4'), level: 'district' }),
      areaOf('allt', { ...codes('1', '4'), level: 'group' }),
    );
    const all = rows('1480R001   1 10', '1480R002   2 20', '1480R003   4 40', '1480R004   8 80');

    test('are added once, whichever grouping covers all of it', () => {
      expect(cell(overlapping, all, 'stad')).toBe('15/150 (4)');
      expect(cell(overlapping, rows('norr   1 10', 'syd   2 20', 'mitten   1 15'), 'stad')).toBe('3/30 (2)');
      expect(cell(overlapping, rows('norr   1 10', 'mitten   1 15'), 'stad')).toBe('parts-incomplete');
    });

    test('a group is the sum of the codes or areas it lists', () => {
      expect(cell(overlapping, all, 'allt')).toBe('9/90 (2)');
      const group = (ids: string) =>
        townOf(
          ...overlapping.areas.filter((area) => area.parent !== null),
          areaOf('grupp', { level: 'group', codes: ids.split(' ') }),
        );
      expect(cell(group('norr syd'), all, 'grupp')).toBe('15/150 (4)');
      expect(cell(group('norr mitten'), all, 'grupp')).toBe('not-combinable');
      expect(cell(group('norr okant'), all, 'grupp')).toBe('parts-incomplete');
    });

    test('a group that lists itself has nothing', () => {
      const ring = townOf(
        areaOf('a', { codes: ['b'] }),
        areaOf('b', { codes: ['a'] }),
        areaOf('c', { codes: ['c'] }),
      );
      expect(cell(ring, rows('stad   1 10'), 'a')).toBe('no-data');
      expect(cell(ring, rows('stad   1 10'), 'c')).toBe('no-data');
    });

    test('one area alone is not the municipality', () => {
      expect(cell(townOf(areaOf('ost', codes('1'))), rows('1480R001   1 10'), 'stad')).toBe('no-data');
    });
  });

  test('respondents are added, so that their smallest number still holds', () => {
    const text =
      'omrade;indikator;period;taljare;namnare;antal_svar\n1480R001;x;2024;4;9;9\n1480R002;x;2024;5;11;12';
    const { dataset } = datasetOf(two, [share], text);
    const found = rollUp(dataset, share, dataset.slices)(two.byId.get('ost')!, 'total', 'total');
    expect(found).toMatchObject({ kind: 'sum', count: 9, denominator: 20, respondents: 21 });
  });

  test('equals the plain sum over any hierarchy', () => {
    const code = (index: number): string => `1480C${String(index).padStart(4, '0')}`;
    const tree = fc.integer({ min: 2, max: 30 }).chain((size) =>
      fc.record({
        counts: fc.array(fc.nat(50), { minLength: size, maxLength: size }),
        // Which area each code is in, and which district each area.
        areaOfCode: fc.array(fc.nat(6), { minLength: size, maxLength: size }),
        districtOfArea: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
        split: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(tree, ({ counts, areaOfCode, districtOfArea, split }) => {
        const inArea = (area: number) =>
          counts.flatMap((_, index) => (areaOfCode[index] === area ? [index] : []));
        const areas = [0, 1, 2, 3, 4, 5, 6].filter((area) => inArea(area).length > 0);
        const districts = [...new Set(areas.map((area) => districtOfArea[area]!))];
        fc.pre(districts.length > 1);
        const town = townOf(
          ...districts.map((district) => areaOf(`d${district}`, { level: 'district' })),
          ...areas.map((area) =>
            areaOf(`a${area}`, { parent: `d${districtOfArea[area]}`, codes: inArea(area).map(code) }),
          ),
        );
        const lines = counts.flatMap((count, index) =>
          split
            ? [`${code(index)} kvinnor  ${count} 100`, `${code(index)} män  ${2 * count} 200`]
            : [`${code(index)}   ${3 * count} 300`],
        );
        const reading = datasetOf(town, [share], rows(...lines));
        const aggregateOf = rollUp(reading.dataset, share, reading.dataset.slices);
        const plain = (indexes: readonly number[]) => ({
          count: indexes.reduce((sum, index) => sum + 3 * counts[index]!, 0),
          denominator: 300 * indexes.length,
        });
        const numbers = (id: string) => {
          const found = aggregateOf(town.byId.get(id)!, 'total', 'total');
          if (found.kind === 'sum') return { count: found.count, denominator: found.denominator };
          if (found.kind === 'none') return found.reason;
          const { count, denominator } = reading.dataset.observations;
          return { count: count[found.row], denominator: denominator[found.row] };
        };
        for (const area of areas) expect(numbers(`a${area}`)).toEqual(plain(inArea(area)));
        expect(numbers('stad')).toEqual(plain(counts.map((_, index) => index)));
        expect(problemsOf(reading)).toEqual(['warning: municipality-summed  koder']);
      }),
    );
  });
});
