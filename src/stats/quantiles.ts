import { requireFinite, requirePositive } from './preconditions.ts';

export interface QuantileAssignment {
  readonly method: 'quantiles-min-rank';
  readonly quantileCount: number;
  /** In the order of the values; 1 is the first quantile. Null where the value is null or nothing could be assigned. */
  readonly quantiles: readonly (number | null)[];
  readonly reason: 'fewer-values-than-quantiles' | null;
}

/**
 * Divides areas into quantiles by a value, for instance a deprivation score. Areas with the same value share
 * the lowest of their ranks, so they always land in the same quantile. `invert` puts the highest value in
 * quantile 1. Null values get null and do not count.
 *
 * Office for Health Improvement and Disparities. Technical guide: assigning deprivation categories.
 *
 * Preconditions: values finite or null, quantileCount a whole number above 0.
 *
 * @example
 * assignQuantiles([10, 40, null, 20, 30], { quantileCount: 2, invert: true }).quantiles // → [2, 1, null, 2, 1]
 */
export function assignQuantiles(
  values: readonly (number | null)[],
  options: { readonly quantileCount: number; readonly invert: boolean },
): QuantileAssignment {
  const { quantileCount, invert } = options;
  requirePositive('assignQuantiles', 'quantileCount', quantileCount);
  if (!Number.isInteger(quantileCount)) {
    throw new RangeError(`assignQuantiles: quantileCount must be a whole number, got ${quantileCount}`);
  }
  const known = values.filter((value) => value !== null);
  for (const value of known) requireFinite('assignQuantiles', 'a value', value);
  const method = 'quantiles-min-rank';
  if (known.length < quantileCount) {
    const reason = 'fewer-values-than-quantiles';
    return { method, quantileCount, quantiles: values.map(() => null), reason };
  }
  const ordered = [...known].sort((a, b) => (invert ? b - a : a - b));
  const rank = new Map<number, number>();
  ordered.forEach((value, index) => {
    if (!rank.has(value)) rank.set(value, index + 1);
  });
  const quantiles = values.map((value) => {
    if (value === null) return null;
    const fromLast = (known.length + 1 - rank.get(value)!) / (known.length / quantileCount);
    return Math.max(1, Math.floor(quantileCount + 1 - Math.ceil(fromLast)));
  });
  return { method, quantileCount, quantiles, reason: null };
}
