import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BenchmarkRequest, createComparer } from '../../src/compare/create-comparer.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import { areaOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';
import { publishedOf, rateOf, shareOf } from './make-figures.ts';

const town = townOf(areaOf('norrby', { codes: ['1480R025'] }), areaOf('sjobo', { codes: ['1480R033'] }));
const share = indicatorOf('x');
const municipality = { kind: 'municipality' } as const;
const keyOf = (area: string) =>
  ({ area, indicator: 'x', period: '2023', sex: 'total', age: 'total' }) as const;

describe('createComparer for any figures', () => {
  const cell = fc.tuple(fc.nat(40), fc.nat(3000)).map(([count, more]) => ({ count, size: count + more + 1 }));
  const figuresOf = (
    make: typeof shareOf,
    one: { count: number; size: number },
    two: typeof one,
    rest: typeof one,
  ) => [
    make('norrby', one.count, one.size),
    make('sjobo', two.count, two.size),
    make('stad', one.count + two.count + rest.count, one.size + two.size + rest.size),
  ];
  const requests: readonly BenchmarkRequest[] = [
    municipality,
    { kind: 'rest' },
    { kind: 'area', area: 'sjobo' },
    { kind: 'goal', value: 10, period: '2026' },
  ];

  function numbersOf(value: unknown): readonly number[] {
    if (typeof value === 'number') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];
  }

  test.each([
    ['share', shareOf, share],
    ['rate', rateOf, indicatorOf('x', { measure: 'rate', per: 1000 })],
  ] as const)(
    'a %s has no NaN, -0 or Infinity, and every sign turns with the areas',
    (_, make, indicator) => {
      fc.assert(
        fc.property(cell, cell, cell, (one, two, rest) => {
          const figures = figuresOf(make, one, two, rest);
          const comparer = createComparer(figureTable(figures), new Map([['x', indicator]]), town);
          for (const request of requests) {
            for (const number of numbersOf(comparer(keyOf('norrby'), request))) {
              expect(Number.isFinite(number) && !Object.is(number, -0)).toBe(true);
            }
          }
          const turned = { higher: 'lower', lower: 'higher', similar: 'similar' } as const;
          for (const other of ['sjobo', 'stad']) {
            const there = comparer(keyOf('norrby'), { kind: 'area', area: other }).comparison;
            const back = comparer(keyOf(other), { kind: 'area', area: 'norrby' }).comparison;
            expect(back.status).toBe(there.status);
            if (there.status !== 'judged' || back.status !== 'judged') continue;
            expect(back.outcome).toBe(turned[there.outcome]);
            expect(back.difference).toBeCloseTo(-there.difference, 9);
            expect(back.testedDifference).toBeCloseTo(-there.testedDifference, 9);
            expect(back.pValue).toBeCloseTo(there.pValue!, 9);
          }
        }),
      );
    },
  );

  test('published values of two areas turn with them, whichever has an interval', () => {
    const published = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.option(fc.integer({ min: 0, max: 30 })))
      .map(([value, width]) => ({
        value,
        limits: width === null ? null : ([value - width, value + width] as const),
      }));
    fc.assert(
      fc.property(published, published, (one, two) => {
        const figures = [
          publishedOf('norrby', one.value, one.limits),
          publishedOf('sjobo', two.value, two.limits),
        ];
        const comparer = createComparer(figureTable(figures), new Map([['x', share]]), town);
        const there = comparer(keyOf('norrby'), { kind: 'area', area: 'sjobo' }).comparison;
        const back = comparer(keyOf('sjobo'), { kind: 'area', area: 'norrby' }).comparison;
        expect(back.status).toBe(there.status);
        if (there.status !== 'judged' || back.status !== 'judged') return;
        expect([there.outcome, back.outcome].sort().join()).toMatch(/^(higher,lower|similar,similar)$/);
      }),
    );
  });
});
