import { requireProbability } from './preconditions.ts';

export interface BenjaminiHochberg {
  readonly method: 'benjamini-hochberg';
  /** Highest share of false findings that is accepted. */
  readonly rate: number;
  /** In the order given; null stays null. */
  readonly adjusted: readonly (number | null)[];
  /** Whether the finding survives: adjusted p at most the rate. Null where there was no p. */
  readonly rejected: readonly (boolean | null)[];
}

/**
 * Step-up adjustment of p-values by Benjamini and Hochberg, which holds down the share of false findings
 * when many areas are tested. One family is all the areas of one indicator, period and sex. Null p-values
 * stay null and do not count.
 *
 * Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289–300.
 *
 * Preconditions: p-values from 0 to 1 or null, rate strictly between 0 and 1.
 *
 * @example
 * benjaminiHochberg([0.01, null, 0.04, 0.03]).adjusted // → [0.03, null, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate = 0.05): BenjaminiHochberg {
  requireProbability('benjaminiHochberg', 'rate', rate);
  for (const value of pValues) {
    if (value !== null && !(value >= 0 && value <= 1)) {
      throw new RangeError(`benjaminiHochberg: p-values must be from 0 to 1, got ${value}`);
    }
  }
  const adjusted: (number | null)[] = pValues.map(() => null);
  const descending = pValues
    .flatMap((value, index) => (value === null ? [] : [{ value: value + 0, index }]))
    .sort((a, b) => b.value - a.value);
  let smallest = 1;
  descending.forEach(({ value, index }, place) => {
    const rank = descending.length - place;
    smallest = Math.min(smallest, (descending.length / rank) * value);
    adjusted[index] = smallest;
  });
  const rejected = adjusted.map((value) => (value === null ? null : value <= rate));
  return { method: 'benjamini-hochberg', rate, adjusted, rejected };
}
