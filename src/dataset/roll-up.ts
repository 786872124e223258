import type { Area } from '../model/area.ts';
import { type Sex, sexes } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { ageRange, completeAges } from './ages.ts';
import { type Dataset, rowOf, type Slice } from './dataset.ts';
import { plansFor } from './roll-up-plan.ts';
import { type Counts, countsAdd, hasCounts, rowCounts } from './row-counts.ts';

/** What the data hold about one area, period, sex and age. */
export type Aggregate =
  | { readonly kind: 'row'; readonly row: number }
  | (Counts & { readonly kind: 'sum'; readonly parts: number; readonly from: readonly RowTree[] })
  | { readonly kind: 'none'; readonly reason: MissingReason; readonly from: readonly RowTree[] };

/** What a cell is put together from: rows, all codes of a list in a slice, and cells that are themselves sums. */
export type RowTree = number | Aggregate | RowsOfCodes;

interface RowsOfCodes {
  readonly kind: 'codes';
  readonly slice: Slice;
  readonly codes: Int32Array;
}

export type MissingReason = 'no-data' | 'parts-incomplete' | 'not-combinable';
export type AggregateOf = (area: Area, sex: Sex, age: string) => Aggregate;

const noData: Aggregate = { kind: 'none', reason: 'no-data', from: [] };
const isAbsent = (cell: Aggregate): boolean => cell.kind === 'none' && cell.reason === 'no-data';

/**
 * Everything the data say about one indicator in one period. A row of its own always wins; a total
 * without one is the sum of its parts (its own sexes and ages, codes, areas below), of counts only and only
 * where the parts are complete. Shares, medians and indices are never added.
 */
export function rollUp(dataset: Dataset, indicator: Indicator, slices: readonly Slice[]): AggregateOf {
  const { observations, hierarchy, codeIndex } = dataset;
  const sliceOf = indexSlices(slices);
  const groups = new Map(sexes.map((sex) => [sex, agesOf(slices, sex)]));
  /** Sex → age → id of the area → its cell. */
  const known = new Map(sexes.map((sex) => [sex, new Map<string, Map<string, Aggregate>>()]));
  const { coverBy, codesOf, childrenOf } = plansFor(dataset);
  const range = ageRange(indicator.age);

  const knownOf = (sex: Sex, age: string): Map<string, Aggregate> => {
    const ages = known.get(sex)!;
    const cells = ages.get(age) ?? new Map<string, Aggregate>();
    ages.set(age, cells);
    return cells;
  };

  const own = (name: string, sex: Sex, age: string): Aggregate => {
    const slice = sliceOf(sex, age);
    const code = codeIndex.get(name);
    const row = slice && code !== undefined ? rowOf(slice, code) : 0;
    return row > 0 ? { kind: 'row', row: row - 1 } : noData;
  };

  const hasRows = (name: string): boolean => {
    const code = codeIndex.get(name);
    return code !== undefined && slices.some((slice) => rowOf(slice, code) > 0);
  };

  const isGiven = (cell: Aggregate): boolean =>
    cell.kind === 'sum' || (cell.kind === 'row' && observations.state[cell.row] === 0);

  const countsOf = (cell: Aggregate): Counts | null => {
    if (cell.kind === 'none') return null;
    return cell.kind === 'sum' ? cell : rowCounts(observations, indicator, cell.row);
  };

  /** Whether `countsOf` has any. */
  const isCounted = (cell: Aggregate): boolean =>
    cell.kind === 'sum' || (cell.kind === 'row' && hasCounts(observations, indicator, cell.row));

  /** Sum of cells that must all be there and have counts; what hinders it otherwise. */
  const sum = (cells: readonly Aggregate[], age: string): Aggregate => {
    if (cells.every(isAbsent)) return noData;
    if (cells.length === 1) return cells[0]!;
    if (!cells.every(isGiven)) return notSummed(cells);
    const isAdditive = countsAdd(indicator.measure, age);
    let parts = 0;
    let count = 0;
    let denominator = 0;
    let respondents = Number.NaN;
    for (const cell of cells) {
      const counts = isAdditive ? countsOf(cell) : null;
      if (!counts) return { kind: 'none', reason: 'not-combinable', from: cells };
      parts += cell.kind === 'sum' ? cell.parts : 1;
      count += counts.count;
      denominator += counts.denominator;
      respondents = addGiven(respondents, counts.respondents);
    }
    return { kind: 'sum', count, denominator, respondents, parts, from: cells };
  };

  /**
   * The plain case, in one pass over the rows: every code has a row of its own with counts that may be added.
   * Null where anything is missing or odd, for `sum` to look at part by part.
   */
  const sumOfRows = (codes: Int32Array, sex: Sex, age: string): Aggregate | null => {
    const slice = sliceOf(sex, age);
    if (!slice || codes.length < 2 || !countsAdd(indicator.measure, age)) return null;
    let count = 0;
    let denominator = 0;
    let respondents = Number.NaN;
    for (let at = 0; at < codes.length; at += 1) {
      const row = rowOf(slice, codes[at]!) - 1;
      if (row < 0 || !hasCounts(observations, indicator, row)) return null;
      count += observations.count[row]!;
      denominator += observations.denominator[row]!;
      respondents = addGiven(respondents, observations.respondents[row]!);
    }
    // Which rows they were is asked of few cells: a list for each would be most of what is held in memory.
    const from = [{ kind: 'codes', slice, codes } as const];
    return { kind: 'sum', count, denominator, respondents, parts: codes.length, from };
  };

  /** A total from its sexes or its ages, for whatever has cells of its own. */
  const overBreakdown = (cellOf: (sex: Sex, age: string) => Aggregate, sex: Sex, age: string): Aggregate => {
    const bySex = sex === 'total' ? sum([cellOf('women', age), cellOf('men', age)], age) : noData;
    if (bySex.kind !== 'none' || age !== 'total' || !countsAdd(indicator.measure, 'total')) return bySex;
    const cells = new Map((groups.get(sex) ?? []).map((group) => [group, cellOf(sex, group)]));
    const present = [...cells.keys()].filter((group) => !isAbsent(cells.get(group)!));
    // Where one division of the ages is hidden or torn, another may be whole.
    const complete =
      completeAges(
        present.filter((group) => isCounted(cells.get(group)!)),
        range,
      ) ?? completeAges(present, range);
    if (!complete) {
      return isAbsent(bySex) && present.length > 0 ? notSummed([...cells.values()]) : bySex;
    }
    return sum(
      complete.map((group) => cells.get(group)!),
      'total',
    );
  };

  const ofOwnRows = (name: string, sex: Sex, age: string): Aggregate => {
    const row = own(name, sex, age);
    return row.kind === 'row' ? row : overBreakdown(ownRowsOf(name), sex, age);
  };
  const ownRowsOf = (name: string) => (sex: Sex, age: string) => ofOwnRows(name, sex, age);

  const ofCode = (code: string, sex: Sex, age: string): Aggregate => {
    const area = hierarchy.byId.get(code);
    return area ? cell(area, sex, age) : ofOwnRows(code, sex, age);
  };

  /** The areas below, as far as some of them have counts and together cover the area once. */
  const overChildren = (area: Area, sex: Sex, age: string): Aggregate => {
    const children = childrenOf(area);
    // One area alone is never the whole municipality, whatever the list of areas leaves out.
    if (area.level === 'municipality' && children.length < 2) return noData;
    const cells = children.map((child) => cell(child, sex, age));
    if (cells.every(isAbsent)) return noData;
    const coverOf = (usable: (found: Aggregate) => boolean): readonly number[] | null => {
      const isUsable = cells.map((found) => !isAbsent(found) && usable(found));
      return coverBy(area, children, isUsable);
    };
    const cover = coverOf(isCounted) ?? coverOf(isGiven);
    if (cover)
      return sum(
        cover.map((child) => cells[child]!),
        age,
      );
    return notSummed(cells.filter((found) => !isAbsent(found)));
  };

  const overParts = (area: Area, sex: Sex, age: string): Aggregate => {
    let best = noData;
    for (const { codes, indexes, isDisjoint } of codesOf(area)) {
      let found = indexes && sumOfRows(indexes, sex, age);
      found ??= sum(
        codes.map((code) => ofCode(code, sex, age)),
        age,
      );
      if (found.kind === 'sum' && !isDisjoint) {
        found = { kind: 'none', reason: 'not-combinable', from: found.from };
      }
      if (found.kind !== 'none') return found;
      if (isAbsent(best)) best = found;
    }
    const below = overChildren(area, sex, age);
    return below.kind !== 'none' || isAbsent(best) ? below : best;
  };

  const cell: AggregateOf = (area, sex, age) => {
    const direct = own(area.id, sex, age);
    if (direct.kind === 'row') return direct;
    const cells = knownOf(sex, age);
    const done = cells.get(area.id);
    if (done) return done;
    // An area that is made of itself has nothing to be summed from.
    cells.set(area.id, noData);
    // Its own sexes and ages go before its areas: they need not be all of it, and the rest would be told.
    const given = hasRows(area.id) ? overBreakdown(ownRowsOf(area.id), sex, age) : noData;
    let found = given.kind === 'sum' ? given : overParts(area, sex, age);
    if (found.kind === 'none') {
      const broken = overBreakdown((s, a) => cell(area, s, a), sex, age);
      if (broken.kind !== 'none' || isAbsent(found)) found = broken;
    }
    cells.set(area.id, found);
    return found;
  };
  return cell;
}

function indexSlices(slices: readonly Slice[]): (sex: Sex, age: string) => Slice | undefined {
  const bySex = new Map(sexes.map((sex) => [sex, new Map<string, Slice>()]));
  for (const slice of slices) bySex.get(slice.sex)!.set(slice.age, slice);
  return (sex, age) => bySex.get(sex)!.get(age);
}

/** Numbers of all rows that a cell is made of, or was looked for in, in the order of its parts. */
export function rowsOf(part: RowTree): readonly number[] {
  if (typeof part === 'number') return [part];
  if (part.kind === 'row') return [part.row];
  if (part.kind === 'codes') return Array.from(part.codes, (code) => rowOf(part.slice, code) - 1);
  return part.from.flatMap(rowsOf);
}

/** One of the rows of a cell; undefined where it has none. */
export function firstRowOf(part: RowTree | undefined): number | undefined {
  if (part === undefined || typeof part === 'number') return part;
  if (part.kind === 'row') return part.row;
  return part.kind === 'codes' ? rowOf(part.slice, part.codes[0]!) - 1 : firstRowOf(part.from[0]);
}

/** Why parts of which some are missing give no sum: a part that itself cannot be combined tells more. */
function notSummed(cells: readonly Aggregate[]): Aggregate {
  const cannot = cells.some((cell) => cell.kind === 'none' && cell.reason === 'not-combinable');
  return {
    kind: 'none',
    reason: cannot ? 'not-combinable' : 'parts-incomplete',
    from: cells,
  };
}

/** A sum where NaN means "not given": given as soon as one part is. */
function addGiven(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  return Number.isNaN(other) ? one : one + other;
}

function agesOf(slices: readonly Slice[], sex: Sex): readonly string[] {
  return slices.filter((slice) => slice.sex === sex && slice.age !== 'total').map((slice) => slice.age);
}
