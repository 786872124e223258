import { binomialDensity } from './binomial-density.ts';

const mostTerms = 100_000;
const tiny = 1e-300;

/** Continued fraction of the incomplete beta function by Lentz's method; quick below the mean. */
function fraction(value: number, first: number, second: number): number {
  const away = (number: number) => (Math.abs(number) < tiny ? tiny : number);
  let numeratorRatio = 1;
  let denominatorRatio = 1 / away(1 - ((first + second) * value) / (first + 1));
  let result = denominatorRatio;
  for (let step = 1; step < mostTerms; step += 1) {
    const double = 2 * step;
    const even = (step * (second - step) * value) / ((first + double - 1) * (first + double));
    denominatorRatio = 1 / away(1 + even * denominatorRatio);
    numeratorRatio = away(1 + even / numeratorRatio);
    result *= denominatorRatio * numeratorRatio;
    const odd =
      (-(first + step) * (first + second + step) * value) / ((first + double) * (first + double + 1));
    denominatorRatio = 1 / away(1 + odd * denominatorRatio);
    numeratorRatio = away(1 + odd / numeratorRatio);
    const factor = denominatorRatio * numeratorRatio;
    result *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return result;
}

/**
 * Regularised incomplete beta function I(value; first, second).
 *
 * The complement 1 − value is asked for beside the value, because one of the two is small and would lose
 * its digits in the subtraction. The upper tail is the same function with both pairs swapped:
 * 1 − I(x; a, b) = I(1 − x; b, a), and keeps the digits of a small tail.
 *
 * Abramowitz & Stegun 1964, 26.5.8; Lentz's method; prefactor in Loader's saddle-point form.
 *
 * Preconditions: value and complement at least 0 and of sum 1, first and second above 0.
 *
 * @example
 * regularizedBeta(0.25, 0.75, 1, 2) // → 1 - 0.75 ** 2
 */
export function regularizedBeta(value: number, complement: number, first: number, second: number): number {
  if (value <= 0) return 0;
  if (complement <= 0) return 1;
  const density = binomialDensity(first, second, value, complement);
  const below = value <= (first + 1) / (first + second + 2);
  const result = below
    ? ((density * second) / (first + second)) * fraction(value, first, second)
    : 1 - ((density * first) / (first + second)) * fraction(complement, second, first);
  return Math.min(1, Math.max(0, result));
}
