import type { Figure, ShownFigure } from '../../src/model/figure.ts';
import { crudeRate } from '../../src/stats/crude-rate.ts';
import { wilson } from '../../src/stats/wilson.ts';

const base = {
  status: 'shown',
  indicator: 'x',
  period: '2023',
  sex: 'total',
  age: 'total',
  respondents: null,
  standardDeviation: null,
  origin: { kind: 'own-row' },
  source: 's',
} as const;

/** A share of persons as `estimate` makes it. */
export function shareOf(area: string, count: number, denominator: number, period = '2023'): ShownFigure {
  const { value, lower, upper, level, method } = wilson({ count, denominator });
  if (value === null || lower === null || upper === null) throw new Error('no share');
  const interval = { kind: 'interval', lower: 100 * lower, upper: 100 * upper, level, method } as const;
  const numbers = { count, denominator, value: (100 * count) / denominator, interval, method };
  return { ...base, area, period, measure: 'proportion', ...numbers };
}

/** Events per 1 000 person-years. */
export function rateOf(area: string, count: number, denominator: number, period = '2023'): ShownFigure {
  const { value, lower, upper, level, method } = crudeRate({
    count,
    personYears: denominator,
    multiplier: 1000,
  });
  if (value === null || lower === null || upper === null) throw new Error('no rate');
  const interval = { kind: 'interval', lower, upper, level, method } as const;
  return { ...base, area, period, measure: 'rate', count, denominator, value, interval, method };
}

/** A value with its producer's interval, or none. */
export function publishedOf(
  area: string,
  value: number,
  limits: readonly [number, number] | null,
  changes: Partial<ShownFigure> = {},
): ShownFigure {
  const interval = limits
    ? ({ kind: 'interval', lower: limits[0], upper: limits[1], level: 0.95, method: 'producer' } as const)
    : ({ kind: 'none', reason: 'no-counts' } as const);
  const none = { count: null, denominator: null, interval, method: 'published-value' };
  return { ...base, area, measure: 'proportion', value, ...none, ...changes };
}

export function hiddenOf(area: string, period = '2023'): Figure {
  const { indicator, sex, age } = base;
  return { status: 'suppressed', area, indicator, period, sex, age, reason: 'disclosure' };
}
