import { requireAtMost, requireCount } from './preconditions.ts';
import { recentPoints, type TrendPeriod } from './recent-points.ts';
import { decideTrend, type RecentTrend, trendNotJudged } from './trend-decision.ts';
import { leaveOneOutSlopes } from './weighted-slope.ts';

export interface ProportionPoint extends TrendPeriod {
  readonly count: number;
  readonly denominator: number;
}

/**
 * Recent trend of a share: chi-square for trend (Cochran–Armitage) over the last five points with scores
 * 1 to 5, and a direction only if the slope of the logit keeps its sign with each point left out.
 *
 * Five independent points in a row are needed. Fewer, a break, overlapping periods, or a share of 0 or of all
 * cannot be judged, and each of these has a reason of its own.
 *
 * Armitage P. Tests for linear trends in proportions and frequencies. Biometrics 1955;11:375–386. Public
 * Health England. Fingertips technical guidance: trend markers (recent trend).
 *
 * Preconditions: points oldest first, whole counts, count at most denominator.
 *
 * @example
 * trendOfProportions([10, 12, 15, 20, 30].map((count) => ({ count, denominator: 100 }))).statistic // → 16.0307255573
 */
export function trendOfProportions(series: readonly ProportionPoint[]): RecentTrend<'trend-chi-square'> {
  const method = 'trend-chi-square';
  for (const point of series) {
    requireCount('trendOfProportions', 'count', point.count);
    requireCount('trendOfProportions', 'denominator', point.denominator);
    requireAtMost('trendOfProportions', 'count', point.count, 'denominator', point.denominator);
  }
  const { points, reason } = recentPoints('trendOfProportions', series);
  if (reason !== null) return trendNotJudged(method, reason);
  if (points.some((point) => point.count === 0 || point.count === point.denominator)) {
    return trendNotJudged(method, 'zero-or-all');
  }
  const scores = points.map((_, index) => index + 1);
  const sum = (term: (point: ProportionPoint, score: number) => number) =>
    points.reduce((total, point, index) => total + term(point, index + 1), 0);
  const counts = sum((point) => point.count);
  const denominators = sum((point) => point.denominator);
  const pooled = counts / denominators;
  const meanScore = sum((point, score) => point.denominator * score) / denominators;
  const scoreSpread = sum((point, score) => point.denominator * (score - meanScore) ** 2);
  const association = sum((point, score) => (point.count - pooled * point.denominator) * (score - meanScore));
  const logits = points.map((point) => Math.log(point.count / (point.denominator - point.count)));
  return decideTrend(method, {
    statistic: association ** 2 / (pooled * (1 - pooled) * scoreSpread),
    isRising: association >= 0,
    slopes: leaveOneOutSlopes(scores, logits, [1, 1, 1, 1, 1]),
    slope: null,
    standardError: null,
  });
}
