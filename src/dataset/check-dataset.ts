import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { checkSexes } from './check-sexes.ts';
import { type Dataset, rowOf, type Slice } from './dataset.ts';
import { parseAreaCode } from './parse-area-code.ts';
import { type Aggregate, type AggregateOf, rollUp, rowsOf } from './roll-up.ts';
import { rowCounts } from './row-counts.ts';

/** Noise and rounding move a count by a few; a part that is larger by more than this is an error. */
const tolerance = (count: number): number => Math.max(10, count / 100);

/** What is wrong with the dataset as a whole, once every row is right by itself. */
export function checkDataset(dataset: Dataset): readonly Diagnostic[] {
  const groups = new Map<string, Slice[]>();
  for (const slice of dataset.slices) {
    const key = `${slice.indicator}\u001f${slice.period}`;
    const group = groups.get(key);
    if (group) group.push(slice);
    else groups.set(key, [slice]);
  }
  const problems: Diagnostic[] = [];
  const summed: Diagnostic[] = [];
  const unequal: Diagnostic[] = [];
  const seen = new Set<string>();
  const isComplete = seemsComplete(dataset);
  for (const slices of groups.values()) {
    const indicator = dataset.indicators.get(slices[0]!.indicator)!;
    const aggregateOf = rollUp(dataset, indicator, slices);
    problems.push(...smallParents(dataset, indicator, slices, aggregateOf));
    unequal.push(...checkSexes(dataset, indicator, slices));
    // One period tells how an indicator is put together; adding up a nation takes its time.
    if (isComplete || seen.has(indicator.id)) continue;
    seen.add(indicator.id);
    if (isSumOfAreas(dataset, aggregateOf)) {
      summed.push({
        code: 'municipality-summed',
        severity: 'warning',
        file: 'omraden.csv',
        field: 'koder',
        found: `${indicator.id} ${slices[0]!.period}`,
      });
    }
  }
  const [first] = summed;
  if (first) problems.push(summed.length > 1 ? { ...first, more: summed.length - 1 } : first);
  const [uneven] = unequal;
  if (uneven) problems.push(unequal.length > 1 ? { ...uneven, more: unequal.length - 1 } : uneven);
  return [...problems, ...fractions(dataset)];
}

/** A row of its own that is smaller than what is known of an area inside it. */
function smallParents(
  dataset: Dataset,
  indicator: Indicator,
  slices: readonly Slice[],
  aggregateOf: AggregateOf,
): readonly Diagnostic[] {
  const { hierarchy, observations, codeIndex } = dataset;
  const total = slices.find((slice) => slice.sex === 'total' && slice.age === 'total');
  if (!total) return [];
  const countOf = (cell: Aggregate): number => {
    if (cell.kind === 'sum') return cell.count;
    return cell.kind === 'row' ? (rowCounts(observations, indicator, cell.row)?.count ?? 0) : 0;
  };
  return [...hierarchy.childrenOf].flatMap(([parent, children]): Diagnostic[] => {
    const code = codeIndex.get(parent);
    const row = code === undefined ? 0 : rowOf(total, code);
    const whole = row > 0 ? rowCounts(observations, indicator, row - 1) : null;
    if (!whole) return [];
    const larger = children.find(
      (child) => countOf(aggregateOf(child, 'total', 'total')) > whole.count + tolerance(whole.count),
    );
    if (!larger) return [];
    const { file } = dataset.tables[observations.table[row - 1]!]!;
    const line = observations.line[row - 1]!;
    const place = { severity: 'error', file, line, field: 'taljare' } as const;
    return [{ code: 'parent-smaller-than-part', ...place, found: `${parent} < ${larger.id}` }];
  });
}

/** Whether the municipality is added up from the areas below it, rather than from codes listed as its own. */
function isSumOfAreas({ hierarchy, observations, codes }: Dataset, aggregateOf: AggregateOf): boolean {
  const municipality = hierarchy.byId.get(hierarchy.municipality);
  if (!municipality) return false;
  const cell = aggregateOf(municipality, 'total', 'total');
  if (cell.kind !== 'sum') return false;
  const own = new Set([municipality.id, ...municipality.codes]);
  return rowsOf(cell).some((row) => !own.has(codes[observations.code[row]!]!));
}

/**
 * Whether the areas below the municipality can be seen to be all of it: RegSO are numbered from 001
 * without gaps. Other codes tell nothing of what is left out.
 */
function seemsComplete({ hierarchy }: Dataset): boolean {
  const numbers = hierarchy.areas
    .filter((area) => area.id !== hierarchy.municipality)
    .flatMap((area) => area.codes.map(parseAreaCode))
    .flatMap((code) => (code?.level === 'regso' ? [Number(code.code.slice(-3))] : []));
  const distinct = new Set(numbers);
  return distinct.size > 0 && Math.max(...distinct) === distinct.size;
}

/** Shares without counts that never exceed 1, in a file where none is a whole number: 0.62 for 62 %. */
function fractions({ slices, indicators, observations, tables }: Dataset): readonly Diagnostic[] {
  const seen = new Map<string, { row: number; isFraction: boolean; broken: boolean }>();
  for (const slice of slices) {
    if (indicators.get(slice.indicator)?.measure !== 'proportion') continue;
    const { rows } = slice;
    // By index: an iterator costs as much again.
    for (let code = 0; code < rows.length; code += 1) {
      const place = rows[code]!;
      const value = place === 0 ? Number.NaN : observations.value[place - 1]!;
      if (Number.isNaN(value) || !Number.isNaN(observations.count[place - 1]!)) continue;
      const key = `${observations.table[place - 1]}\u001f${slice.indicator}`;
      const known = seen.get(key) ?? { row: place - 1, isFraction: true, broken: false };
      seen.set(key, {
        row: Math.min(known.row, place - 1),
        isFraction: known.isFraction && value <= 1,
        broken: known.broken || (value > 0 && value < 1),
      });
    }
  }
  return [...seen.values()].flatMap(({ row, isFraction, broken }): Diagnostic[] => {
    if (!isFraction || !broken) return [];
    const { file } = tables[observations.table[row]!]!;
    const found = String(observations.value[row]);
    const line = observations.line[row]!;
    return [{ code: 'share-as-fraction', severity: 'warning', file, line, field: 'varde', found }];
  });
}
