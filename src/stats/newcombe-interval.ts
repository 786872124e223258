import { wilson } from './wilson.ts';

export interface CountOfDenominator {
  readonly count: number;
  readonly denominator: number;
}

/**
 * Newcombe's interval of a difference between two proportions, method 10, and nothing else: for a table of very
 * many differences. `newcombeDifference` says more of one. Null where a denominator is 0.
 *
 * Newcombe RG. Stat Med 1998;17:873–890.
 *
 * @example
 * newcombeInterval({ count: 56, denominator: 70 }, { count: 48, denominator: 80 }).upper // → 0.3339 ± 0.00005
 */
export function newcombeInterval(
  first: CountOfDenominator,
  second: CountOfDenominator,
  level = 0.95,
): { readonly difference: number; readonly lower: number; readonly upper: number } | null {
  const one = wilson(first, level);
  const two = wilson(second, level);
  if (one.reason !== null || two.reason !== null) return null;
  const difference = one.value! - two.value! + 0;
  return {
    difference,
    lower: difference - Math.sqrt((one.value! - one.lower!) ** 2 + (two.upper! - two.value!) ** 2) + 0,
    upper: difference + Math.sqrt((one.upper! - one.value!) ** 2 + (two.value! - two.lower!) ** 2) + 0,
  };
}
