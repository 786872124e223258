/** When a point of a series was measured. Left out where the caller has seen to it that points are annual. */
export interface TrendPeriod {
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** True where a change of definition, boundary or instrument separates this point from the one before. */
  readonly breakBefore?: boolean;
}

/**
 * Why a trend cannot be judged. The first four are the published ones; the last is met only where a value
 * came with an interval of no width, which gives no weight.
 */
export type TrendReason =
  | 'fewer-than-five'
  | 'break'
  | 'overlapping-periods'
  | 'zero-or-all'
  | 'interval-without-width';

export interface RecentPoints<Point> {
  readonly points: readonly Point[];
  readonly reason: 'fewer-than-five' | 'break' | 'overlapping-periods' | null;
}

/**
 * The last five points of a series, oldest first, or the reason why they cannot be judged together.
 *
 * Years missing between two points leave fewer than five in a row. Periods that share a year (rolling
 * averages) are not independent.
 *
 * Preconditions: points in order of time; years whole numbers, the first at most the last.
 *
 * @example
 * recentPoints('example', [2018, 2019, 2021, 2022, 2023].map((year) => ({ firstYear: year }))).reason // → 'fewer-than-five'
 */
export function recentPoints<Point extends TrendPeriod>(
  functionName: string,
  series: readonly Point[],
): RecentPoints<Point> {
  const spans = series.map((point) => {
    const firstYear = point.firstYear ?? point.lastYear;
    const lastYear = point.lastYear ?? point.firstYear;
    if (firstYear === undefined || lastYear === undefined) return null;
    if (!Number.isSafeInteger(firstYear) || !Number.isSafeInteger(lastYear) || firstYear > lastYear) {
      throw new RangeError(
        `${functionName}: years must be whole and in order, got ${firstYear} to ${lastYear}`,
      );
    }
    return { firstYear, lastYear };
  });
  spans.forEach((span, index) => {
    const earlier = spans[index - 1];
    if (span && earlier && span.lastYear <= earlier.lastYear) {
      throw new RangeError(
        `${functionName}: points must be in order of time, got ${span.lastYear} after ${earlier.lastYear}`,
      );
    }
  });
  if (series.length < 5) return { points: [], reason: 'fewer-than-five' };
  const start = series.length - 5;
  const points = series.slice(start);
  if (points.slice(1).some((point) => point.breakBefore === true)) return { points, reason: 'break' };
  const steps = spans.slice(start + 1).flatMap((span, index) => {
    const earlier = spans[start + index];
    return span && earlier ? [span.firstYear - earlier.lastYear] : [];
  });
  if (steps.some((step) => step < 1)) return { points, reason: 'overlapping-periods' };
  return { points, reason: steps.some((step) => step > 1) ? 'fewer-than-five' : null };
}
