import { type FunnelRatioPoint, funnelRatio } from './funnel-ratio.ts';
import { requireCount, requireNonNegative } from './preconditions.ts';

export interface FunnelRates {
  readonly method: 'funnel-poisson';
  readonly levels: readonly [0.95, 0.998];
  /** Summed events over summed person-years, per person-year. */
  readonly average: number | null;
  readonly points: readonly FunnelRatioPoint[];
  readonly reason: 'no-denominator' | null;
}

/**
 * Where each area's crude rate stands in the funnel around the average rate of all the areas: each count
 * against the events expected at the average, by exact Poisson limits below 10 events and Byar's from 10.
 * The value of a point is the area's rate over the average.
 *
 * Spiegelhalter DJ. Stat Med 2005;24:1185–1202. Breslow & Day 1987 (Byar).
 *
 * Preconditions: whole counts, person-years at least 0.
 *
 * @example
 * funnelRates([{ count: 10, personYears: 1000 }, { count: 50, personYears: 1000 }]).points[0].significance // → 'low-99.8'
 */
export function funnelRates(
  areas: readonly { readonly count: number; readonly personYears: number }[],
): FunnelRates {
  let counts = 0;
  let personYears = 0;
  for (const area of areas) {
    counts += requireCount('funnelRates', 'count', area.count);
    personYears += requireNonNegative('funnelRates', 'personYears', area.personYears);
  }
  const average = personYears === 0 ? null : counts / personYears;
  const points = areas.map((area) =>
    funnelRatio({ observed: area.count, expected: (average ?? 0) * area.personYears }),
  );
  const reason = average === null ? 'no-denominator' : null;
  return { method: 'funnel-poisson', levels: [0.95, 0.998], average, points, reason };
}
