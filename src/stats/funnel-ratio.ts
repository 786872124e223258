import { countLimits } from './count-limits.ts';
import type { FunnelSignificance } from './funnel-proportion.ts';
import { requireCount, requireFinite, requireNonNegative } from './preconditions.ts';

export interface FunnelRatioPoint {
  /** Observed over expected. */
  readonly value: number | null;
  readonly significance: FunnelSignificance | null;
  readonly reason: 'no-expected-events' | null;
}

/**
 * Where an observed count stands in the funnel of a ratio: marked when the limits of the observed count
 * (exact Poisson below 10 events, Byar from 10) leave out the expected one, at 95 and 99.8 %.
 *
 * Spiegelhalter DJ. Stat Med 2005;24:1185–1202. Breslow & Day 1987 (Byar).
 *
 * Preconditions: observed a whole number, expected at least 0; expected 0 is answered by a reason.
 *
 * @example
 * funnelRatio({ observed: 287, expected: 340.488320395583 }).significance // → 'low-95'
 */
export function funnelRatio(input: {
  readonly observed: number;
  readonly expected: number;
}): FunnelRatioPoint {
  const observed = requireCount('funnelRatio', 'observed', input.observed);
  const expected = requireNonNegative('funnelRatio', 'expected', input.expected);
  if (expected === 0) return { value: null, significance: null, reason: 'no-expected-events' };
  const inner = countLimits(observed, 0.95);
  const outer = countLimits(observed, 0.998);
  const significance =
    outer.upper < expected
      ? 'low-99.8'
      : inner.upper < expected
        ? 'low-95'
        : outer.lower > expected
          ? 'high-99.8'
          : inner.lower > expected
            ? 'high-95'
            : 'not-significant';
  return {
    value: requireFinite('funnelRatio', 'the ratio', observed / expected),
    significance,
    reason: null,
  };
}
