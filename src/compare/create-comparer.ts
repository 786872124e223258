import type { Area } from '../model/area.ts';
import type { BenchmarkReference, Comparison } from '../model/comparison.ts';
import { type Figure, type FigureKey, isShown, type ShownFigure } from '../model/figure.ts';
import type { FigureTable } from '../model/figure-table.ts';
import { type Indicator, shownPolarity } from '../model/indicator.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { type BenchmarkRequest, referenceOf, requestText } from './benchmark-request.ts';
import { relationOf } from './relation.ts';
import type { SeriesCut } from './series-cut.ts';
import { shownBenchmark } from './shown-benchmark.ts';
import { type Geography, isSameProducer, type TestContext, testRequest } from './test-request.ts';

export type { BenchmarkRequest } from './benchmark-request.ts';
export type { Geography } from './test-request.ts';

export interface BenchmarkComparison {
  readonly reference: BenchmarkReference;
  readonly figure: Figure;
  readonly comparison: Comparison;
}

/** Holds a published figure against a benchmark, when it is asked for. */
export type Comparer = (key: FigureKey, benchmark: BenchmarkRequest) => BenchmarkComparison;

/**
 * Comparison of published figures. The municipality is shown, but the test is against the municipality
 * less the area, since it contains the area. Only figures of the same indicator, period, sex and age meet;
 * only an earlier period meets another one, and not across a cut of `cutsOf`, of the indicator's
 * `comparableFrom` or of the area's `validFrom`, and never what two producers have measured (`producerOf` a
 * source; empty where nobody says).
 */
export function createComparer(
  { find, of }: Pick<FigureTable, 'find' | 'of'>,
  indicators: ReadonlyMap<string, Indicator>,
  geography: Geography,
  cutsOf: (key: FigureKey) => readonly SeriesCut[] = () => [],
  producerOf: (source: string) => string = () => '',
): Comparer {
  const shownOf = (area: string, indicator: string) => of(area, indicator).filter(isShown);
  const context: TestContext = { find, indicators, geography, cutsOf, shownOf, producerOf };
  const levels = levelsOf(geography);
  const families = new Map<string, Float64Array>();

  /** Adjusted p over the areas of the same level, one indicator, period, sex and age. */
  const adjusted = (key: FigureKey, request: BenchmarkRequest): number | null => {
    const level = levels.get(key.area);
    if (!level) return null;
    const { indicator, period, sex, age } = key;
    const family = [level.name, requestText(request), indicator, period, sex, age].join('\u001f');
    let values = families.get(family);
    if (!values) {
      // The tests themselves are made again where they are shown: there are as many as there are figures.
      const pValues = level.areas.map((area) => {
        const result = testRequest(context, { ...key, area }, request);
        return result.status === 'judged' ? result.pValue : null;
      });
      values = Float64Array.from(benjaminiHochberg(pValues).adjusted, (value) => value ?? Number.NaN);
      families.set(family, values);
    }
    const value = values[level.placeOf.get(key.area)!]!;
    return Number.isNaN(value) ? null : value;
  };

  return (key, request) => {
    const figure = find(key);
    const indicator = indicators.get(key.indicator)!;
    const reference = referenceOf(request, key, geography.municipality);
    const isArea = request.kind !== 'earlier-period' && request.kind !== 'goal';
    const isPart = isArea && relationOf(geography, key.area, reference.area) === 'part';
    const isSame = (one: ShownFigure, other: ShownFigure) => isSameProducer(context, one, other);
    const benchmark = shownBenchmark(request, indicator, key, geography.municipality, find, isSame);
    const result = testRequest(context, key, request);
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

/** Areas of one level, and where each of them stands in the list. */
interface Level {
  readonly name: Area['level'];
  readonly areas: string[];
  readonly placeOf: Map<string, number>;
}

function levelsOf({ areas }: Geography): ReadonlyMap<string, Level> {
  const byName = new Map<Area['level'], Level>();
  return new Map(
    areas.map(({ id, level: name }) => {
      const level = byName.get(name) ?? { name, areas: [], placeOf: new Map<string, number>() };
      byName.set(name, level);
      level.placeOf.set(id, level.areas.push(id) - 1);
      return [id, level];
    }),
  );
}
