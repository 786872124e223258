import { countLimits } from './count-limits.ts';
import { requireCount, requireFinite, requireNonNegative } from './preconditions.ts';
import type { CountOfPersonYears } from './rate-ratio-log-normal.ts';

export interface RateDifference {
  readonly method: 'rate-difference-mover';
  readonly level: number;
  /** First rate less second, per person-year; multiply by the base of the indicator when showing. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-denominator' | null;
}

/**
 * Difference between two independent rates, with limits recovered from those of each rate (square and add):
 * d − √((r₁ − l₁)² + (u₂ − r₂)²) and d + √((u₁ − r₁)² + (r₂ − l₂)²), where l and u are the exact Poisson limits
 * below 10 events and Byar's from 10. It is to rates what Newcombe's method 10 is to shares. Whether rates
 * differ is judged by their ratio; this says how far apart they are in events.
 *
 * Zou GY, Donner A. Construction of confidence limits about effect measures: a general approach. Stat Med
 * 2008;27:1693–1702. Donner A, Zou GY. Stat Methods Med Res 2012;21:347–359.
 *
 * Preconditions: whole counts, person-years at least 0. Person-years of 0 are answered by a reason.
 *
 * @example
 * rateDifference({ count: 0, personYears: 100 }, { count: 0, personYears: 100 }).upper // → -Math.log(0.025) / 100
 */
export function rateDifference(
  first: CountOfPersonYears,
  second: CountOfPersonYears,
  level = 0.95,
): RateDifference {
  const name = 'rateDifference';
  const common = { method: 'rate-difference-mover', level } as const;
  const limits = [
    countLimits(requireCount(name, 'first count', first.count), level),
    countLimits(requireCount(name, 'second count', second.count), level),
  ] as const;
  requireNonNegative(name, 'first personYears', first.personYears);
  requireNonNegative(name, 'second personYears', second.personYears);
  if (first.personYears === 0 || second.personYears === 0) {
    return { ...common, difference: null, lower: null, upper: null, reason: 'no-denominator' };
  }
  const difference = first.count / first.personYears - second.count / second.personYears;
  /** How far a limit lies from its own rate, per person-year. */
  const reach = (limit: number, { count, personYears }: CountOfPersonYears) => (limit - count) / personYears;
  const below = Math.hypot(reach(limits[0].lower, first), reach(limits[1].upper, second));
  const above = Math.hypot(reach(limits[0].upper, first), reach(limits[1].lower, second));
  return {
    ...common,
    difference: requireFinite(name, 'the difference', difference),
    lower: requireFinite(name, 'the lower limit', difference - below),
    upper: requireFinite(name, 'the upper limit', difference + above),
    reason: null,
  };
}
