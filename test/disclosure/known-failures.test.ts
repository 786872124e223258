import { describe, expect, test } from 'vitest';
import { buildHierarchy } from '../../src/dataset/hierarchy.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { type Figure, isShown } from '../../src/model/figure.ts';
import { area, flat, gate, hiddenAreas, indicator, key, persons, share, without } from './support.ts';

/** Shown count of an area, undefined when it is withheld. */
const countOf = (figures: readonly Figure[], id: string, changes: Partial<Figure> = {}) =>
  figures
    .filter(isShown)
    .find((f) => f.area === id && Object.entries(changes).every(([name, v]) => f[name as 'area'] === v))
    ?.count;

test('the municipality less the areas shown: 44 − 40 are four in two areas, neither of which is known', async () => {
  const estimates = [
    share(key('kommun'), 44, 1340),
    share(key('a'), 40, 500),
    share(key('b'), 2, 400),
    share(key('c'), 2, 440),
  ];
  const { figures } = await gate(estimates, flat('kommun', ['a', 'b', 'c']));
  const shown = figures.filter(isShown).map((figure) => figure.area);
  expect(shown).toEqual(['kommun']);
});

describe('failures known from elsewhere', () => {
  test('total minus parts: 1 750 − 89 − 1 658 = 3', async () => {
    // DeSO 0180C5900 as SCB publishes it: the group 65+ is withheld, the total is not.
    const hierarchy = flat('kommun', ['c5900']);
    const group = (age: string) => key('c5900', { age });
    const { figures } = await gate(
      [
        persons(group('total'), 1750),
        persons(group('0-19'), 89),
        persons(group('20-64'), 1658),
        without(group('65+'), 'suppressed-at-source'),
      ],
      hierarchy,
      [indicator('fiske', { measure: 'count' })],
    );
    const shown = figures.filter(isShown).map((figure) => figure.age);
    expect(shown).not.toEqual(['total', '0-19', '20-64']);
    expect(shown).toContain('total');
  });

  test('nine hidden cells in a table of four by four, one of them alone in a combination of sums', async () => {
    // Areas by years; small where the pattern hides, so that "two in every row and column" is all there.
    const areas = ['a', 'b', 'c', 'd'];
    const years = ['2021', '2022', '2023', '2024'];
    const small = ['a1', 'a2', 'b1', 'b2', 'b3', 'c3', 'c4', 'd3', 'd4'];
    const count = (a: string, y: number) => (small.includes(`${a}${y + 1}`) ? 3 : 40);
    const sum = (numbers: number[]) => numbers.reduce((x, y) => x + y, 0);
    const estimates = [
      ...areas.flatMap((a) => years.map((period, y) => persons(key(a, { period }), count(a, y)))),
      ...areas.map((a) => persons(key(a, { period: '2021–2024' }), sum(years.map((_, y) => count(a, y))))),
      ...years.map((period, y) => persons(key('kommun', { period }), sum(areas.map((a) => count(a, y))))),
    ];
    const { figures } = await gate(estimates, flat('kommun', areas), [
      indicator('fiske', { measure: 'count' }),
    ]);
    const hidden = figures.filter((figure) => figure.status === 'suppressed').length;
    // The nine alone would give b 2023 away: something more must have gone.
    expect(hidden).toBeGreaterThan(9);
  });

  test('the rest of the municipality: the only area with a report is nearly everyone', async () => {
    // 10 cases in the municipality, 7 in the one area that is listed: 3 somewhere else.
    const { figures } = await gate(
      [share(key('kommun'), 10, 900), share(key('a'), 7, 500)],
      flat('kommun', ['a']),
    );
    expect(figures.map((figure) => figure.status)).toEqual(['shown', 'suppressed']);
  });

  test('two overlapping geographies', async () => {
    // District 1 is units u1+u2, parish 1 is u1+u2+u3: their difference is u3, which is withheld.
    const hierarchy = buildHierarchy(
      [
        area('kommun', null),
        ...['u1', 'u2', 'u3', 'u4', 'u5'].map((id) => area(id, 'kommun', [id])),
        area('district1', 'kommun', ['u1', 'u2']),
        area('parish1', 'kommun', ['u1', 'u2', 'u3']),
      ],
      'kommun',
    );
    const counts: [string, number][] = [
      ['kommun', 143],
      ['u3', 3],
      ['u4', 40],
      ['u5', 50],
      ['district1', 50],
      ['parish1', 53],
    ];
    const { figures } = await gate(
      counts.map(([id, count]) => persons(key(id), count)),
      hierarchy,
      [indicator('fiske', { measure: 'count' })],
    );
    const both = countOf(figures, 'district1') !== undefined && countOf(figures, 'parish1') !== undefined;
    expect(countOf(figures, 'u3')).toBeUndefined();
    expect(both).toBe(false);
  });

  test('a share with a known denominator: the count is hidden wherever it stands', async () => {
    // The same persons as a count and as a share; the count needs a partner, and so does the share.
    const areas = ['a', 'b', 'c', 'd'];
    const counts = [3, 20, 35, 60];
    const estimates = [
      ...areas.map((id, i) => share(key(id), counts[i] ?? 0, 400)),
      share(key('kommun'), 118, 1600),
      ...areas.map((id, i) => persons(key(id, { indicator: 'fiskare' }), counts[i] ?? 0)),
    ];
    const { figures } = await gate(estimates, flat('kommun', areas), [
      indicator('fiske'),
      indicator('fiskare', { measure: 'count' }),
    ]);
    const hiddenIn = (id: string) =>
      figures.filter((f) => f.indicator === id && f.status === 'suppressed').map((f) => f.area);
    expect(hiddenIn('fiske').filter((id) => id !== 'kommun')).toEqual(hiddenIn('fiskare'));
    expect(hiddenIn('fiske').length).toBeGreaterThan(1);
  });

  test('a hidden population is not the denominator of a shown share', async () => {
    const areas = ['a', 'b', 'c'];
    const population = [4, 300, 500];
    const estimates = [
      ...areas.map((id, i) => persons(key(id, { indicator: 'folk' }), population[i] ?? 0)),
      persons(key('kommun', { indicator: 'folk' }), 804),
      ...areas.map((id, i) => share(key(id), Math.round((population[i] ?? 0) / 2), population[i] ?? 0)),
    ];
    const { figures } = await gate(estimates, flat('kommun', areas), [
      indicator('fiske'),
      indicator('folk', { measure: 'count' }),
    ]);
    const hiddenPopulation = figures.filter((f) => f.indicator === 'folk' && f.status === 'suppressed');
    expect(hiddenPopulation.length).toBeGreaterThan(1);
    for (const figure of hiddenPopulation) {
      expect(countOf(figures, figure.area, { indicator: 'fiske' })).toBeUndefined();
    }
  });
});

describe('populations and shares side by side', () => {
  const areas = ['a', 'b', 'c', 'd'];
  const rules = [indicator('fiske'), indicator('folk', { measure: 'count' })];
  const build = (status: 'missing' | 'suppressed-at-source') =>
    gate(
      [
        ...areas.slice(1).map((id, i) => persons(key(id, { indicator: 'folk' }), 400 + i)),
        without(key('a', { indicator: 'folk' }), status),
        ...areas.map((id, i) => share(key(id), 100, i === 0 ? 390 : 399 + i)),
      ],
      flat('kommun', areas),
      rules,
    );

  test('a population that is only missing hides no share', async () => {
    expect((await build('missing')).summary.suppressed).toBe(0);
  });

  test('a population that the source withholds is not shown as a denominator', async () => {
    const { figures } = await build('suppressed-at-source');
    expect(countOf(figures, 'a', { indicator: 'fiske' })).toBeUndefined();
  });
});

describe('two editions', () => {
  const hierarchy = flat('kommun', ['a', 'b', 'c', 'd']);
  const counts = { a: 3, b: 21, c: 34, d: 55 };
  const rows = Object.entries(counts).map(([id, count]) => share(key(id), count, 400));
  const total = share(key('kommun'), 113, 1600);

  test('a new total does not give away what was hidden before', async () => {
    // Without the total only a is hidden. With it a = 113 − 21 − 34 − 55, and all of those are known.
    const first = await gate(rows, hierarchy);
    expect(hiddenAreas(first)).toEqual(['a']);
    const second = await gate([...rows, total], hierarchy, undefined, first.figures);
    expect(countOf(second.figures, 'kommun')).toBeUndefined();
    const alone = await gate([...rows, total], hierarchy);
    expect(countOf(alone.figures, 'kommun')).toBe(113);
  });

  test('what was hidden stays hidden', async () => {
    const first = await gate([...rows, total], hierarchy);
    const revised = [...rows.slice(1), share(key('a'), 30, 400), share(key('kommun'), 140, 1600)];
    const second = await gate(revised, hierarchy, undefined, first.figures);
    for (const id of hiddenAreas(first)) expect(countOf(second.figures, id)).toBeUndefined();
  });

  test('a count that was shown is known although the population has been revised since', async () => {
    const first = await gate(rows.slice(1), hierarchy);
    expect(hiddenAreas(first)).toEqual([]);
    const revised = Object.entries(counts).map(([id, count]) => share(key(id), count, 401));
    const second = await gate(
      [...revised, share(key('kommun'), 113, 1604)],
      hierarchy,
      undefined,
      first.figures,
    );
    // Hiding b as a partner of a is worth nothing: a = 113 − 21 − 34 − 55, so the total goes.
    expect(hiddenAreas(second)).toEqual(['a', 'kommun']);
  });

  test('the same edition again hides the same figures', async () => {
    const first = await gate([...rows, total], hierarchy);
    const second = await gate([...rows, total], hierarchy, undefined, first.figures);
    expect(hiddenAreas(second)).toEqual(hiddenAreas(first));
  });

  test('a new year can be published beside old ones', async () => {
    const first = await gate([...rows, total], hierarchy);
    const next = [...rows, total].map((estimate) => ({
      ...estimate,
      key: { ...estimate.key, period: '2025' },
    }));
    const second = await gate([...rows, total, ...next], hierarchy, undefined, first.figures);
    expect(second.summary.shown).toBeGreaterThanOrEqual(first.summary.shown * 2);
  });
});

describe('numbers that do not add up', () => {
  const areas = ['a', 'b', 'c', 'd'];

  test('noise in the source neither stops the build nor opens the gate', async () => {
    for (const off of [-7, -2, -1, 1, 2]) {
      const estimates = [3, 20, 35, 60].map((count, i) => persons(key(areas[i] ?? ''), count));
      const published = await gate(
        [...estimates, persons(key('kommun'), 5000 + off)],
        flat('kommun', areas),
        [indicator('fiske', { measure: 'count', protection: 'protected-at-source' })],
      );
      expect(countOf(published.figures, 'a')).toBeUndefined();
    }
  });

  test('a part larger than the whole', async () => {
    const published = await gate(
      [persons(key('kommun'), 10), persons(key('a'), 50), persons(key('b'), 3), persons(key('c'), 8)],
      flat('kommun', ['a', 'b', 'c']),
      [indicator('fiske', { measure: 'count' })],
    );
    expect(countOf(published.figures, 'b')).toBeUndefined();
  });
});

describe('series', () => {
  test('a series of which too little is left goes altogether', async () => {
    const periods = ['2020', '2021', '2022', '2023'];
    const counts = [3, 2, 4, 30];
    const estimates = periods.map((period, i) => share(key('a', { period }), counts[i] ?? 0, 400));
    const policy = { ...defaultPolicy, minimumSeriesShare: 50 };
    const published = await publish(estimates, [indicator('fiske')], flat('kommun', ['a']), policy);
    expect(published.summary.suppressed).toBe(4);
  });
});

describe('shares that are everyone together', () => {
  test('young, middle-aged and old: the third is not what the other two leave', async () => {
    const areas = ['a', 'b', 'c', 'd'];
    const young = [3, 90, 110, 85];
    const old = [60, 75, 95, 70];
    const estimates = areas.flatMap((id, i) => [
      share(key(id, { indicator: 'young' }), young[i] ?? 0, 400 + i),
      share(key(id, { indicator: 'old' }), old[i] ?? 0, 400 + i),
      share(key(id, { indicator: 'middle' }), 400 + i - (young[i] ?? 0) - (old[i] ?? 0), 400 + i),
    ]);
    const { figures } = await gate(estimates, flat('kommun', areas), [
      indicator('young'),
      indicator('old'),
      indicator('middle'),
    ]);
    const hidden = figures.filter((figure) => figure.status === 'suppressed');
    expect(hidden.map((figure) => `${figure.area} ${figure.indicator}`)).toEqual(['a young', 'a old']);
  });
});

describe('planted numbers', () => {
  test('nothing of a withheld figure is left in what is published', async () => {
    // Counts, denominators and values that occur nowhere else.
    const estimates = [
      { ...share(key('a'), 3, 7919), value: 0.037883571 },
      { ...share(key('b'), 6007, 7907), value: 75.97066 },
      { ...share(key('c'), 5003, 7901), value: 63.321099 },
      share(key('kommun'), 11013, 23727),
    ];
    const published = await gate(estimates, flat('kommun', ['a', 'b', 'c']));
    const text = JSON.stringify(published);
    const planted = {
      a: ['7919', '0.037883571'],
      b: ['6007', '7907', '75.97066'],
      c: ['5003', '7901', '63.321099'],
    };
    for (const id of hiddenAreas(published)) {
      for (const number of planted[id as 'a']) expect(text).not.toContain(number);
    }
    expect(hiddenAreas(published).length).toBe(2);
  });
});
