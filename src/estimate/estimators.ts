import type { Measure } from '../model/indicator.ts';
import { crudeRate } from '../stats/crude-rate.ts';
import { meanTFromSummary } from '../stats/mean-t.ts';
import { wilson } from '../stats/wilson.ts';
import {
  type CellNumbers,
  type Estimator,
  noInterval,
  publishedValue,
  type Quantity,
  scaledInterval,
} from './quantity.ts';

/** One method per measure. A producer's own interval is kept wherever only the value is known. */
export const estimators: Readonly<Record<Measure, Estimator>> = {
  proportion: estimateProportion,
  rate: estimateRate,
  mean: estimateMean,
  count: estimateCount,
  median: publishedValue,
  index: publishedValue,
  'life-expectancy': publishedValue,
  standardised: publishedValue,
};

const zeroDenominator = (method: string): Quantity => ({
  value: null,
  interval: noInterval('not-given'),
  method,
  reason: 'zero-denominator',
});

function hasCounts(cell: CellNumbers): boolean {
  return !Number.isNaN(cell.count) && !Number.isNaN(cell.denominator);
}

function estimateProportion(cell: CellNumbers): Quantity {
  if (!hasCounts(cell)) return publishedValue(cell);
  if (cell.denominator === 0) return zeroDenominator('wilson');
  const result = wilson({ count: cell.count, denominator: cell.denominator });
  const value = (100 * cell.count) / cell.denominator;
  // A weighted survey's own interval is kept: Wilson on the raw number of answers would be too narrow.
  const producers = publishedValue({ ...cell, value });
  if (producers.interval.kind === 'interval') return producers;
  return { value, interval: scaledInterval(result, 100), method: result.method, reason: null };
}

function estimateRate(cell: CellNumbers, { per }: { readonly per: number }): Quantity {
  if (!hasCounts(cell)) return publishedValue(cell);
  if (cell.denominator === 0) return zeroDenominator('crude-rate');
  const result = crudeRate({ count: cell.count, personYears: cell.denominator, multiplier: per });
  return { value: result.value, interval: scaledInterval(result, 1), method: result.method, reason: null };
}

/** From size, mean and standard deviation Student's t; from a sum over a number only the mean itself. */
function estimateMean(cell: CellNumbers): Quantity {
  if (Number.isNaN(cell.value) && hasCounts(cell)) {
    if (cell.denominator === 0) return zeroDenominator('mean');
    const value = cell.count / cell.denominator;
    return { value, interval: noInterval('not-given'), method: 'mean', reason: null };
  }
  const complete = !Number.isNaN(cell.value + cell.respondents + cell.standardDeviation);
  if (!complete || !Number.isNaN(cell.lower)) return publishedValue(cell);
  const result = meanTFromSummary({
    size: cell.respondents,
    mean: cell.value,
    standardDeviation: cell.standardDeviation,
  });
  return { value: cell.value, interval: scaledInterval(result, 1), method: result.method, reason: null };
}

function estimateCount(cell: CellNumbers): Quantity {
  if (Number.isNaN(cell.count)) return publishedValue(cell);
  return { value: cell.count, interval: noInterval('count'), method: 'count', reason: null };
}
