import { binomialTest } from './binomial-test.ts';
import { classifyRatio, type Direction } from './classify.ts';
import { type RateRatioExact, rateRatioExact } from './rate-ratio-exact.ts';
import { type CountOfPersonYears, rateRatioLogNormal } from './rate-ratio-log-normal.ts';

export interface RateRatio {
  readonly method: 'rate-ratio-log-normal' | 'rate-ratio-exact-conditional';
  readonly level: number;
  readonly ratio: number | null;
  readonly lower: number | null;
  /** Null beside a lower limit: no upper bound. */
  readonly upper: number | null;
  /** From the exact conditional test, whichever limits are used. */
  readonly pValue: number | null;
  readonly outcome: Direction | 'cannot-be-judged';
  readonly reason: RateRatioExact['reason'];
}

/**
 * Ratio of two independent rates: exact conditional limits when either count is below 10, log-normal limits
 * otherwise. Higher or lower only when the interval lies strictly on one side of 1.
 *
 * Breslow & Day 1987:93–95.
 *
 * Preconditions: whole counts, person-years at least 0. Person-years of 0 are answered by a reason.
 *
 * @example
 * rateRatio({ count: 5, personYears: 4000 }, { count: 480, personYears: 95000 }).outcome // → 'lower'
 */
export function rateRatio(first: CountOfPersonYears, second: CountOfPersonYears, level = 0.95): RateRatio {
  const isExact = first.count < 10 || second.count < 10;
  const limits = isExact ? rateRatioExact(first, second, level) : rateRatioLogNormal(first, second, level);
  return {
    method: limits.method,
    level,
    ratio: limits.ratio,
    lower: limits.lower,
    upper: limits.upper,
    pValue: 'pValue' in limits ? limits.pValue : exactP(first, second),
    outcome: classifyRatio(limits),
    reason: limits.reason,
  };
}

/** The exact test without its limits, which large counts do not need. */
function exactP(first: CountOfPersonYears, second: CountOfPersonYears): number | null {
  if (first.personYears === 0 || second.personYears === 0) return null;
  const share = first.personYears / (first.personYears + second.personYears);
  return binomialTest(first.count, first.count + second.count, share);
}
