import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithMunicipality } from '../../src/compare/compare-with-municipality.ts';
import { createComparer } from '../../src/compare/create-comparer.ts';
import type { Figure } from '../../src/model/figure.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import { areaOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';
import { hiddenOf, publishedOf, rateOf, shareOf } from './make-figures.ts';

const town = townOf(areaOf('norrby', { codes: ['1480R025'] }), areaOf('sjobo', { codes: ['1480R033'] }));

/** Counts on both sides of ten, where the test of a rate changes; now and then more than the whole has. */
const cell = fc.tuple(fc.nat(30), fc.nat(3000)).map(([count, more]) => ({ count, size: count + more + 1 }));
const kinds = ['counts', 'hidden', 'published', 'absent'] as const;

test.each([
  ['share', shareOf, indicatorOf('x')],
  ['rate', rateOf, indicatorOf('x', { measure: 'rate', per: 1000 })],
] as const)('says of a %s what the comparer says', (_, make, indicator) => {
  const indicators = new Map([['x', indicator]]);
  const judged = new Set<string>();
  fc.assert(
    fc.property(
      cell,
      cell,
      cell,
      fc.constantFrom(...kinds),
      fc.constantFrom(...kinds),
      (one, two, rest, own, whole) => {
        const figureOf = (area: string, numbers: typeof one, kind: (typeof kinds)[number]): Figure[] => {
          if (kind === 'absent') return [];
          if (kind === 'hidden') return [hiddenOf(area)];
          const published = { measure: indicator.measure };
          return [
            kind === 'counts'
              ? make(area, numbers.count, numbers.size)
              : publishedOf(area, 7, [5, 9], published),
          ];
        };
        const sum = { count: two.count + rest.count + one.count, size: two.size + rest.size + one.size };
        const figures = [
          ...figureOf('norrby', one, own),
          ...figureOf('sjobo', two, 'counts'),
          ...figureOf('stad', sum, whole),
        ];
        const comparer = createComparer(figureTable(figures), indicators, town);
        const answers = compareWithMunicipality(figureTable(figures), indicators, town);
        for (const figure of figures) {
          const { area, period, sex, age } = figure;
          const answer = answers(figure);
          if (area === 'stad' || figure.status !== 'shown') {
            expect(answer).toBeNull();
            continue;
          }
          const key = { area, indicator: 'x', period, sex, age };
          expect(comparer(key, { kind: 'municipality' }).comparison).toMatchObject(answer!);
          judged.add(answer!.status === 'judged' ? answer!.outcome : answer!.status);
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect([...judged].sort()).toEqual(['cannot-be-judged', 'higher', 'lower', 'similar']);
});

test('what two producers have measured is not judged, and the value stands beside it', () => {
  const figures = [
    { ...shareOf('stad', 300, 1000), source: 'kalla-1' },
    { ...shareOf('norrby', 80, 100), source: 'kalla-2' },
  ];
  const compare = (producerOf: (source: string) => string) =>
    compareWithMunicipality(
      figureTable(figures),
      new Map([['x', indicatorOf('x')]]),
      town,
      producerOf,
    )(figures[1]!);
  expect(compare((source) => source)).toMatchObject({
    status: 'cannot-be-judged',
    benchmarkValue: 30,
    difference: 50,
  });
  expect(compare(() => 'scb')).toMatchObject({ status: 'judged', outcome: 'higher' });
});
