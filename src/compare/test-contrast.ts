import type { ShownFigure } from '../model/figure.ts';
import type { Measure } from '../model/indicator.ts';
import { areaAgainstRestMean } from '../stats/area-against-rest-mean.ts';
import { areaAgainstRestProportion } from '../stats/area-against-rest-proportion.ts';
import { areaAgainstRestRate } from '../stats/area-against-rest-rate.ts';
import { compareIntervalWithBenchmark } from '../stats/interval-against-benchmark.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { rateDifference } from '../stats/rate-difference.ts';
import { rateRatio } from '../stats/rate-ratio.ts';
import { welchDifference } from '../stats/welch-difference.ts';
import {
  type Contrast,
  type ContrastTest,
  cannotBeJudged,
  intervalOf,
  type TestResult,
} from './test-result.ts';
import { turnResult } from './turn-result.ts';

/** One test per measure. Where counts are not known, the benchmark is held against the area's own interval. */
export const contrastTests: Readonly<Record<Measure, ContrastTest>> = {
  proportion: testProportion,
  rate: testRate,
  mean: testMean,
  count: () => cannotBeJudged('count'),
  median: testPublishedValue,
  index: testPublishedValue,
  'life-expectancy': testPublishedValue,
  standardised: testStandardised,
};

interface Counts {
  readonly count: number;
  readonly denominator: number;
}

/** Counts that may be tested as a plain sample; null where there are none. */
export function countsOf(figure: ShownFigure): Counts | null {
  const { count, denominator, interval } = figure;
  // With a producer's interval, or none, the counts are not a plain sample: they must not be tested as one.
  if (interval.kind === 'none' || interval.method === 'producer') return null;
  return count === null || denominator === null ? null : { count, denominator };
}

/** Counts of the area cannot exceed those of what contains it; noise or mixed tables can make them so. */
export function fits(part: Counts, whole: Counts): boolean {
  const left = whole.denominator - part.denominator;
  return part.count <= whole.count && left >= 0 && whole.count - part.count <= left;
}

function testProportion(contrast: Contrast): TestResult {
  const area = countsOf(contrast.figure);
  const other = countsOf(contrast.benchmark);
  if (!area || !other) return testPublishedValue(contrast);
  if (!contrast.isPart) {
    const test = newcombeDifference(area, other);
    if (test.difference === null || test.outcome === 'cannot-be-judged')
      return cannotBeJudged('statistic-not-given');
    return judged(test.outcome, contrast.benchmark.value, 100 * test.difference, intervalOf(test, 100), test);
  }
  if (!fits(area, other)) return cannotBeJudged('statistic-not-given');
  const test = areaAgainstRestProportion({
    countArea: area.count,
    denominatorArea: area.denominator,
    countMunicipality: other.count,
    denominatorMunicipality: other.denominator,
  });
  if (test.difference === null || test.restProportion === null || test.outcome === 'cannot-be-judged') {
    return cannotBeJudged('statistic-not-given');
  }
  return judged(test.outcome, 100 * test.restProportion, 100 * test.difference, intervalOf(test, 100), test);
}

function testRate(contrast: Contrast): TestResult {
  const area = countsOf(contrast.figure);
  const other = countsOf(contrast.benchmark);
  if (!area || !other) return testPublishedValue(contrast);
  const { per } = contrast.indicator;
  const inPersonYears = (counts: Counts) => ({ count: counts.count, personYears: counts.denominator });
  if (contrast.isPart && (area.count > other.count || area.denominator > other.denominator)) {
    return cannotBeJudged('statistic-not-given');
  }
  const rest = { count: other.count - area.count, denominator: other.denominator - area.denominator };
  const tested = contrast.isPart ? rest : other;
  const test = contrast.isPart
    ? areaAgainstRestRate({
        countArea: area.count,
        personYearsArea: area.denominator,
        countMunicipality: other.count,
        personYearsMunicipality: other.denominator,
      })
    : rateRatio(inPersonYears(area), inPersonYears(other));
  if (test.outcome === 'cannot-be-judged' || tested.denominator === 0)
    return cannotBeJudged('statistic-not-given');
  const testedValue = (per * tested.count) / tested.denominator;
  const difference = contrast.figure.value - testedValue;
  // The ratio decides; how far apart the rates are has limits of its own.
  const apart = rateDifference(inPersonYears(area), inPersonYears(tested));
  return {
    ...judged(test.outcome, testedValue, difference, intervalOf(apart, per), test),
    ratio: test.ratio,
    ratioInterval: intervalOf(test),
  };
}

function testMean(contrast: Contrast): TestResult {
  const summary = (figure: ShownFigure) =>
    figure.respondents === null || figure.standardDeviation === null
      ? null
      : { size: figure.respondents, mean: figure.value, standardDeviation: figure.standardDeviation };
  const area = summary(contrast.figure);
  const other = summary(contrast.benchmark);
  if (!area || !other) return testPublishedValue(contrast);
  if (!contrast.isPart) {
    const test = welchDifference(area, other);
    if (test.difference === null || test.outcome === 'cannot-be-judged')
      return cannotBeJudged('statistic-not-given');
    return judged(test.outcome, other.mean, test.difference, intervalOf(test), test);
  }
  if (area.size > other.size) return cannotBeJudged('statistic-not-given');
  const test = areaAgainstRestMean(area, other);
  if (test.difference === null || test.rest === null || test.outcome === 'cannot-be-judged') {
    return cannotBeJudged('statistic-not-given');
  }
  return judged(test.outcome, test.rest.mean, test.difference, intervalOf(test), test);
}

/**
 * Only published values: the benchmark's value against the area's own interval; inclusive is similar. Of two
 * areas apart both intervals count where both are known, so that the answer turns when they change places.
 */
function testPublishedValue({ figure, benchmark, isPart }: Contrast): TestResult {
  const own = figure.interval.kind === 'interval' ? testAgainstValue(figure, benchmark.value) : null;
  if (isPart) return own ?? cannotBeJudged('no-interval');
  const others = benchmark.interval.kind === 'interval' ? testAgainstValue(benchmark, figure.value) : null;
  const seen = others && turnResult(others, benchmark);
  if (!own || !seen) return own ?? seen ?? cannotBeJudged('no-interval');
  return own.status === 'judged' && own.outcome === 'similar' ? own : seen;
}

/** Rates standardised in different ways, or by different producers, are different measures. */
function testStandardised(contrast: Contrast): TestResult {
  if (contrast.figure.method !== contrast.benchmark.method) return cannotBeJudged('different-definition');
  return testPublishedValue(contrast);
}

/** A figure against a value that has no uncertainty of its own: a goal, or a benchmark without counts. */
export function testAgainstValue(figure: ShownFigure, value: number): TestResult {
  if (figure.interval.kind === 'none')
    return cannotBeJudged(figure.measure === 'count' ? 'count' : 'no-interval');
  const { lower, upper } = figure.interval;
  const test = compareIntervalWithBenchmark({ lower, upper, benchmark: value, polarity: 'neutral' });
  if (test.outcome !== 'higher' && test.outcome !== 'lower' && test.outcome !== 'similar') {
    return cannotBeJudged('statistic-not-given');
  }
  const none = { kind: 'none', reason: 'no-counts' } as const;
  return judged(test.outcome, value, figure.value - value, none, { pValue: null, method: test.method });
}

function judged(
  outcome: 'higher' | 'lower' | 'similar',
  testedValue: number,
  difference: number,
  interval: Extract<TestResult, { status: 'judged' }>['interval'],
  test: { readonly pValue: number | null; readonly method: string },
): Extract<TestResult, { status: 'judged' }> {
  const { pValue, method } = test;
  const common = { outcome, testedValue, difference: difference + 0, interval, pValue, method };
  return { status: 'judged', ratio: null, ratioInterval: null, ...common };
}
