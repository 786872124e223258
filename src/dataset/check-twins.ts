import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { contradictsCounts } from './check-observation.ts';
import { type Dataset, type Observations, rowOf } from './dataset.ts';
import { codesBySystem } from './hierarchy.ts';

/**
 * Rows for the same ground under two names, the area's id and its codes, that say different things. Nobody
 * can know which one holds where the area is a single code; where it is several, the row of the area is
 * used and that is said.
 */
export function checkTwins(dataset: Dataset): readonly Diagnostic[] {
  const named = namedTwice(dataset);
  const problems: Diagnostic[] = [];
  for (const slice of dataset.slices) {
    const indicator = dataset.indicators.get(slice.indicator);
    if (!indicator) continue;
    for (const { own, codes } of named) {
      const row = rowOf(slice, own) - 1;
      // Nearly every area has rows under one of its names only.
      if (row < 0 || codes.some((code) => rowOf(slice, code) === 0)) continue;
      const parts = codes.map((code) => rowOf(slice, code) - 1);
      const problem = compare(dataset, indicator, row, parts);
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

/** What is wrong with a row of an area beside the rows of its codes, or null. */
function compare(
  dataset: Dataset,
  indicator: Indicator,
  row: number,
  parts: readonly number[],
): Diagnostic | null {
  const { observations } = dataset;
  const first = parts[0]!;
  const isOne = parts.length === 1;
  const differs = isOne
    ? saysOther(observations, indicator, row, first)
    : sumsToOther(observations, indicator, row, parts);
  if (!differs) return null;
  const { file, line } = placeOf(dataset, row);
  const other = isOne ? shown(observations, first) : `Σ ${sumOf(observations.count, parts)}`;
  const { file: from, line: at } = placeOf(dataset, first);
  const found = `${nameOf(dataset, row)} ${shown(observations, row)}; ${nameOf(dataset, first)} ${other} (${from}:${at})`;
  const [code, severity] = isOne
    ? (['conflicting-values', 'error'] as const)
    : (['row-differs-from-codes', 'warning'] as const);
  return { code, severity, file, line, field: 'omrade', found };
}

/** Areas that may have rows both by id and by codes, once for each system of codes they are described in. */
function namedTwice({ hierarchy, codeIndex }: Dataset) {
  return hierarchy.areas.flatMap((area) => {
    const own = codeIndex.get(area.id);
    if (own === undefined) return [];
    return [...codesBySystem(area, hierarchy.byId)].flatMap(([system, names]) => {
      const codes = names.flatMap((name) => codeIndex.get(name) ?? []).filter((code) => code !== own);
      return system === 'area' || codes.length === 0 ? [] : [{ own, codes }];
    });
  });
}

/** Whether two rows differ in a number that both have, or a value is not what the other's counts give. */
function saysOther(data: Observations, indicator: Indicator, left: number, right: number): boolean {
  const differs = (numbers: Float64Array): boolean =>
    !Number.isNaN(numbers[left]!) && !Number.isNaN(numbers[right]!) && numbers[left] !== numbers[right];
  const contradicts = (one: number, other: number): boolean =>
    contradictsCounts(indicator, data.value[one]!, data.count[other]!, data.denominator[other]!);
  return (
    differs(data.count) ||
    differs(data.denominator) ||
    differs(data.value) ||
    contradicts(left, right) ||
    contradicts(right, left)
  );
}

/** Whether the counts of the codes add up to another number than the row has, by more than rounding. */
function sumsToOther(
  { count }: Observations,
  { measure }: Indicator,
  row: number,
  parts: readonly number[],
): boolean {
  if (measure !== 'count' && measure !== 'proportion' && measure !== 'rate') return false;
  return Math.abs(sumOf(count, parts) - count[row]!) > Math.max(10, 0.02 * count[row]!);
}

function sumOf(numbers: Float64Array, rows: readonly number[]): number {
  return rows.reduce((total, row) => total + numbers[row]!, 0);
}

function placeOf({ observations, tables }: Dataset, row: number) {
  return { file: tables[observations.table[row]!]!.file, line: observations.line[row]! };
}

function nameOf({ codes, observations }: Dataset, row: number): string {
  return codes[observations.code[row]!]!;
}

function shown(data: Observations, row: number): string {
  const [count, denominator, value] = [data.count[row]!, data.denominator[row]!, data.value[row]!];
  if (Number.isNaN(count)) return Number.isNaN(value) ? '–' : String(value);
  return Number.isNaN(denominator) ? String(count) : `${count} / ${denominator}`;
}
