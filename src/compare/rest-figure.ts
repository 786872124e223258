import type { ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { crudeRate } from '../stats/crude-rate.ts';
import { wilson } from '../stats/wilson.ts';

/**
 * The rest of the municipality as a figure, from two published ones; null where it cannot be had by
 * subtraction. Its area id is the municipality's: the benchmark reference says that it is the rest.
 */
export function restFigure(
  indicator: Indicator,
  area: ShownFigure,
  municipality: ShownFigure,
): ShownFigure | null {
  if (area.count === null || municipality.count === null) return null;
  const count = municipality.count - area.count;
  if (count < 0) return null;
  const origin = { kind: 'sum', parts: 2 } as const;
  const base = { ...municipality, count, origin, respondents: null, standardDeviation: null };
  if (indicator.measure === 'count') return { ...base, value: count };
  if (area.denominator === null || municipality.denominator === null) return null;
  const denominator = municipality.denominator - area.denominator;
  if (denominator <= 0) return null;
  if (indicator.measure === 'rate') {
    const rate = crudeRate({ count, personYears: denominator, multiplier: indicator.per });
    if (rate.value === null || rate.lower === null || rate.upper === null) return null;
    const { lower, upper, level, method } = rate;
    return {
      ...base,
      denominator,
      value: rate.value,
      interval: { kind: 'interval', lower, upper, level, method },
    };
  }
  if (indicator.measure !== 'proportion' || count > denominator) return null;
  if (!isPlainCount(area) || !isPlainCount(municipality)) return null;
  const share = wilson({ count, denominator });
  if (share.lower === null || share.upper === null) return null;
  const { level, method } = share;
  const interval = {
    kind: 'interval',
    lower: 100 * share.lower,
    upper: 100 * share.upper,
    level,
    method,
  } as const;
  return { ...base, denominator, value: (100 * count) / denominator, interval };
}

/** A weighted survey share has counts that its value is not made of: they cannot be subtracted. */
function isPlainCount({ interval }: ShownFigure): boolean {
  return interval.kind === 'interval' && interval.method === 'wilson';
}
