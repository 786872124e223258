import { contradictsCounts } from '../dataset/check-observation.ts';
import type { Interval } from '../model/figure.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import { crudeRate } from '../stats/crude-rate.ts';
import { meanTFromSummary } from '../stats/mean-t.ts';
import { wilson } from '../stats/wilson.ts';
import {
  type CellNumbers,
  type Estimator,
  hasInterval,
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

/**
 * Share of persons: Wilson from counts. Of a survey, only answers that are counted one by one are; a share
 * whose counts are weighted (more than were asked, or another value than they give) has the producer's
 * interval or none, since its effective number of answers is not known.
 */
function estimateProportion(cell: CellNumbers, indicator: Indicator): Quantity {
  if (!hasCounts(cell)) return publishedValue(cell);
  if (cell.denominator === 0) return zeroDenominator('wilson');
  const { count, denominator, respondents } = cell;
  const contradicts = contradictsCounts(indicator, cell.value, count, denominator);
  const isWeighted = !Number.isNaN(respondents) && (denominator > respondents || contradicts);
  const value = isWeighted && contradicts ? cell.value : (100 * count) / denominator;
  const producers = hasInterval(cell) ? publishedValue({ ...cell, value }) : null;
  if (isWeighted) {
    const unknown = { value, interval: noInterval('not-given'), method: 'published-value', reason: null };
    return producers ?? unknown;
  }
  const result = wilson({ count, denominator });
  const own = scaledInterval(result, 100);
  // Another interval than Wilson's is the producer's, who may know more of the sample than we do.
  if (producers && !isSameInterval(producers.interval, own)) return producers;
  return { value, interval: own, method: result.method, reason: null };
}

/** A published figure that is read back carries the interval it was given: to twelve digits the same. */
function isSameInterval(one: Interval, other: Interval): boolean {
  if (one.kind === 'none' || other.kind === 'none') return false;
  return Math.abs(one.lower - other.lower) < 1e-8 && Math.abs(one.upper - other.upper) < 1e-8;
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
