import { normalFactor } from './normal.ts';
import { requireAtMost, requireCount, requireNonNegative } from './preconditions.ts';

export interface WilsonProportion {
  readonly method: 'wilson';
  readonly level: number;
  /** From 0 to 1; multiply by 100 for percent only when showing. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-denominator' | null;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Lower limit for a real-valued number of successes, as the product of the two roots over the upper one. */
function lowerLimit(successes: number, size: number, factor: number): number {
  if (successes <= 0) return 0;
  const square = factor * factor;
  const root = factor * Math.sqrt(square + 4 * successes * (1 - successes / size));
  return (2 * successes * successes) / (size * (2 * successes + square + root));
}

/**
 * The limits of Wilson's score interval for a real-valued sample size, as the effective size of a weighted
 * survey is.
 *
 * The limits are the two roots of (p − π)² = z² π(1 − π)/n. The lower one is taken from the product of the
 * roots, because the textbook form subtracts nearly equal numbers when the proportion is small; the upper
 * one is 1 less the lower limit of the complement. So 0 successes give exactly 0, and all give exactly 1.
 *
 * Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc
 * 1927;22:209–212.
 *
 * Preconditions: proportion from 0 to 1, size from 1e-150 to 1e150.
 *
 * @example
 * wilsonLimits(15 / 148, 148, 0.95).lower // → 0.0623863995307
 */
export function wilsonLimits(proportion: number, size: number, level: number): Limits {
  const share = requireNonNegative('wilsonLimits', 'proportion', proportion);
  requireAtMost('wilsonLimits', 'proportion', share, 'one', 1);
  // Sizes whose square is a number still.
  if (!(size >= 1e-150 && size <= 1e150)) {
    throw new RangeError(`wilsonLimits: size must be from 1e-150 to 1e150, got ${size}`);
  }
  const factor = normalFactor(level);
  const lower = lowerLimit(share * size, size, factor);
  const upper = 1 - lowerLimit((1 - share) * size, size, factor);
  return { lower: Math.min(lower, share), upper: Math.max(upper, share) };
}

/**
 * Share of persons in a full count, with Wilson's score interval without continuity correction and without
 * correction for a finite population.
 *
 * Chosen because it never leaves 0–1 and keeps its coverage for small counts, where Wald's interval does
 * neither. A denominator of 0 gives no value.
 *
 * Wilson EB. J Am Stat Assoc 1927;22:209–212. Newcombe RG, Altman DG. Proportions and their differences.
 * In: Statistics with confidence, 2nd ed. BMJ Books 2000:46–48.
 *
 * Preconditions: count and denominator whole numbers, 0 ≤ count ≤ denominator; level between 0 and 1.
 *
 * @example
 * wilson({ count: 15, denominator: 148 }) // → { method: 'wilson', level: 0.95, value: 15 / 148, lower: 0.0623863995307, upper: 0.160487241723, reason: null }
 */
export function wilson(
  input: { readonly count: number; readonly denominator: number },
  level = 0.95,
): WilsonProportion {
  const count = requireCount('wilson', 'count', input.count);
  const denominator = requireCount('wilson', 'denominator', input.denominator);
  requireAtMost('wilson', 'count', count, 'denominator', denominator);
  const factor = normalFactor(level);
  if (denominator === 0) {
    return { method: 'wilson', level, value: null, lower: null, upper: null, reason: 'no-denominator' };
  }
  const value = count / denominator;
  const lower = Math.min(lowerLimit(count, denominator, factor), value);
  const upper = Math.max(1 - lowerLimit(denominator - count, denominator, factor), value);
  return { method: 'wilson', level, value, lower, upper, reason: null };
}
