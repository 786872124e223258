import type { Area } from '../../model/area.ts';
import type { BenchmarkReference, Comparison } from '../../model/comparison.ts';
import type { BenchmarkParams, ComparisonParams } from '../../model/entry-sentences.ts';
import { isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import { message } from '../../model/sentences.ts';
import type { BenchmarkComparison } from '../report-input.ts';
import { quantity, subject } from './subject.ts';

/** Names what an area is held against. */
export function benchmarkParams(reference: BenchmarkReference, areas: readonly Area[]): BenchmarkParams {
  const area = areas.find((candidate) => candidate.id === reference.area);
  return {
    benchmarkKind: reference.kind,
    benchmarkArea: area?.name ?? reference.area,
    benchmarkPreposition: area?.preposition ?? null,
    benchmarkPeriod: reference.period,
  };
}

/** Everything a sentence about a judged comparison names; null when there is nothing judged to name. */
export function comparisonParams(
  indicator: Indicator,
  compared: BenchmarkComparison,
  value: number,
  area: Area,
  areas: readonly Area[],
): ComparisonParams | null {
  const { comparison } = compared;
  if (comparison.status !== 'judged') return null;
  return {
    ...subject(indicator, comparison.key, area),
    ...quantity(indicator, value),
    ...benchmarkParams(comparison.benchmark, areas),
    benchmarkValue: comparison.benchmarkValue,
  };
}

/**
 * The comparison in words that follow the test. Null when the sentence about the value has already said
 * why there is nothing to compare, and for counts, which are not compared.
 */
export function comparisonSentence(
  indicator: Indicator,
  compared: BenchmarkComparison,
  figure: BenchmarkComparison['figure'],
  area: Area,
  areas: readonly Area[],
): Message | null {
  const { comparison } = compared;
  if (!isShown(figure)) return null;
  if (comparison.status === 'cannot-be-judged') return notJudged(indicator, comparison, areas);
  const params = comparisonParams(indicator, compared, figure.value, area, areas);
  if (!params) return null;
  if (comparison.outcome === 'similar') return message('comparison.similar', params);
  // The test is made against the rest; with odd published totals the shown benchmark can lie on the other side.
  const agrees =
    comparison.outcome === 'higher'
      ? params.value > params.benchmarkValue
      : params.value < params.benchmarkValue;
  if (agrees) return message(`comparison.${comparison.outcome}`, params);
  const tested = { ...params, ...benchmarkParams(comparison.testedAgainst, areas) };
  return message(`comparison.${comparison.outcome}-without-difference`, {
    ...tested,
    benchmarkValue: comparison.testedValue,
  });
}

function notJudged(
  indicator: Indicator,
  comparison: Extract<Comparison, { status: 'cannot-be-judged' }>,
  areas: readonly Area[],
): Message | null {
  if (comparison.reason === 'count' || comparison.reason === 'area-not-shown') return null;
  return message('comparison.cannot-be-judged', {
    ...benchmarkParams(comparison.benchmark, areas),
    period: comparison.key.period,
    measure: indicator.measure,
    reason: comparison.reason,
  });
}
