import { requireFinite } from './preconditions.ts';
import { recentPoints, type TrendPeriod } from './recent-points.ts';
import { decideTrend, type RecentTrend, trendNotJudged } from './trend-decision.ts';
import { leaveOneOutSlopes, weightedLine } from './weighted-slope.ts';

export interface ValuePoint extends TrendPeriod {
  readonly value: number;
  /** Limits of the 95 % interval. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Recent trend of rates, means and other values with 95 % intervals: weighted slope over the last five points
 * with scores 1 to 5, each weighted by 1/se² with se = width of its interval/3.92, tested by
 * (slope/standard error)², and a direction only if the slope keeps its sign with each point left out.
 *
 * Five independent points in a row are needed; otherwise the reason says why the trend cannot be judged.
 *
 * Public Health England. Fingertips technical guidance: trend markers (recent trend).
 *
 * Preconditions: points oldest first, finite numbers, lower at most upper.
 *
 * @example
 * trendOfValues([50, 40, 30, 20, 10].map((value) => ({ value, lower: value - 5, upper: value + 5 }))).statistic // → 153.664
 */
export function trendOfValues(series: readonly ValuePoint[]): RecentTrend<'trend-weighted-slope'> {
  const name = 'trendOfValues';
  const method = 'trend-weighted-slope';
  for (const point of series) {
    requireFinite(name, 'value', point.value);
    requireFinite(name, 'lower', point.lower);
    requireFinite(name, 'upper', point.upper);
    if (point.lower > point.upper) {
      throw new RangeError(`${name}: lower must be at most upper (${point.upper}), got ${point.lower}`);
    }
  }
  const { points, reason } = recentPoints(name, series);
  if (reason !== null) return trendNotJudged(method, reason);
  if (points.some((point) => point.upper === point.lower))
    return trendNotJudged(method, 'interval-without-width');
  const scores = points.map((_, index) => index + 1);
  const values = points.map((point) => point.value);
  const weights = points.map((point) => (3.92 / (point.upper - point.lower)) ** 2);
  const line = weightedLine(scores, values, weights);
  return decideTrend(method, {
    statistic: line.slope ** 2 * line.spread,
    isRising: line.slope >= 0,
    slopes: leaveOneOutSlopes(scores, values, weights),
    slope: line.slope,
    standardError: 1 / Math.sqrt(line.spread),
  });
}
