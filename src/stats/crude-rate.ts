import { countLimits } from './count-limits.ts';
import { requireCount, requireFinite, requireNonNegative, requirePositive } from './preconditions.ts';

export interface CrudeRate {
  readonly method: 'poisson-exact' | 'poisson-byar';
  readonly level: number;
  /** Events per `multiplier` person-years. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-denominator' | null;
}

/**
 * Crude rate of events that one person can have more than once, per `multiplier` person-years, with exact
 * Poisson limits below 10 events and Byar's from 10. A rate over several years takes the summed events and
 * the summed person-years. Person-years of 0 give no value.
 *
 * Breslow & Day 1987; Armitage & Berry 2002.
 *
 * Preconditions: count a whole number of at least 0; personYears at least 0; multiplier above 0.
 *
 * @example
 * crudeRate({ count: 11, personYears: 2500, multiplier: 1000 }).upper // → 7.87329484646
 */
export function crudeRate(
  input: { readonly count: number; readonly personYears: number; readonly multiplier: number },
  level = 0.95,
): CrudeRate {
  const count = requireCount('crudeRate', 'count', input.count);
  const personYears = requireNonNegative('crudeRate', 'personYears', input.personYears);
  const multiplier = requirePositive('crudeRate', 'multiplier', input.multiplier);
  const limits = countLimits(count, level);
  if (personYears === 0) {
    return { method: limits.method, level, value: null, lower: null, upper: null, reason: 'no-denominator' };
  }
  const perPersonYear = (events: number) =>
    requireFinite('crudeRate', 'the rate', (events / personYears) * multiplier);
  return {
    method: limits.method,
    level,
    value: perPersonYear(count),
    lower: perPersonYear(limits.lower),
    upper: perPersonYear(limits.upper),
    reason: null,
  };
}
