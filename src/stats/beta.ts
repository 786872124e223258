import { binomialDensity } from './binomial-density.ts';
import { findRoot } from './find-root.ts';
import { requireProbability, requireShape } from './preconditions.ts';
import { regularizedBeta } from './regularized-beta.ts';

/**
 * Distribution function of the beta distribution. Abramowitz & Stegun 1964, 26.5.1.
 *
 * Preconditions: value from 0 to 1, first and second from 1e-9 to 1e9.
 *
 * @example
 * betaCumulative(0.5, 2, 2) // → 0.5
 */
export function betaCumulative(value: number, first: number, second: number): number {
  if (!(value >= 0 && value <= 1))
    throw new RangeError(`betaCumulative: value must be from 0 to 1, got ${value}`);
  requireShape('betaCumulative', 'first', first);
  requireShape('betaCumulative', 'second', second);
  return regularizedBeta(value, 1 - value, first, second);
}

/**
 * Quantile of the beta distribution. Newton's method inside a bracket, against the smaller tail; this is
 * what Clopper and Pearson's limits are made of.
 *
 * Preconditions: probability strictly between 0 and 1, first and second from 1e-9 to 1e9.
 *
 * @example
 * betaQuantile(0.975, 1, 20) // → 1 - 0.025 ** (1 / 20)
 */
export function betaQuantile(probability: number, first: number, second: number): number {
  requireProbability('betaQuantile', 'probability', probability);
  requireShape('betaQuantile', 'first', first);
  requireShape('betaQuantile', 'second', second);
  const upper = 1 - probability;
  return findRoot(
    (value) =>
      probability < 0.5
        ? regularizedBeta(value, 1 - value, first, second) - probability
        : upper - regularizedBeta(1 - value, value, second, first),
    (value) =>
      (binomialDensity(first, second, value, 1 - value) * first * second) /
      ((first + second) * value * (1 - value)),
    0,
    1,
    first / (first + second),
  );
}
