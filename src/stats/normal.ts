import { requireFinite, requireProbability } from './preconditions.ts';
import { regularizedGammaUpper } from './regularized-gamma.ts';

/**
 * Probability that a standard normal variable is greater than `value`, with the digits of a far tail kept.
 *
 * P(Z > z) = ½ Q(½, z²/2) for z ≥ 0. Abramowitz & Stegun 1964, 26.2.30 and 7.1.2.
 *
 * @example
 * normalUpperTail(1.959963984540054) // → 0.025
 */
export function normalUpperTail(value: number): number {
  requireFinite('normalUpperTail', 'value', value);
  // Beyond 40 standard deviations a double holds no tail, and the square of a larger value may overflow.
  const tail = Math.abs(value) > 40 ? 0 : regularizedGammaUpper(0.5, (value * value) / 2) / 2;
  return value >= 0 ? tail : 1 - tail;
}

/**
 * Distribution function of the standard normal distribution.
 *
 * @example
 * normalCumulative(3.090232306167813) // → 0.999
 */
export function normalCumulative(value: number): number {
  requireFinite('normalCumulative', 'value', value);
  return normalUpperTail(-value);
}

/**
 * Quantile of the standard normal distribution: 1.959963984540054 for 0.975 and 3.090232306167813 for 0.999.
 *
 * Starts from the rational approximation 26.2.23 of Abramowitz & Stegun (error below 4.5e-4) and refines
 * it by Halley's method against the tail itself, so the accuracy is that of the tail and no table of
 * coefficients has to be trusted.
 *
 * Precondition: probability strictly between 0 and 1.
 *
 * @example
 * normalQuantile(0.975) // → 1.959963984540054
 */
export function normalQuantile(probability: number): number {
  requireProbability('normalQuantile', 'probability', probability);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const root = Math.sqrt(-2 * Math.log(tail));
  let quantile =
    root -
    (2.515517 + root * (0.802853 + root * 0.010328)) /
      (1 + root * (1.432788 + root * (0.189269 + root * 0.001308)));
  for (let step = 0; step < 8; step += 1) {
    const density = Math.exp((-quantile * quantile) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalUpperTail(quantile) - tail) / density;
    const change = newton / (1 - (newton * quantile) / 2);
    quantile += change;
    if (Math.abs(change) < 1e-15 * Math.abs(quantile)) break;
  }
  return probability < 0.5 ? -quantile : quantile;
}

/**
 * The factor of a two-sided normal interval: z for a confidence level.
 *
 * Precondition: level strictly between 0 and 1.
 *
 * @example
 * normalFactor(0.998) // → 3.090232306167813
 */
export function normalFactor(level: number): number {
  const known = factors.get(level);
  if (known !== undefined) return known;
  requireProbability('normalFactor', 'level', level);
  const factor = normalQuantile(0.5 + level / 2);
  factors.set(level, factor);
  return factor;
}

/** A run asks for one or two levels a hundred thousand times. */
const factors = new Map<number, number>();
