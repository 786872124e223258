import { poissonDensity } from './poisson-density.ts';

const mostTerms = 100_000;

/** Power series of P, quick below shape + 1. */
function seriesOfLower(shape: number, value: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; step < mostTerms; step += 1) {
    term *= value / (shape + step);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return poissonDensity(shape, value) * sum;
}

/** Continued fraction of Q by Lentz's method, quick above shape + 1; keeps the digits of a far tail. */
function fractionOfUpper(shape: number, value: number): number {
  let even = value + 1 - shape;
  let numeratorRatio = Number.MAX_VALUE;
  let denominatorRatio = 1 / even;
  let fraction = denominatorRatio;
  for (let step = 1; step < mostTerms; step += 1) {
    const coefficient = -step * (step - shape);
    even += 2;
    denominatorRatio = 1 / (coefficient * denominatorRatio + even);
    numeratorRatio = even + coefficient / numeratorRatio;
    const factor = denominatorRatio * numeratorRatio;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return shape * poissonDensity(shape, value) * fraction;
}

/**
 * Regularised lower incomplete gamma function P(shape, value).
 *
 * Series below shape + 1, complement of Lentz's continued fraction above it.
 * Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
 *
 * Preconditions: shape above 0, value at least 0.
 *
 * @example
 * regularizedGammaLower(1, 2) // → 1 - Math.exp(-2)
 */
export function regularizedGammaLower(shape: number, value: number): number {
  if (value <= 0) return 0;
  return value < shape + 1 ? Math.min(1, seriesOfLower(shape, value)) : 1 - fractionOfUpper(shape, value);
}

/**
 * Regularised upper incomplete gamma function Q(shape, value) = 1 − P, with the digits of a small tail kept.
 *
 * Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
 *
 * Preconditions: shape above 0, value at least 0.
 *
 * @example
 * regularizedGammaUpper(2, 40) // → 41 * Math.exp(-40)
 */
export function regularizedGammaUpper(shape: number, value: number): number {
  if (value <= 0) return 1;
  return value < shape + 1 ? Math.max(0, 1 - seriesOfLower(shape, value)) : fractionOfUpper(shape, value);
}
