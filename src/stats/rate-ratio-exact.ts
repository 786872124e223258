import { betaQuantile } from './beta.ts';
import { binomialTest } from './binomial-test.ts';
import { requireCount, requireFinite, requireNonNegative, requireProbability } from './preconditions.ts';
import type { CountOfPersonYears, RateRatioLimits } from './rate-ratio-log-normal.ts';

export interface RateRatioExact extends RateRatioLimits<'rate-ratio-exact-conditional'> {
  readonly pValue: number | null;
}

/** Odds of a beta quantile. Above one half the complement is the quantile found, or it would lose its digits. */
function oddsQuantile(probability: number, first: number, second: number): number {
  const share = betaQuantile(probability, first, second);
  if (share <= 0.5) return share / (1 - share);
  const complement = betaQuantile(1 - probability, second, first);
  return (1 - complement) / complement;
}

/**
 * Ratio of two independent rates with exact conditional limits: given the sum of events, the first count is
 * binomial, and Clopper and Pearson's limits of its share are turned into limits of the ratio. For counts
 * below 10, where the log-normal limits are too narrow or not defined. Without events in the second group the
 * ratio has a lower limit but no upper one (null), without any events neither.
 *
 * Breslow & Day 1987:93–94. R Core Team, stats::poisson.test.
 *
 * Preconditions: whole counts, person-years at least 0. Person-years of 0 are answered by a reason.
 *
 * @example
 * rateRatioExact({ count: 1, personYears: 100 }, { count: 0, personYears: 900 }).pValue // → 0.1
 */
export function rateRatioExact(
  first: CountOfPersonYears,
  second: CountOfPersonYears,
  level = 0.95,
): RateRatioExact {
  const name = 'rateRatioExact';
  requireProbability(name, 'level', level);
  const one = requireCount(name, 'first count', first.count);
  const two = requireCount(name, 'second count', second.count);
  requireNonNegative(name, 'first personYears', first.personYears);
  requireNonNegative(name, 'second personYears', second.personYears);
  const common = { method: 'rate-ratio-exact-conditional', level } as const;
  const nothing = { ...common, ratio: null, lower: null, upper: null, pValue: null } as const;
  if (first.personYears === 0 || second.personYears === 0) return { ...nothing, reason: 'no-denominator' };
  if (one + two === 0) return { ...nothing, reason: 'no-events' };
  const outside = (1 - level) / 2;
  const scale = requireFinite(name, 'the ratio of person-years', second.personYears / first.personYears);
  return {
    ...common,
    ratio: two === 0 ? null : requireFinite(name, 'the ratio', (one / two) * scale),
    lower:
      one === 0 ? 0 : requireFinite(name, 'the lower limit', oddsQuantile(outside, one, two + 1) * scale),
    upper:
      two === 0
        ? null
        : requireFinite(name, 'the upper limit', oddsQuantile(1 - outside, one + 1, two) * scale),
    pValue: binomialTest(one, one + two, first.personYears / (first.personYears + second.personYears)),
    reason: two === 0 ? 'no-events-in-second' : null,
  };
}
