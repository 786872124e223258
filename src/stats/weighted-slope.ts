import { requireFinite, requirePositive } from './preconditions.ts';

export interface WeightedLine {
  readonly slope: number;
  readonly intercept: number;
  /** 1 over this is the variance of the slope when the weights are 1 over the variances of the values. */
  readonly spread: number;
}

/**
 * Straight line through weighted points by least squares.
 *
 * Values are taken from the first of them before summing, so that equal values give a slope of exactly 0.
 *
 * Preconditions: as many scores, values and weights, at least two different scores, weights above 0.
 *
 * @example
 * weightedLine([1, 2, 3], [5, 7, 9], [1, 1, 1]) // → { slope: 2, intercept: 3, spread: 2 }
 */
export function weightedLine(
  scores: readonly number[],
  values: readonly number[],
  weights: readonly number[],
): WeightedLine {
  let total = 0;
  let scoreSum = 0;
  let valueSum = 0;
  const base = values[0] ?? 0;
  scores.forEach((score, index) => {
    const weight = requirePositive('weightedLine', 'a weight', weights[index] ?? Number.NaN);
    total += weight;
    scoreSum += weight * requireFinite('weightedLine', 'a score', score);
    valueSum += weight * (requireFinite('weightedLine', 'a value', values[index] ?? Number.NaN) - base);
  });
  const meanScore = scoreSum / total;
  const meanValue = valueSum / total;
  let spread = 0;
  let product = 0;
  scores.forEach((score, index) => {
    const weight = weights[index]!;
    spread += weight * (score - meanScore) ** 2;
    product += weight * (score - meanScore) * (values[index]! - base - meanValue);
  });
  requirePositive('weightedLine', 'the spread of the scores', spread);
  const slope = requireFinite('weightedLine', 'the slope', product / spread);
  return { slope, intercept: base + meanValue - slope * meanScore + 0, spread };
}

/**
 * The slope with all points, then with the first left out, the second, and so on.
 *
 * @example
 * leaveOneOutSlopes([1, 2, 3], [1, 2, 5], [1, 1, 1]) // → [2, 3, 2, 1]
 */
export function leaveOneOutSlopes(
  scores: readonly number[],
  values: readonly number[],
  weights: readonly number[],
): readonly number[] {
  const without = (list: readonly number[], left: number) => list.filter((_, index) => index !== left);
  return [-1, ...scores.keys()].map(
    (left) => weightedLine(without(scores, left), without(values, left), without(weights, left)).slope,
  );
}
