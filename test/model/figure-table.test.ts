import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.ts';
import { figureTable, openFigureTable } from '../../src/model/figure-table.ts';

const text = fc.constantFrom('a', 'b', 'å|1');
const number = fc.oneof(fc.constantFrom(0, -0, 1e-12, 61.799999999999997), fc.double({ noNaN: true }));
const maybe = fc.option(number);
const key = {
  area: text,
  indicator: text,
  period: fc.constantFrom('2023', '2024', '2020–2024'),
  sex: fc.constantFrom('total', 'women', 'men'),
  age: fc.constantFrom('total', '65+'),
} as const;
const interval = fc.oneof(
  fc.record({
    kind: fc.constant('interval' as const),
    lower: number,
    upper: number,
    level: fc.constantFrom(0.95, 0.9),
    method: text,
  }),
  fc.record({
    kind: fc.constant('none' as const),
    reason: fc.constantFrom('count', 'no-counts', 'not-given'),
  }),
);
const origin = fc.oneof(
  fc.constant({ kind: 'own-row' as const }),
  fc.record({ kind: fc.constant('sum' as const), parts: fc.integer({ min: 1, max: 3 }) }),
);
const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({
    status: fc.constant('shown' as const),
    ...key,
    measure: fc.constantFrom('proportion', 'rate'),
    value: number,
    interval,
    count: maybe,
    denominator: maybe,
    respondents: maybe,
    standardDeviation: maybe,
    method: text,
    origin,
    source: text,
  }),
  fc.record({
    status: fc.constant('suppressed' as const),
    ...key,
    reason: fc.constantFrom('disclosure', 'suppressed-at-source'),
  }),
  fc.record({
    status: fc.constant('missing' as const),
    ...key,
    reason: fc.constantFrom('no-data', 'not-combinable'),
  }),
  fc.record({ status: fc.constant('not-applicable' as const), ...key, reason: fc.constant('cannot-occur') }),
);
const figures = fc.array(figure, { maxLength: 40 });
/** Order of the fields and the sign of nought included: a report is its bytes. */
const written = (list: Iterable<Figure>) => [...list].map((one) => [JSON.stringify(one), one]);

test('gives back the figures that were put, field by field, in whatever order they were put', () => {
  fc.assert(
    fc.property(figures, fc.infiniteStream(fc.nat()), (list, order) => {
      expect(written(figureTable(list))).toEqual(written(list));
      const table = openFigureTable(list.length);
      const ranks = list.map(() => order.next().value as number);
      for (const at of [...list.keys()].sort((a, b) => ranks[a]! - ranks[b]!)) table.put(at, list[at]!);
      expect(written(table.done())).toEqual(written(list));
    }),
    { numRuns: 300 },
  );
});

test('lists an area and indicator oldest period first and finds the first of a key', () => {
  const years = ['2023', '2020–2024', '2024'];
  fc.assert(
    fc.property(figures, text, text, (list, area, indicator) => {
      const table = figureTable(list);
      const own = list.filter((one) => one.area === area && one.indicator === indicator);
      const sorted = own
        .map((one, at) => ({ one, at }))
        .sort((a, b) => years.indexOf(a.one.period) - years.indexOf(b.one.period) || a.at - b.at);
      for (const one of own) {
        const first = own.find(
          (other) => other.period === one.period && other.sex === one.sex && other.age === one.age,
        );
        expect(table.find(one)).toEqual(first);
      }
      const listed = table.of(area, indicator);
      expect(listed.filter(({ period }) => period !== '2020–2024')).toEqual(
        sorted.map(({ one }) => one).filter(({ period }) => period !== '2020–2024'),
      );
      expect(listed).toHaveLength(own.length);
      if (listed[0]) expect(table.find(listed[0])).toBe(listed[0]);
      expect(table.indicators).toEqual(new Set(list.map((one) => one.indicator)));
      expect(table.of('ingen', indicator)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
