import { requirePositive } from './preconditions.ts';

/**
 * Shares of the population and relative ranks of groups ordered from the least to the most advantaged: the
 * rank of a group is the middle of its stretch of the cumulative population, from 0 to 1.
 *
 * Low A, Low A. Measuring the gap. J Public Health 2004;26:388–395.
 *
 * Precondition: populations above 0.
 *
 * @example
 * relativeRanks([30, 50, 20]) // → { shares: [0.3, 0.5, 0.2], ranks: [0.15, 0.55, 0.9] }
 */
export function relativeRanks(populations: readonly number[]): {
  readonly shares: readonly number[];
  readonly ranks: readonly number[];
} {
  let total = 0;
  for (const population of populations) total += requirePositive('relativeRanks', 'population', population);
  const shares = populations.map((population) => population / total);
  let before = 0;
  const ranks = shares.map((share) => {
    const rank = before + share / 2;
    before += share;
    return rank;
  });
  return { shares, ranks };
}
