import { describe, expect, test } from 'vitest';
import { type BenchmarkRequest, createComparer } from '../../src/compare/create-comparer.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Figure } from '../../src/model/figure.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { areaOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';
import { hiddenOf, publishedOf, shareOf } from './make-figures.ts';

const town = townOf(
  areaOf('norrby', { codes: ['1480R025'] }),
  areaOf('hassleholmen', { codes: ['1480R019', '1480R020'] }),
  areaOf('sjobo', { codes: ['1480R033'] }),
  areaOf('tvars', { codes: ['1480R020', '1480R033'], level: 'group' }),
  areaOf('norrby-del', { codes: ['1480R025'], level: 'subarea', parent: 'norrby' }),
);
const share = indicatorOf('x', { polarity: 'low-is-good' });
const keyOf = (area: string, period = '2023') =>
  ({ area, indicator: 'x', period, sex: 'total', age: 'total' }) as const;
const municipality = { kind: 'municipality' } as const;

function compare(
  figures: readonly Figure[],
  area: string,
  request: BenchmarkRequest = municipality,
  indicator: Indicator = share,
  period = '2023',
): Comparison {
  const comparer = createComparer(figureTable(figures), new Map([['x', indicator]]), town);
  return comparer(keyOf(area, period), request).comparison;
}

describe('what two producers have measured', () => {
  const figures = [
    { ...shareOf('stad', 28_150, 114_592), source: 'kalla-1' },
    { ...shareOf('norrby', 2614, 3943), source: 'kalla-2' },
    { ...shareOf('norrby', 2600, 3940, '2022'), source: 'kalla-1' },
    { ...shareOf('sjobo', 2423, 5734), source: 'kalla-3' },
  ];
  const producers: Readonly<Record<string, string>> = {
    'kalla-1': 'scb',
    'kalla-2': 'kolada',
    'kalla-3': 'scb',
  };
  const comparer = createComparer(
    figureTable(figures),
    new Map([['x', share]]),
    town,
    () => [],
    (source) => producers[source] ?? '',
  );
  const refused = { status: 'cannot-be-judged', reason: 'not-same-source' };

  test.each<[string, BenchmarkRequest]>([
    ['the municipality', municipality],
    ['another area', { kind: 'area', area: 'sjobo' }],
    ['an earlier period', { kind: 'earlier-period', period: '2022' }],
  ])('is shown side by side and not tested: %s', (_, request) => {
    const { comparison, figure } = comparer(keyOf('norrby'), request);
    expect(comparison).toMatchObject(refused);
    expect(figure.status).toBe('shown');
    expect(comparison.difference).not.toBeNull();
  });

  test('cannot be subtracted, so that there is no rest of the municipality', () => {
    const { comparison, figure } = comparer(keyOf('norrby'), { kind: 'rest' });
    expect(comparison).toMatchObject({ ...refused, benchmarkValue: null, difference: null });
    expect(figure).toMatchObject({ status: 'missing', reason: 'not-combinable' });
  });

  test('two tables of one producer are tested, and so is what nobody names', () => {
    expect(comparer(keyOf('sjobo'), municipality).comparison).toMatchObject({ outcome: 'higher' });
    const unnamed = createComparer(figureTable(figures), new Map([['x', share]]), town);
    expect(unnamed(keyOf('norrby'), municipality).comparison).toMatchObject({ outcome: 'higher' });
  });
});

/** Born abroad in Borås 2023: the ready check of the project's data. */
const boras = [
  shareOf('stad', 28_150, 114_592),
  shareOf('norrby', 2614, 3943),
  shareOf('hassleholmen', 4231, 7306),
  shareOf('sjobo', 2423, 5734),
];

describe('the municipality', () => {
  test('is shown, and the test is against the rest of it', () => {
    // 23 919 of 107 286 are 22.3 %; the area has 57.9 %, the municipality 24.6 %.
    const found = compare(boras, 'hassleholmen');
    expect(found).toMatchObject({
      status: 'judged',
      outcome: 'higher',
      valuation: 'worse',
      benchmark: { kind: 'municipality', area: 'stad' },
      testedAgainst: { kind: 'rest' },
      benchmarkValue: expect.closeTo(24.5654, 4),
      testedValue: expect.closeTo((100 * 23_919) / 107_286, 9),
      difference: expect.closeTo(57.9113 - 24.5654, 3),
    });
    // The gap to the whole is (1 − n/N) of the gap to the rest.
    if (found.status !== 'judged') throw new Error('not judged');
    expect(found.difference).toBeCloseTo((1 - 7306 / 114_592) * found.testedDifference, 9);
  });

  test('the rest is a figure of its own, with the same test', () => {
    const comparer = createComparer(figureTable(boras), new Map([['x', share]]), town);
    const { figure, comparison } = comparer(keyOf('norrby'), { kind: 'rest' });
    expect(figure).toMatchObject({ status: 'shown', count: 25_536, denominator: 110_649 });
    const whole = comparer(keyOf('norrby'), municipality).comparison;
    expect(comparison).toMatchObject({ status: 'judged', outcome: 'higher', benchmark: { kind: 'rest' } });
    if (comparison.status !== 'judged' || whole.status !== 'judged') throw new Error('not judged');
    expect(comparison.testedDifference).toBe(whole.testedDifference);
    expect(comparison.difference).toBeCloseTo(comparison.testedDifference, 9);
  });

  test('contains the only area there is', () => {
    const lone = townOf(areaOf('norrby', { codes: ['1480R025'] }));
    const comparer = createComparer(figureTable(boras), new Map([['x', share]]), lone);
    expect(comparer(keyOf('norrby'), municipality).comparison).toMatchObject({ outcome: 'higher' });
    expect(comparer(keyOf('stad'), { kind: 'area', area: 'norrby' }).comparison).toMatchObject({
      outcome: 'lower',
    });
  });
});

describe('refused with a reason', () => {
  test.each<[string, readonly Figure[], string, BenchmarkRequest, string]>([
    ['the area is hidden', [hiddenOf('norrby'), boras[0]!], 'norrby', municipality, 'area-not-shown'],
    ['the benchmark is hidden', [boras[1]!, hiddenOf('stad')], 'norrby', municipality, 'benchmark-not-shown'],
    ['there is no benchmark', [boras[1]!], 'norrby', municipality, 'benchmark-not-shown'],
    ['itself', boras, 'norrby', { kind: 'area', area: 'norrby' }, 'overlapping-areas'],
    ['the rest of itself', boras, 'stad', { kind: 'rest' }, 'overlapping-areas'],
    [
      'areas that overlap',
      [...boras, shareOf('tvars', 5000, 9000)],
      'sjobo',
      { kind: 'area', area: 'tvars' },
      'part?',
    ],
    [
      'the same ground',
      [...boras, shareOf('norrby-del', 9, 90)],
      'norrby',
      { kind: 'area', area: 'norrby-del' },
      'overlapping-areas',
    ],
    [
      'no interval',
      [publishedOf('norrby', 40, null), publishedOf('stad', 30, null)],
      'norrby',
      municipality,
      'no-interval',
    ],
    [
      'a part larger than the whole',
      [shareOf('norrby', 9, 90), shareOf('stad', 8, 95)],
      'norrby',
      municipality,
      'statistic-not-given',
    ],
    [
      'all of the municipality',
      [shareOf('norrby', 9, 90), shareOf('stad', 9, 90)],
      'norrby',
      municipality,
      'statistic-not-given',
    ],
  ])('%s', (_, figures, area, request, reason) => {
    const found = compare(figures, area, request);
    if (reason === 'part?') expect(found.status).toBe('judged');
    else expect(found).toMatchObject({ status: 'cannot-be-judged', reason });
  });

  test('areas that overlap in part', () => {
    const figures = [...boras, shareOf('tvars', 9, 90)];
    expect(compare(figures, 'hassleholmen', { kind: 'area', area: 'tvars' })).toMatchObject({
      reason: 'overlapping-areas',
    });
  });

  test('counts are not compared', () => {
    const indicator = indicatorOf('x', { measure: 'count' });
    const none = { interval: { kind: 'none', reason: 'count' }, measure: 'count', method: 'count' } as const;
    const figures = [
      publishedOf('norrby', 40, null, { ...none, count: 40 }),
      publishedOf('stad', 90, null, { ...none, count: 90 }),
    ];
    expect(compare(figures, 'norrby', municipality, indicator)).toMatchObject({
      reason: 'count',
      difference: -50,
    });
  });

  test('counts of a weighted survey are not tested as persons', () => {
    const figures = [publishedOf('norrby', 64, null, { count: 180, denominator: 300 }), boras[0]!];
    expect(compare(figures, 'norrby')).toMatchObject({ reason: 'no-interval' });
  });

  test('rates standardised in two ways', () => {
    const indicator = indicatorOf('x', { measure: 'standardised' });
    const figures = [
      publishedOf('norrby', 200, [150, 250], { measure: 'standardised', method: 'isr-exact-municipality' }),
      publishedOf('stad', 100, [90, 110], { measure: 'standardised', method: 'dsr-dobson-byar-esp2013' }),
    ];
    expect(compare(figures, 'norrby', municipality, indicator)).toMatchObject({
      reason: 'different-definition',
    });
  });
});

describe('an earlier period', () => {
  const series = [shareOf('norrby', 100, 1000, '2019'), shareOf('norrby', 200, 1000, '2023')];
  const request = { kind: 'earlier-period', period: '2019' } as const;

  test('is an independent group of the same area', () => {
    expect(compare(series, 'norrby', request)).toMatchObject({
      outcome: 'higher',
      difference: 10,
      benchmark: { kind: 'earlier-period', area: 'norrby', period: '2019' },
      testedAgainst: { kind: 'earlier-period' },
    });
  });

  test.each([
    ['the definition changed', { comparableFrom: '2021' }, 'different-definition'],
    ['the instrument changed', { comparableFrom: '2020', instrument: 'Ny enkät' }, 'instrument-changed'],
    ['it changed before both', { comparableFrom: '2019' }, null],
  ])('%s', (_, changes, reason) => {
    const found = compare(series, 'norrby', request, indicatorOf('x', changes));
    expect(found).toMatchObject(
      reason ? { status: 'cannot-be-judged', reason, difference: 10 } : { status: 'judged' },
    );
  });

  test('not across a boundary that changed or an event that breaks the series', () => {
    const moved = townOf(areaOf('norrby', { codes: ['1480R025'], validFrom: '2022-01-01' }));
    const known = new Map([['x', share]]);
    expect(
      createComparer(figureTable(series), known, moved)(keyOf('norrby'), request).comparison,
    ).toMatchObject({
      reason: 'boundary-changed',
    });
    const cut = [{ before: '2021', reason: 'instrument-changed' }] as const;
    const comparer = createComparer(figureTable(series), known, town, () => cut);
    expect(comparer(keyOf('norrby'), request).comparison).toMatchObject({ reason: 'instrument-changed' });
  });

  test.each([
    ['2020–2023', '2019–2022'],
    ['2023', '2019–2022'],
    ['2022–2023', '2019–2021'],
    ['2023K2', '2019K1'],
    ['2019', '2023'],
  ])('%s and %s are not compared', (later, earlier) => {
    const figures = [shareOf('norrby', 100, 1000, earlier), shareOf('norrby', 200, 1000, later)];
    const found = compare(figures, 'norrby', { kind: 'earlier-period', period: earlier }, share, later);
    expect(found).toMatchObject({ status: 'cannot-be-judged', reason: 'different-period' });
  });
});

test('a goal is held against the interval; a limit on the goal is similar', () => {
  const figures = [publishedOf('norrby', 64, [60, 68])];
  const of = (value: number) => compare(figures, 'norrby', { kind: 'goal', value, period: '2026' });
  expect(of(50)).toMatchObject({ outcome: 'higher', difference: 14, pValue: null, adjustedPValue: null });
  expect(of(60)).toMatchObject({ outcome: 'similar' });
  expect(of(70)).toMatchObject({ outcome: 'lower', benchmark: { kind: 'goal', period: '2026' } });
});

test('the value of the municipality is judged inclusively by the area’s own interval', () => {
  const of = (value: number) =>
    compare([publishedOf('norrby', 64, [60, 68]), publishedOf('stad', value, null)], 'norrby');
  expect(of(60)).toMatchObject({ outcome: 'similar', difference: 4 });
  expect(of(59.999)).toMatchObject({ outcome: 'higher' });
});

test('p is adjusted over the areas of a level; what cannot be judged does not count', () => {
  const comparer = createComparer(figureTable(boras), new Map([['x', share]]), town);
  const p = (area: string) => comparer(keyOf(area), municipality).comparison;
  const one = shareOf('norrby', 110, 400);
  const figures = [shareOf('stad', 1000, 5000), one, shareOf('hassleholmen', 90, 400), hiddenOf('sjobo')];
  const tested = createComparer(
    figureTable(figures),
    new Map([['x', share]]),
    town,
  )(keyOf('norrby'), municipality).comparison;
  const other = createComparer(
    figureTable(figures),
    new Map([['x', share]]),
    town,
  )(keyOf('hassleholmen'), municipality).comparison;
  if (tested.status !== 'judged' || other.status !== 'judged') throw new Error('not judged');
  // Two judged tests: the smaller p is doubled, unless the larger one is smaller than that.
  const [least, most] = [tested.pValue!, other.pValue!].sort((a, b) => a - b) as [number, number];
  expect(Math.min(tested.adjustedPValue!, other.adjustedPValue!)).toBeCloseTo(Math.min(2 * least, most), 12);
  expect(Math.max(tested.adjustedPValue!, other.adjustedPValue!)).toBeCloseTo(most, 12);
  expect(p('norrby')).toMatchObject({ status: 'judged' });
});

test('turned wording turns the outcome and not who is better off', () => {
  const invert = ({ area, count, denominator }: (typeof boras)[number]) =>
    shareOf(area, denominator! - count!, denominator!);
  const turned = indicatorOf('x', { polarity: 'low-is-good', inverted: true });
  for (const area of ['norrby', 'hassleholmen', 'sjobo']) {
    const plain = compare(boras, area);
    const inverted = compare(boras.map(invert), area, municipality, turned);
    expect(plain).toMatchObject({ outcome: 'higher', valuation: 'worse' });
    expect(inverted).toMatchObject({ outcome: 'lower', valuation: 'worse' });
    if (plain.status !== 'judged' || inverted.status !== 'judged') throw new Error('not judged');
    expect(inverted.testedDifference).toBeCloseTo(-plain.testedDifference, 9);
  }
});
