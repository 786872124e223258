import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { CannotReason } from './test-result.ts';

/** Where a series cannot be read across, and why. `before` is the first period after it. */
export interface SeriesCut {
  readonly before: string;
  readonly reason: Extract<CannotReason, 'boundary-changed' | 'instrument-changed' | 'different-definition'>;
}

/**
 * Why two periods of one area cannot be compared, or null. Periods that share a year hold the same persons
 * and events; periods of different length are different measures.
 */
export function periodRefusal(
  indicator: Indicator,
  area: Area | undefined,
  earlier: string,
  later: string,
  cuts: readonly SeriesCut[],
): CannotReason | null {
  const first = parsePeriod(earlier);
  const last = parsePeriod(later);
  if (!first || !last || first.kind !== last.kind || first.order >= last.order) return 'different-period';
  if (last.to - last.from !== first.to - first.from) return 'different-period';
  if (last.kind === 'years' && last.from <= first.to) return 'different-period';
  // The same quarter or month of another year: seasons differ.
  if (last.kind === 'quarter' && first.label.slice(-1) !== last.label.slice(-1)) return 'different-period';
  if (last.kind === 'month' && first.label.slice(-2) !== last.label.slice(-2)) return 'different-period';
  const isBetween = (from: string): boolean => {
    const year = Number(/\d{4}/.exec(from)?.[0] ?? Number.NaN);
    return year > first.from && year <= last.to;
  };
  const cut = cuts.find(({ before }) => isBetween(before));
  if (cut) return cut.reason;
  if (area?.validFrom && isBetween(area.validFrom)) return 'boundary-changed';
  if (!isBetween(indicator.comparableFrom)) return null;
  return indicator.instrument === '' ? 'different-definition' : 'instrument-changed';
}
