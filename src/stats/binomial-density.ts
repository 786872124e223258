import { devianceTerm } from './deviance-term.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Binomial density continued to real numbers of successes and failures.
 *
 * The probability and its complement are both asked for: 1 − p loses the digits of a small p.
 * Saddle-point form, so that a density among a hundred thousand trials keeps its digits.
 *
 * Loader C. Fast and accurate computation of binomial probabilities. 2000.
 *
 * Preconditions: successes and failures at least 0, probability and complement above 0 and of sum 1.
 *
 * @example
 * binomialDensity(2, 3, 0.5, 0.5) // → 10 / 32
 */
export function binomialDensity(
  successes: number,
  failures: number,
  probability: number,
  complement: number,
): number {
  const trials = successes + failures;
  if (successes === 0) {
    return Math.exp(trials * (probability < 0.5 ? Math.log1p(-probability) : Math.log(complement)));
  }
  if (failures === 0) {
    return Math.exp(trials * (complement < 0.5 ? Math.log1p(-complement) : Math.log(probability)));
  }
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    devianceTerm(successes, trials * probability) -
    devianceTerm(failures, trials * complement);
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}
