import { devianceTerm } from './deviance-term.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Poisson density continued to real counts: mean^count · e^(−mean) / Γ(count + 1).
 *
 * Saddle-point form, so that it keeps its digits for large counts.
 *
 * Loader C. Fast and accurate computation of binomial probabilities. 2000.
 *
 * Preconditions: count at least 0, mean above 0.
 *
 * @example
 * poissonDensity(2, 3) // → 4.5 * Math.exp(-3)
 */
export function poissonDensity(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - devianceTerm(count, mean)) / Math.sqrt(2 * Math.PI * count);
}
