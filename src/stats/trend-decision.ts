import { chiSquareUpperTail } from './chi-square.ts';
import { requireFinite } from './preconditions.ts';
import type { TrendReason } from './recent-points.ts';

/** Quantile of chi-square with 1 degree of freedom at 99.8 %, as the published rule states it. */
export const trendCriticalValue = 9.54953570608324;

export interface RecentTrend<Method extends string> {
  readonly method: Method;
  readonly level: 0.998;
  readonly direction: 'rising' | 'falling' | 'no-certain-change' | null;
  /** Chi-square statistic with 1 degree of freedom. */
  readonly statistic: number | null;
  readonly pValue: number | null;
  /** Per step of one period; null for shares, whose test has no slope of its own. */
  readonly slope: number | null;
  readonly standardError: number | null;
  /** The slope with all five points, then with each left out in turn. */
  readonly leaveOneOutSlopes: readonly number[] | null;
  readonly isSignConsistent: boolean | null;
  readonly isSignificant: boolean | null;
  /** Why the trend cannot be judged; null where it can. */
  readonly reason: TrendReason | null;
}

/**
 * A trend that cannot be judged, with its reason and no number.
 *
 * @example
 * trendNotJudged('trend-chi-square', 'break').direction // → null
 */
export function trendNotJudged<Method extends string>(
  method: Method,
  reason: TrendReason,
): RecentTrend<Method> {
  return {
    method,
    level: 0.998,
    direction: null,
    statistic: null,
    pValue: null,
    slope: null,
    standardError: null,
    leaveOneOutSlopes: null,
    isSignConsistent: null,
    isSignificant: null,
    reason,
  };
}

/**
 * The published decision: a direction is stated only when the statistic is strictly above 9.54953570608324
 * (99.8 %) and the slope keeps its sign whichever single point is left out; a slope of 0 counts as positive.
 *
 * Public Health England. Fingertips technical guidance: trend markers (recent trend).
 *
 * @example
 * decideTrend('trend-chi-square', { statistic: 10, isRising: false, slopes: [-1, -2, -1, -1, 0, -1], slope: null, standardError: null }).direction // → 'no-certain-change'
 */
export function decideTrend<Method extends string>(
  method: Method,
  test: {
    readonly statistic: number;
    readonly isRising: boolean;
    readonly slopes: readonly number[];
    readonly slope: number | null;
    readonly standardError: number | null;
  },
): RecentTrend<Method> {
  const statistic = requireFinite(method, 'the statistic', test.statistic);
  const isSignConsistent =
    test.slopes.every((slope) => slope >= 0) || test.slopes.every((slope) => slope < 0);
  const isSignificant = statistic > trendCriticalValue && isSignConsistent;
  return {
    method,
    level: 0.998,
    direction: !isSignificant ? 'no-certain-change' : test.isRising ? 'rising' : 'falling',
    statistic,
    pValue: chiSquareUpperTail(statistic, 1),
    slope: test.slope,
    standardError: test.standardError,
    leaveOneOutSlopes: test.slopes,
    isSignConsistent,
    isSignificant,
    reason: null,
  };
}
