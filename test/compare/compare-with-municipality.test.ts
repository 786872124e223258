import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithMunicipality } from '../../src/compare/compare-with-municipality.ts';
import { createComparer } from '../../src/compare/create-comparer.ts';
import type { Figure } from '../../src/model/figure.ts';
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
        const comparer = createComparer(figures, indicators, town);
        const answers = compareWithMunicipality(figures, indicators, town);
        for (const [index, figure] of figures.entries()) {
          const { area, period, sex, age } = figure;
          const answer = answers[index]!;
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
