import type { Area } from '../model/area.ts';
import type { BenchmarkReference, Comparison } from '../model/comparison.ts';
import { type Figure, type FigureKey, figureKeyText, isShown, type ShownFigure } from '../model/figure.ts';
import { type Indicator, shownPolarity } from '../model/indicator.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { restFigure } from './rest-figure.ts';
import { contrastTests } from './test-contrast.ts';
import { type CannotReason, cannotBeJudged, type TestResult } from './test-result.ts';

/** Areas as far as comparison needs them: which contains which. */
export interface Geography {
  readonly areas: readonly Area[];
  readonly municipality: string;
  /** Area id → the smallest units it covers. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

export type BenchmarkRequest =
  | { readonly kind: 'municipality' | 'rest' }
  | { readonly kind: 'area'; readonly area: string };

export interface BenchmarkComparison {
  readonly reference: BenchmarkReference;
  readonly figure: Figure;
  readonly comparison: Comparison;
}

/** Holds a published figure against a benchmark; answers are computed when asked for and kept. */
export type Comparer = (key: FigureKey, benchmark: BenchmarkRequest) => BenchmarkComparison;

/**
 * Comparison of published figures. The municipality is shown, but the test is against the municipality
 * less the area, since it contains the area. Only figures of the same indicator, period, sex and age meet.
 */
export function createComparer(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
  geography: Geography,
): Comparer {
  const byKey = new Map(figures.map((figure) => [figureKeyText(figure), figure]));
  const levelOf = new Map(geography.areas.map((area) => [area.id, area.level]));
  const families = new Map<string, ReadonlyMap<string, number | null>>();
  const tests = new Map<string, TestResult>();

  const test = (key: FigureKey, other: string): TestResult => {
    const cacheKey = `${figureKeyText(key)}\u001f${other}`;
    const known = tests.get(cacheKey);
    if (known) return known;
    const result = testFigures(byKey, indicators, geography, key, other);
    tests.set(cacheKey, result);
    return result;
  };

  /** Adjusted p over the areas of the same level, one indicator, period, sex and age. */
  const adjusted = (key: FigureKey, other: string): number | null => {
    const level = levelOf.get(key.area);
    const family = [level, other, key.indicator, key.period, key.sex, key.age].join('\u001f');
    let values = families.get(family);
    if (!values) {
      const ids = geography.areas.filter((a) => a.level === level && a.id !== other).map((a) => a.id);
      const results = ids.map((area) => test({ ...key, area }, other));
      const pValues = results.map((result) => (result.status === 'judged' ? result.pValue : null));
      const corrected = benjaminiHochberg(pValues).adjusted;
      values = new Map(ids.map((id, index) => [id, corrected[index] ?? null]));
      families.set(family, values);
    }
    return values.get(key.area) ?? null;
  };

  return (key, request) => {
    const other = request.kind === 'area' ? request.area : geography.municipality;
    const benchmark = byKey.get(figureKeyText({ ...key, area: other }));
    const figure = byKey.get(figureKeyText(key));
    const indicator = indicators.get(key.indicator)!;
    const isPart = relation(geography, key.area, other) === 'part';
    const reference: BenchmarkReference = { kind: request.kind, area: other, period: key.period };
    const testedAgainst: BenchmarkReference = isPart ? { ...reference, kind: 'rest' } : reference;
    const shown = shownBenchmark(request, indicator, figure, benchmark, key, other);
    const result = test(key, other);
    const value = isShown(shown) ? shown.value : null;
    const difference = figure && isShown(figure) && value !== null ? figure.value - value + 0 : null;
    if (result.status === 'cannot-be-judged' || value === null || difference === null) {
      const reason: CannotReason =
        result.status === 'cannot-be-judged' ? result.reason : 'benchmark-not-shown';
      return {
        reference,
        figure: shown,
        comparison: {
          status: 'cannot-be-judged',
          key,
          benchmark: reference,
          reason,
          benchmarkValue: value,
          difference,
        },
      };
    }
    const comparison: Comparison = {
      status: 'judged',
      key,
      benchmark: reference,
      testedAgainst,
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
      adjustedPValue: adjusted(key, other),
      method: result.method,
    };
    return { reference, figure: shown, comparison };
  };
}

/** The benchmark's figure as it is shown: a missing one is said to be missing, never left out. */
function shownBenchmark(
  request: BenchmarkRequest,
  indicator: Indicator,
  figure: Figure | undefined,
  benchmark: Figure | undefined,
  key: FigureKey,
  other: string,
): Figure {
  const absent: Figure = { status: 'missing', ...key, area: other, reason: 'no-data' };
  if (request.kind !== 'rest') return benchmark ?? absent;
  if (!figure || !benchmark || !isShown(figure) || !isShown(benchmark)) {
    return benchmark && !isShown(benchmark) ? benchmark : { ...absent, reason: 'not-combinable' };
  }
  return restFigure(indicator, figure, benchmark) ?? { ...absent, reason: 'not-combinable' };
}

function testFigures(
  byKey: ReadonlyMap<string, Figure>,
  indicators: ReadonlyMap<string, Indicator>,
  geography: Geography,
  key: FigureKey,
  other: string,
): TestResult {
  const figure = byKey.get(figureKeyText(key));
  const benchmark = byKey.get(figureKeyText({ ...key, area: other }));
  if (!figure || !isShown(figure)) return cannotBeJudged('area-not-shown');
  if (!benchmark || !isShown(benchmark)) return cannotBeJudged('benchmark-not-shown');
  const indicator = indicators.get(key.indicator)!;
  const how = relation(geography, key.area, other);
  if (how === 'overlap' || how === 'same') return cannotBeJudged('overlapping-areas');
  if (how === 'whole')
    return turned(testFigures(byKey, indicators, geography, { ...key, area: other }, key.area), benchmark);
  return contrastTests[indicator.measure]({ indicator, figure, benchmark, isPart: how === 'part' });
}

/** The same test seen from the other side: every sign turns. */
function turned(result: TestResult, benchmark: ShownFigure): TestResult {
  if (result.status === 'cannot-be-judged') return result;
  const opposite = { higher: 'lower', lower: 'higher', similar: 'similar' } as const;
  const { interval, ratio, ratioInterval } = result;
  return {
    ...result,
    outcome: opposite[result.outcome],
    testedValue: benchmark.value,
    difference: -result.difference + 0,
    interval:
      interval.kind === 'interval'
        ? { ...interval, lower: -interval.upper + 0, upper: -interval.lower + 0 }
        : interval,
    ratio: ratio === null || ratio === 0 ? null : 1 / ratio,
    ratioInterval:
      ratioInterval?.kind === 'interval' && ratioInterval.lower > 0
        ? { ...ratioInterval, lower: 1 / ratioInterval.upper, upper: 1 / ratioInterval.lower }
        : null,
  };
}

function relation(
  geography: Geography,
  area: string,
  other: string,
): 'part' | 'whole' | 'apart' | 'overlap' | 'same' {
  const own = new Set(geography.members.get(area) ?? [area]);
  const others = geography.members.get(other) ?? [other];
  const shared = others.filter((member) => own.has(member)).length;
  if (shared === 0)
    return other === geography.municipality ? 'part' : area === geography.municipality ? 'whole' : 'apart';
  if (shared === own.size && shared === others.length) return area === other ? 'same' : 'overlap';
  if (shared === own.size) return 'part';
  return shared === others.length ? 'whole' : 'overlap';
}

function valuationOf(
  outcome: 'higher' | 'lower' | 'similar',
  indicator: Indicator,
): 'better' | 'worse' | 'neither' {
  const polarity = shownPolarity(indicator);
  if (outcome === 'similar' || polarity === 'neutral') return 'neither';
  return (outcome === 'higher') === (polarity === 'high-is-good') ? 'better' : 'worse';
}
