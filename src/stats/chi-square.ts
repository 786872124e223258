import { findRoot } from './find-root.ts';
import { normalQuantile } from './normal.ts';
import { poissonDensity } from './poisson-density.ts';
import { requireNonNegative, requireProbability, requireShape } from './preconditions.ts';
import { regularizedGammaLower, regularizedGammaUpper } from './regularized-gamma.ts';

/**
 * Distribution function of the chi-square distribution. Abramowitz & Stegun 1964, 26.4.19.
 *
 * Preconditions: value at least 0, degreesOfFreedom from 1e-9 to 1e9.
 *
 * @example
 * chiSquareCumulative(4, 2) // → 1 - Math.exp(-2)
 */
export function chiSquareCumulative(value: number, degreesOfFreedom: number): number {
  requireNonNegative('chiSquareCumulative', 'value', value);
  requireShape('chiSquareCumulative', 'degreesOfFreedom', degreesOfFreedom);
  return regularizedGammaLower(degreesOfFreedom / 2, value / 2);
}

/**
 * Probability that a chi-square variable is greater than `value`: the p-value of a chi-square test.
 *
 * Preconditions: value at least 0, degreesOfFreedom from 1e-9 to 1e9.
 *
 * @example
 * chiSquareUpperTail(9.54953570608324, 1) // → 0.002
 */
export function chiSquareUpperTail(value: number, degreesOfFreedom: number): number {
  requireNonNegative('chiSquareUpperTail', 'value', value);
  requireShape('chiSquareUpperTail', 'degreesOfFreedom', degreesOfFreedom);
  return regularizedGammaUpper(degreesOfFreedom / 2, value / 2);
}

/**
 * Quantile of the chi-square distribution. Starts from Wilson and Hilferty (1931) and is refined against
 * the tail that is the smaller of the two.
 *
 * Preconditions: probability strictly between 0 and 1, degreesOfFreedom from 1e-9 to 1e9.
 *
 * @example
 * chiSquareQuantile(0.975, 2) // → -2 * Math.log(0.025)
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability('chiSquareQuantile', 'probability', probability);
  requireShape('chiSquareQuantile', 'degreesOfFreedom', degreesOfFreedom);
  const shape = degreesOfFreedom / 2;
  const variance = 2 / (9 * degreesOfFreedom);
  const cube = 1 - variance + normalQuantile(probability) * Math.sqrt(variance);
  const start = Math.max(degreesOfFreedom * cube ** 3, 1e-3 * degreesOfFreedom);
  let top = 2 * start;
  while (chiSquareCumulative(top, degreesOfFreedom) < probability) top *= 2;
  const upper = 1 - probability;
  return findRoot(
    (value) =>
      probability < 0.5
        ? regularizedGammaLower(shape, value / 2) - probability
        : upper - regularizedGammaUpper(shape, value / 2),
    (value) => (poissonDensity(shape, value / 2) * shape) / value,
    0,
    top,
    start,
  );
}
