import type { BenchmarkReference, Comparison } from '../model/comparison.ts';
import { type Figure, type FigureKey, figureKeyText, isShown } from '../model/figure.ts';
import { type Indicator, shownPolarity } from '../model/indicator.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { type BenchmarkRequest, referenceOf, requestText } from './benchmark-request.ts';
import { shownFigures } from './missing-benchmark.ts';
import { relationOf } from './relation.ts';
import type { SeriesCut } from './series-cut.ts';
import { shownBenchmark } from './shown-benchmark.ts';
import { type Geography, type TestContext, testRequest } from './test-request.ts';
import type { TestResult } from './test-result.ts';

export type { BenchmarkRequest } from './benchmark-request.ts';
export type { Geography } from './test-request.ts';

export interface BenchmarkComparison {
  readonly reference: BenchmarkReference;
  readonly figure: Figure;
  readonly comparison: Comparison;
}

/** Holds a published figure against a benchmark; answers are computed when asked for and kept. */
export type Comparer = (key: FigureKey, benchmark: BenchmarkRequest) => BenchmarkComparison;

/**
 * Comparison of published figures. The municipality is shown, but the test is against the municipality
 * less the area, since it contains the area. Only figures of the same indicator, period, sex and age meet;
 * only an earlier period meets another one, and not across a cut of `cutsOf`, of the indicator's
 * `comparableFrom` or of the area's `validFrom`.
 */
export function createComparer(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  geography: Geography,
  cutsOf: (key: FigureKey) => readonly SeriesCut[] = () => [],
): Comparer {
  const find = findIn(figures);
  const levelOf = new Map(geography.areas.map((area) => [area.id, area.level]));
  const context: TestContext = { find, indicators, geography, cutsOf, shownOf: shownFigures(figures) };
  const families = new Map<string, ReadonlyMap<string, number | null>>();
  const tests = new Map<string, TestResult>();

  const test = (key: FigureKey, request: BenchmarkRequest): TestResult => {
    const place = `${figureKeyText(key)}\u001f${request.kind === 'rest'}\u001f${requestText(request)}`;
    const known = tests.get(place);
    if (known) return known;
    const result = testRequest(context, key, request);
    tests.set(place, result);
    return result;
  };

  /** Adjusted p over the areas of the same level, one indicator, period, sex and age. */
  const adjusted = (key: FigureKey, request: BenchmarkRequest): number | null => {
    const level = levelOf.get(key.area);
    const { indicator, period, sex, age } = key;
    const family = [level, requestText(request), indicator, period, sex, age].join('\u001f');
    let values = families.get(family);
    if (!values) {
      const ids = geography.areas.filter((area) => area.level === level).map((area) => area.id);
      const results = ids.map((area) => test({ ...key, area }, request));
      const pValues = results.map((result) => (result.status === 'judged' ? result.pValue : null));
      const corrected = benjaminiHochberg(pValues).adjusted;
      values = new Map(ids.map((id, index) => [id, corrected[index] ?? null]));
      families.set(family, values);
    }
    return values.get(key.area) ?? null;
  };

  return (key, request) => {
    const figure = find(key);
    const indicator = indicators.get(key.indicator)!;
    const reference = referenceOf(request, key, geography.municipality);
    const isArea = request.kind !== 'earlier-period' && request.kind !== 'goal';
    const isPart = isArea && relationOf(geography, key.area, reference.area) === 'part';
    const benchmark = shownBenchmark(request, indicator, key, geography.municipality, find);
    const result = test(key, request);
    const value = isShown(benchmark) ? benchmark.value : null;
    const difference = figure && isShown(figure) && value !== null ? figure.value - value + 0 : null;
    if (result.status === 'cannot-be-judged' || value === null || difference === null) {
      const reason = result.status === 'cannot-be-judged' ? result.reason : 'benchmark-not-shown';
      const status = 'cannot-be-judged' as const;
      const numbers = { benchmarkValue: value, difference };
      const comparison: Comparison = { status, key, benchmark: reference, reason, ...numbers };
      return { reference, figure: benchmark, comparison };
    }
    const comparison: Comparison = {
      status: 'judged',
      key,
      benchmark: reference,
      testedAgainst: isPart ? { ...reference, kind: 'rest' } : reference,
      benchmarkValue: value,
      testedValue: result.testedValue,
      outcome: result.outcome,
      valuation: valuationOf(result.outcome, indicator),
      difference,
      testedDifference: result.difference,
      testedInterval: result.interval,
      ratio: result.ratio,
      ratioInterval: result.ratioInterval,
      pValue: result.pValue,
      adjustedPValue: adjusted(key, request),
      method: result.method,
    };
    return { reference, figure: benchmark, comparison };
  };
}

function valuationOf(
  outcome: 'higher' | 'lower' | 'similar',
  indicator: Indicator,
): 'better' | 'worse' | 'neither' {
  const polarity = shownPolarity(indicator);
  if (outcome === 'similar' || polarity === 'neutral') return 'neither';
  return (outcome === 'higher') === (polarity === 'high-is-good') ? 'better' : 'worse';
}

/** Looks figures up by key. An indicator's period is indexed when it is first asked for: most never are. */
function findIn(figures: readonly Figure[]): (key: FigureKey) => Figure | undefined {
  const lists = new Map<string, Map<string, Figure[]>>();
  for (const figure of figures) {
    let periods = lists.get(figure.indicator);
    if (!periods) {
      periods = new Map();
      lists.set(figure.indicator, periods);
    }
    const list = periods.get(figure.period);
    if (list) list.push(figure);
    else periods.set(figure.period, [figure]);
  }
  const indexes = new Map<readonly Figure[], ReadonlyMap<string, Figure>>();
  return (key) => {
    const list = lists.get(key.indicator)?.get(key.period);
    if (!list) return undefined;
    let index = indexes.get(list);
    if (!index) {
      index = new Map(list.map((figure) => [figureKeyText(figure), figure]));
      indexes.set(list, index);
    }
    return index.get(figureKeyText(key));
  };
}
