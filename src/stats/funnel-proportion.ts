import { normalFactor } from './normal.ts';
import { requireAtMost, requireCount } from './preconditions.ts';

export type FunnelSignificance = 'low-99.8' | 'low-95' | 'not-significant' | 'high-95' | 'high-99.8';

export interface FunnelProportionPoint {
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly lower998: number | null;
  readonly upper998: number | null;
  readonly significance: FunnelSignificance | null;
  readonly reason: 'no-denominator' | null;
}

export interface FunnelProportions {
  readonly method: 'funnel-wilson';
  readonly levels: readonly [0.95, 0.998];
  /** Summed counts over summed denominators. */
  readonly average: number | null;
  readonly points: readonly FunnelProportionPoint[];
  readonly reason: 'no-denominator' | null;
}

/**
 * Funnel limits for proportions: the proportions whose Wilson limit would just touch the average of all the
 * areas, average ± z √(average (1 − average)/denominator), kept inside 0–1. An area is marked when it lies
 * strictly outside, which is the same as its Wilson interval leaving the average out.
 *
 * Spiegelhalter DJ. Funnel plots for comparing institutional performance. Stat Med 2005;24:1185–1202.
 *
 * Preconditions: whole counts, count at most denominator. A denominator of 0 is answered by a reason.
 *
 * @example
 * funnelProportions([{ count: 10, denominator: 100 }, { count: 90, denominator: 100 }]).points[0].significance // → 'low-99.8'
 */
export function funnelProportions(
  areas: readonly { readonly count: number; readonly denominator: number }[],
): FunnelProportions {
  const name = 'funnelProportions';
  let counts = 0;
  let denominators = 0;
  for (const area of areas) {
    counts += requireCount(name, 'count', area.count);
    denominators += requireCount(name, 'denominator', area.denominator);
    requireAtMost(name, 'count', area.count, 'denominator', area.denominator);
  }
  const common = { method: 'funnel-wilson', levels: [0.95, 0.998] } as const;
  const average = denominators === 0 ? null : counts / denominators;
  const factor95 = normalFactor(0.95);
  const factor998 = normalFactor(0.998);
  const points = areas.map((area): FunnelProportionPoint => {
    if (average === null || area.denominator === 0) {
      const limits = { lower95: null, upper95: null, lower998: null, upper998: null };
      return { value: null, ...limits, significance: null, reason: 'no-denominator' };
    }
    const value = area.count / area.denominator + 0;
    const error = Math.sqrt((average * (1 - average)) / area.denominator);
    const limits = {
      lower95: Math.max(0, average - factor95 * error),
      upper95: Math.min(1, average + factor95 * error),
      lower998: Math.max(0, average - factor998 * error),
      upper998: Math.min(1, average + factor998 * error),
    };
    return { value, ...limits, significance: classify(value, limits), reason: null };
  });
  return { ...common, average, points, reason: average === null ? 'no-denominator' : null };
}

function classify(
  value: number,
  limits: { lower95: number; upper95: number; lower998: number; upper998: number },
): FunnelSignificance {
  if (value < limits.lower998) return 'low-99.8';
  if (value < limits.lower95) return 'low-95';
  if (value > limits.upper998) return 'high-99.8';
  return value > limits.upper95 ? 'high-95' : 'not-significant';
}
