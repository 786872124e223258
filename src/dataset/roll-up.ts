import type { Area } from '../model/area.ts';
import { type Sex, sexes } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { ageRange, completeAges } from './ages.ts';
import { type Dataset, rowOf, type Slice } from './dataset.ts';
import { codesBySystem } from './hierarchy.ts';
import { observationStates } from './vocabulary.ts';

/** What the data hold about one area, period, sex and age. */
export type Aggregate =
  | { readonly kind: 'row'; readonly row: number }
  | {
      readonly kind: 'sum';
      readonly count: number;
      /** NaN where the parts have none. */
      readonly denominator: number;
      readonly parts: number;
      readonly rows: readonly number[];
    }
  | { readonly kind: 'none'; readonly reason: MissingReason; readonly rows: readonly number[] };

export type MissingReason = 'no-data' | 'parts-incomplete' | 'not-combinable';

/** Measures that may be added: counts, and what is computed from counts. */
const additive = new Set(['proportion', 'rate', 'count', 'mean']);

const noData: Aggregate = { kind: 'none', reason: 'no-data', rows: [] };

/**
 * Everything the data say about one indicator in one period. A row of its own always wins; a total
 * without one is the sum of its parts (codes, areas below, sexes, ages), of counts only and only where
 * the parts are complete. Shares, medians and indices are never added.
 */
export function rollUp(
  dataset: Dataset,
  indicator: Indicator,
  slices: readonly Slice[],
): (area: Area, sex: Sex, age: string) => Aggregate {
  const { observations, hierarchy, codeIndex } = dataset;
  const bySexAndAge = new Map(slices.map((slice) => [`${slice.sex} ${slice.age}`, slice]));
  const groups = new Map(sexes.map((sex) => [sex, agesOf(slices, sex)]));
  const known = new Map<string, Aggregate>();
  const range = ageRange(indicator.age);

  const own = (name: string, sex: Sex, age: string): Aggregate => {
    const slice = bySexAndAge.get(`${sex} ${age}`);
    const code = codeIndex.get(name);
    const row = slice && code !== undefined ? rowOf(slice, code) : 0;
    return row > 0 ? { kind: 'row', row: row - 1 } : noData;
  };

  /** Sum of cells that must all be there; what hinders it otherwise. */
  const sum = (cells: readonly Aggregate[]): Aggregate => {
    const rows = cells.flatMap((cell) => (cell.kind === 'row' ? [cell.row] : cell.rows));
    if (cells.every((cell) => cell.kind === 'none' && cell.reason === 'no-data')) return noData;
    if (cells.length === 1) return cells[0]!;
    let count = 0;
    let denominator = 0;
    for (const cell of cells) {
      if (cell.kind === 'none')
        return { kind: 'none', reason: cell.reason === 'no-data' ? 'parts-incomplete' : cell.reason, rows };
      const part = cell.kind === 'sum' ? cell : countsOf(cell.row);
      if (!part) return { kind: 'none', reason: isGiven(cell) ? 'not-combinable' : 'parts-incomplete', rows };
      count += part.count;
      denominator += part.denominator;
    }
    return { kind: 'sum', count, denominator, parts: rows.length, rows };
  };

  const isGiven = (cell: Aggregate): boolean => cell.kind === 'row' && observations.state[cell.row] === 0;

  const countsOf = (row: number): { count: number; denominator: number } | null => {
    const count = observations.count[row]!;
    const denominator = observations.denominator[row]!;
    if (observationStates[observations.state[row]!] !== 'given' || Number.isNaN(count)) return null;
    if (!additive.has(indicator.measure) || (indicator.measure !== 'count' && Number.isNaN(denominator)))
      return null;
    return { count, denominator };
  };

  /** A total from its sexes or its ages, for whatever has cells of its own. */
  const overBreakdown = (cellOf: (sex: Sex, age: string) => Aggregate, sex: Sex, age: string): Aggregate => {
    let best = noData;
    if (sex === 'total') best = sum([cellOf('women', age), cellOf('men', age)]);
    if (best.kind !== 'none' || age !== 'total') return best;
    const complete = completeAges(groups.get(sex) ?? [], range);
    const byAge = complete ? sum(complete.map((group) => cellOf(sex, group))) : noData;
    return byAge.kind === 'none' && byAge.reason === 'no-data' ? best : byAge;
  };

  const ofCode = (code: string, sex: Sex, age: string): Aggregate => {
    const area = hierarchy.byId.get(code);
    if (area) return cell(area, sex, age);
    const row = own(code, sex, age);
    return row.kind === 'row' ? row : overBreakdown((s, a) => ofCode(code, s, a), sex, age);
  };

  const overParts = (area: Area, sex: Sex, age: string): Aggregate => {
    let best = noData;
    const keep = (found: Aggregate): boolean => {
      if (best.kind === 'none' && (best.reason === 'no-data' || found.kind !== 'none')) best = found;
      return best.kind !== 'none';
    };
    for (const codes of codesBySystem(area).values()) {
      if (keep(sum(codes.map((code) => ofCode(code, sex, age))))) return best;
    }
    const children = disjointChildren(dataset, area);
    if (children.length > 0) keep(sum(children.map((child) => cell(child, sex, age))));
    return best;
  };

  const cell = (area: Area, sex: Sex, age: string): Aggregate => {
    const key = `${area.id} ${sex} ${age}`;
    const done = known.get(key);
    if (done) return done;
    let found = own(area.id, sex, age);
    if (found.kind === 'none') found = overParts(area, sex, age);
    if (found.kind === 'none') {
      const broken = overBreakdown((s, a) => cell(area, s, a), sex, age);
      if (broken.kind !== 'none' || found.reason === 'no-data') found = broken;
    }
    known.set(key, found);
    return found;
  };
  return cell;
}

function agesOf(slices: readonly Slice[], sex: Sex): readonly string[] {
  return slices.filter((slice) => slice.sex === sex && slice.age !== 'total').map((slice) => slice.age);
}

/** Children that share no ground: overlapping groupings are never added in one total. */
function disjointChildren(dataset: Dataset, area: Area): readonly Area[] {
  const taken = new Set<string>();
  const chosen: Area[] = [];
  for (const child of dataset.hierarchy.childrenOf.get(area.id) ?? []) {
    const members = dataset.hierarchy.members.get(child.id) ?? [child.id];
    if (child.level === 'group' || members.some((member) => taken.has(member))) continue;
    for (const member of members) taken.add(member);
    chosen.push(child);
  }
  return chosen;
}
