import { findRoot } from './find-root.ts';
import { normalQuantile } from './normal.ts';
import { requireFinite, requireProbability, requireShape } from './preconditions.ts';
import { regularizedBeta } from './regularized-beta.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Probability that a t-distributed variable is greater than `value`.
 *
 * P(T > t) = ½ I(ν/(ν + t²); ν/2, ½) for t ≥ 0. Abramowitz & Stegun 1964, 26.7.1.
 *
 * Precondition: degreesOfFreedom from 1e-9 to 1e9 (need not be whole: Welch).
 *
 * @example
 * studentTUpperTail(1, 1) // → 0.25
 */
export function studentTUpperTail(value: number, degreesOfFreedom: number): number {
  requireFinite('studentTUpperTail', 'value', value);
  requireShape('studentTUpperTail', 'degreesOfFreedom', degreesOfFreedom);
  const square = value * value;
  const total = degreesOfFreedom + square;
  // A value whose square overflows lies beyond every tail that a double can hold.
  const [near, far] = Number.isFinite(total) ? [degreesOfFreedom / total, square / total] : [0, 1];
  const tail = regularizedBeta(near, far, degreesOfFreedom / 2, 0.5) / 2;
  return value >= 0 ? tail : 1 - tail;
}

/**
 * Distribution function of Student's t distribution.
 *
 * Precondition: degreesOfFreedom from 1e-9 to 1e9.
 *
 * @example
 * studentTCumulative(1, 1) // → 0.75
 */
export function studentTCumulative(value: number, degreesOfFreedom: number): number {
  requireFinite('studentTCumulative', 'value', value);
  return studentTUpperTail(-value, degreesOfFreedom);
}

/** The density, through Γ((ν+1)/2)/Γ(ν/2) written with Stirling errors. */
function density(value: number, degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2;
  const logRatio =
    stirlingError(half + 0.5) -
    stirlingError(half) +
    half * Math.log1p(0.5 / half) -
    0.5 +
    Math.log(half) / 2;
  // Γ(half + ½) = Γ(half + 3/2)/(half + ½) and Γ(half) = Γ(half + 1)/half; the leading powers are folded in.
  const power = -(half + 0.5) * Math.log1p((value * value) / degreesOfFreedom);
  return Math.exp(logRatio + power) / Math.sqrt(Math.PI * degreesOfFreedom);
}

/**
 * Quantile of Student's t distribution, for whole and fractional degrees of freedom.
 *
 * Preconditions: probability strictly between 0 and 1, degreesOfFreedom from 1e-9 to 1e9.
 *
 * @example
 * studentTQuantile(0.975, 1) // → Math.tan(0.475 * Math.PI)
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability('studentTQuantile', 'probability', probability);
  requireShape('studentTQuantile', 'degreesOfFreedom', degreesOfFreedom);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const start = -normalQuantile(tail) || Number.MIN_VALUE;
  let top = 2 * start;
  while (studentTUpperTail(top, degreesOfFreedom) > tail) top *= 2;
  const quantile = findRoot(
    (value) => tail - studentTUpperTail(value, degreesOfFreedom),
    (value) => density(value, degreesOfFreedom),
    0,
    top,
    start,
  );
  return probability < 0.5 ? -quantile : quantile;
}
