import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks } from '../../src/disclosure/links.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { type EstimateGroup, publishInParts } from '../../src/disclosure/publish-in-parts.ts';
import { tiedIndicators } from '../../src/disclosure/tied-indicators.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import type { Figure } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, persons, share } from './support.ts';

const areas = ['a', 'b', 'c', 'd', 'e'];
const town = flat('kommun', areas);

/** A number for each area, of which some are few; the municipality has their sum. */
const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), {
  minLength: areas.length,
  maxLength: areas.length,
});
const whole = (parts: readonly number[]) => [...parts, parts.reduce((sum, one) => sum + one, 0)];
const places = [...areas, 'kommun'];

/** Two counts, what they are together, a share of the first, its complement, and one that has to do with none. */
const publications = fc.tuple(numbers, numbers, numbers, numbers, fc.boolean()).map((drawn) => {
  const [one, other, more, alone, withShares] = drawn;
  const [first, second] = [whole(one), whole(other)];
  const size = whole(more.map((number, at) => number + one[at]! + 1));
  const apart = whole(alone);
  const complement = size.map((number, at) => number - first[at]!);
  const counts = (id: string, of: readonly number[]) =>
    places.map((area, at) => persons(key(area, { indicator: id }), of[at]!));
  const shares = (id: string, of: readonly number[], in_: readonly number[]) =>
    places.map((area, at) => share(key(area, { indicator: id }), of[at]!, in_[at]!));
  return {
    ett: counts('ett', first),
    skild: shares(
      'skild',
      apart,
      apart.map((number, at) => 2 * number + at + 7),
    ),
    tva: counts('tva', second),
    ...(withShares ? { andel: shares('andel', first, size) } : {}),
    ihop: counts(
      'ihop',
      first.map((number, at) => number + second[at]!),
    ),
    ...(withShares ? { ovriga: shares('ovriga', complement, size) } : {}),
  } satisfies Record<string, readonly Estimate[]>;
});

const rules = ['ett', 'skild', 'tva', 'andel', 'ihop', 'ovriga'].map((id) => indicator(id));

test('indicators gated a set at a time give the figures that all of them give at once', async () => {
  const sets = new Set<number>();
  const statuses = new Set<string>();
  await fc.assert(
    fc.asyncProperty(publications, async (byIndicator) => {
      const all: readonly EstimateGroup[] = Object.entries(byIndicator).map(([id, estimates]) => ({
        indicator: id,
        period: '2024',
        estimates,
      }));
      const estimates = all.flatMap((group) => group.estimates);
      const expected = await gate(estimates, town, rules).catch((problem: unknown) => problem as Error);
      const figures: Figure[] = [];
      const groups = (only?: ReadonlySet<string>) =>
        all.filter((group) => only?.has(group.indicator) ?? true);
      const summary = await publishInParts({ groups, most: estimates.length }, rules, town, defaultPolicy, {
        atOnce: 0,
        onPart(part, positions, size) {
          expect(size).toBe(estimates.length);
          for (const [index, figure] of part.figures.entries()) figures[positions[index]!] = figure;
        },
      }).catch((problem: unknown) => problem as Error);
      if (expected instanceof Error || summary instanceof Error) {
        expect(summary).toBeInstanceOf(Error);
        expect(expected).toBeInstanceOf(Error);
        return;
      }
      expect(figures).toEqual(expected.figures);
      expect(summary).toEqual(expected.summary);
      sets.add(tiedIndicators(Object.keys(byIndicator), findLinks(estimates)).length);
      for (const { status } of figures) statuses.add(status);
    }),
    { numRuns: 20 },
  );
  // A count and what it is a part of are tied, also where a share speaks for the count.
  expect([...sets]).toContain(2);
  expect([...statuses].sort()).toEqual(['shown', 'suppressed']);
}, 180_000);

test('a set holds what any link reaches, in the order given', () => {
  const twinOf = new Map([['b', { indicator: 'a', turned: false }]]);
  const denominatorsOf = new Map([['b', ['d']]]);
  const unions = [{ whole: 'e', parts: ['f', 'g'], rest: 'never' as const }];
  const samePersons = new Map<string, string>();
  const links = { twinOf, denominatorsOf, samePersons, unions };
  const sets = tiedIndicators(['a', 'b', 'c', 'd', 'e', 'f', 'g'], links);
  expect(sets.map((set) => [...set].join(''))).toEqual(['abd', 'c', 'efg']);
});
