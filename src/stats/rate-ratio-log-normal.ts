import { normalFactor } from './normal.ts';
import { requireCount, requireFinite, requireNonNegative } from './preconditions.ts';

export interface CountOfPersonYears {
  readonly count: number;
  readonly personYears: number;
}

export interface RateRatioLimits<Method extends string> {
  readonly method: Method;
  readonly level: number;
  /** First rate over the second; null where it is undefined or infinite. */
  readonly ratio: number | null;
  readonly lower: number | null;
  /** Null beside a lower limit: no upper bound. */
  readonly upper: number | null;
  readonly reason: 'no-denominator' | 'no-events' | 'no-events-in-second' | 'no-events-in-first' | null;
}

/**
 * Ratio of two independent rates with log-normal limits: ln(ratio) ± z √(1/x₁ + 1/x₂). For counts of at least
 * 10; with fewer events use the exact conditional limits. Without events in one of the groups the limits are
 * not defined.
 *
 * Breslow & Day 1987:94–95.
 *
 * Preconditions: whole counts, person-years at least 0. Person-years of 0 are answered by a reason.
 *
 * @example
 * rateRatioLogNormal({ count: 14, personYears: 2100 }, { count: 160, personYears: 30000 }).upper // → 2.15847656292
 */
export function rateRatioLogNormal(
  first: CountOfPersonYears,
  second: CountOfPersonYears,
  level = 0.95,
): RateRatioLimits<'rate-ratio-log-normal'> {
  const name = 'rateRatioLogNormal';
  const factor = normalFactor(level);
  const events = [
    requireCount(name, 'first count', first.count),
    requireCount(name, 'second count', second.count),
  ] as const;
  requireNonNegative(name, 'first personYears', first.personYears);
  requireNonNegative(name, 'second personYears', second.personYears);
  const nothing = { method: 'rate-ratio-log-normal', level, ratio: null, lower: null, upper: null } as const;
  if (first.personYears === 0 || second.personYears === 0) return { ...nothing, reason: 'no-denominator' };
  if (events[0] === 0 && events[1] === 0) return { ...nothing, reason: 'no-events' };
  if (events[1] === 0) return { ...nothing, reason: 'no-events-in-second' };
  if (events[0] === 0) return { ...nothing, ratio: 0, reason: 'no-events-in-first' };
  const ratio = (events[0] * second.personYears) / (events[1] * first.personYears);
  requireFinite(name, 'the ratio', ratio);
  const spread = Math.exp(factor * Math.sqrt(1 / events[0] + 1 / events[1]));
  return {
    method: 'rate-ratio-log-normal',
    level,
    ratio,
    lower: ratio / spread,
    upper: requireFinite(name, 'the upper limit', ratio * spread),
    reason: null,
  };
}
