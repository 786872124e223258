import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../src/dataset/hierarchy.ts';
import { area, flat, gate, hiddenAreas, indicator, key, persons, share } from './support.ts';

/** Areas of a municipality by the units that they are made of, and which of them is withheld. */
async function hiddenOf(areas: Record<string, { units: string[]; count: number }>): Promise<string[]> {
  const hierarchy = buildHierarchy(
    [
      area('kommun', null),
      ...Object.entries(areas).map(([id, { units }]) =>
        area(
          id,
          'kommun',
          units.map((unit) => `unit ${unit}`),
        ),
      ),
    ],
    'kommun',
  );
  const estimates = Object.entries(areas).map(([id, { count }]) => persons(key(id), count));
  return hiddenAreas(await gate(estimates, hierarchy, [indicator('fiske', { measure: 'count' })]));
}

describe('areas that overlap, none of whose common parts is given', () => {
  test('a group that cuts across two areas does not undo the sum of their parent', async () => {
    // 100 − 97 = 3, whatever the group is.
    const hidden = await hiddenOf({
      town: { units: ['1', '2', '3', '4'], count: 100 },
      west: { units: ['1', '2'], count: 3 },
      east: { units: ['3', '4'], count: 97 },
      group: { units: ['2', '3'], count: 51 },
    });
    expect(hidden).toContain('west');
    expect(hidden).toHaveLength(2);
  });

  test('a part of one area that a group alone shares with another is still a part of it', async () => {
    // middle = (2) + (3) and group = (3) + far; 47 − 17 − 27 = 3 are left for near.
    const hidden = await hiddenOf({
      town: { units: ['1', '2', '3', '4', '5'], count: 47 },
      near: { units: ['1'], count: 3 },
      middle: { units: ['2', '3'], count: 17 },
      outer: { units: ['4', '5'], count: 27 },
      far: { units: ['4'], count: 18 },
      group: { units: ['3', '4'], count: 25 },
    });
    expect(hidden).toContain('near');
    expect(hidden.includes('town') || hidden.includes('middle') || hidden.includes('outer')).toBe(true);
  });

  test('two geographies of the same town, which has no row itself', async () => {
    // 60 + 40 − 97 = 3.
    const hidden = await hiddenOf({
      west: { units: ['1', '2'], count: 60 },
      east: { units: ['3', '4'], count: 40 },
      north: { units: ['1', '3'], count: 97 },
      south: { units: ['2', '4'], count: 3 },
    });
    expect(hidden).toContain('south');
    expect(hidden.length).toBeGreaterThan(1);
  });

  test('two areas that together are everything: what the one leaves is small', async () => {
    // 100 − 98 = 2 in unit 3, which no row gives.
    const hidden = await hiddenOf({
      town: { units: ['1', '2', '3'], count: 100 },
      left: { units: ['1', '2'], count: 98 },
      right: { units: ['2', '3'], count: 60 },
    });
    expect(hidden).toContain('left');
  });
});

describe('populations that are known by way of other tables', () => {
  test('a table with two places in common with a withheld population', async () => {
    // Both tables of shares are about the same persons; the second has only b and kommun in common with the
    // population, whose b must not stand there as a denominator: 900 − 200 − 697 = 3 in c.
    const sexes = [
      ['women', 110, 460],
      ['men', 90, 440],
    ] as const;
    const of = (indicator: string) => [
      ...sexes.flatMap(([sex, a, all]) => [
        share(key('a', { indicator, sex }), 60, a),
        share(key('kommun', { indicator, sex }), 120, all),
      ]),
      share(key('a', { indicator }), 120, 200),
      share(key('kommun', { indicator }), 240, 900),
    ];
    const population = { a: 200, b: 697, c: 3, kommun: 900 };
    const estimates = [
      ...Object.entries(population).map(([id, count]) => persons(key(id, { indicator: 'folk' }), count)),
      ...of('fiske'),
      share(key('b', { indicator: 'fiske' }), 117, 697),
      ...of('jakt').filter((estimate) => estimate.key.area === 'kommun'),
      share(key('b', { indicator: 'jakt' }), 80, 697),
    ];
    const { figures } = await gate(estimates, flat('kommun', ['a', 'b', 'c']), [
      indicator('folk', { measure: 'count' }),
      indicator('fiske'),
      indicator('jakt'),
    ]);
    const statusOf = (id: string, named: string) =>
      figures.find((one) => one.area === id && one.indicator === named && one.sex === 'total')?.status;
    const hiddenBeside = ['a', 'b', 'kommun'].filter((id) => statusOf(id, 'folk') === 'suppressed');
    expect(statusOf('c', 'folk')).toBe('suppressed');
    expect(hiddenBeside).toEqual(['b']);
    expect([statusOf('b', 'fiske'), statusOf('b', 'jakt')]).toEqual(['suppressed', 'suppressed']);
  });
});
