import type { Interval } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';

/** The numbers of one cell, before a method is chosen. NaN means "not given". */
export interface CellNumbers {
  readonly count: number;
  readonly denominator: number;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly respondents: number;
  readonly standardDeviation: number;
}

/** What a method makes of a cell; `null` value means that the statistic must not be given. */
export interface Quantity {
  readonly value: number | null;
  readonly interval: Interval;
  readonly method: string;
  readonly reason: 'zero-denominator' | 'not-available' | 'statistic-not-given' | null;
}

export type Estimator = (cell: CellNumbers, indicator: Indicator) => Quantity;

/** The published value itself, with the producer's interval where there is one. */
export function publishedValue(cell: CellNumbers): Quantity {
  if (Number.isNaN(cell.value)) {
    return {
      value: null,
      interval: noInterval('not-given'),
      method: 'published-value',
      reason: 'not-available',
    };
  }
  const interval: Interval = hasInterval(cell)
    ? { kind: 'interval', lower: cell.lower, upper: cell.upper, level: 0.95, method: 'producer' }
    : noInterval('no-counts');
  return { value: cell.value, interval, method: 'published-value', reason: null };
}

/** Whether the producer gives an interval. */
export function hasInterval({ lower, upper }: CellNumbers): boolean {
  return !Number.isNaN(lower) && !Number.isNaN(upper);
}

export function noInterval(reason: 'count' | 'no-counts' | 'not-given'): Interval {
  return { kind: 'none', reason };
}

/** A limit or value of `kub/stats` as an interval of a figure. */
export function scaledInterval(
  result: {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly level: number;
    readonly method: string;
  },
  factor: number,
): Interval {
  if (result.lower === null || result.upper === null) return noInterval('not-given');
  const { level, method } = result;
  return { kind: 'interval', lower: result.lower * factor, upper: result.upper * factor, level, method };
}
