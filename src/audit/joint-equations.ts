import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AtomsOf } from './area-atoms.ts';
import { type Form, formsOf } from './equations.ts';
import { exactly } from './interval-solver.ts';
import type { Statement } from './joint-program.ts';
import { type Kin, placeOf, type Sum } from './kin.ts';
import { countOf } from './known-numbers.ts';
import type { Cell } from './publication.ts';

/** A withheld figure: the unknowns that it counts, and those that it is a share of (none where nobody says). */
export interface JointTarget {
  readonly key: FigureKey;
  readonly counted: readonly number[];
  readonly persons: readonly number[];
}

/** All that the shown figures of some indicators say at once. Unknowns are numbered from 0 and not below zero. */
export interface JointSystem {
  readonly unknowns: number;
  readonly statements: readonly Statement[];
  readonly targets: readonly JointTarget[];
}

/** Unknowns: for each indicator and each set of persons, the smallest groups that any figure tells apart. */
export function jointSystem(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
  areas: AtomsOf,
  { personsOf, everyoneOf, sums, members }: Kin,
): JointSystem {
  const forms = formsOf(cells, indicators, areas, 'counted');
  const groupsOf = groupsIn(forms.map(({ atoms }) => atoms));
  const size = 1 + Math.max(-1, ...groupsOf.map((groups) => Math.max(-1, ...groups)));
  const layers = [...new Set(members.flatMap((id) => [layerOf(id), ...setOf(id)]))];
  const start = new Map(layers.map((layer, index) => [layer, index * size]));
  const unknownsOf = (layer: string, groups: readonly number[]) =>
    groups.map((group) => start.get(layer)! + group);
  const statements: Statement[] = [];
  const told = new Set<string>();
  const targets: JointTarget[] = [];
  const cellOf = new Map(cells.map((cell) => [cell.key, cell]));
  for (const [index, { key, persons }] of forms.entries()) {
    const counted = unknownsOf(layerOf(key.indicator), groupsOf[index]!);
    const [set] = setOf(key.indicator);
    const everyone = set === undefined ? [] : unknownsOf(set, groupsOf[index]!);
    if (persons === null) targets.push({ key, counted, persons: everyone });
    else statements.push({ ...exactly(counted, persons), key });
    const size = cellOf.get(key)?.denominator ?? null;
    if (everyone.length === 0 || size === null || told.has(`${set} ${placeOf(key)}`)) continue;
    told.add(`${set} ${placeOf(key)}`);
    statements.push({ ...exactly(everyone, size), key });
  }
  const left = new Map(sums.map((sum) => [sum, groupsLeft(sum, cells, indicators, forms, groupsOf)]));
  for (let group = 0; group < size; group += 1) {
    const at = (layer: string) => start.get(layer)! + group;
    for (const id of members) {
      const [set] = setOf(id);
      if (set !== undefined) statements.push(noMore(at(set), [at(layerOf(id))], Number.POSITIVE_INFINITY));
    }
    for (const sum of sums) {
      const { whole, parts, isAll } = sum;
      const top = whole === null ? setOf(parts[0]!)[0]! : layerOf(whole);
      const below = parts.map((part) => at(layerOf(part)));
      const isFull = isAll && !left.get(sum)!.has(group);
      statements.push(noMore(at(top), below, isFull ? 0 : Number.POSITIVE_INFINITY));
    }
  }
  return { unknowns: layers.length * size, statements, targets };

  /** A count of everyone is the set of persons itself. */
  function layerOf(id: string): string {
    const everyone = everyoneOf.get(id);
    return everyone === undefined ? id : `everyone of ${everyone}`;
  }

  function setOf(id: string): readonly string[] {
    const leader = personsOf.get(id);
    return leader === undefined ? [] : [`everyone of ${leader}`];
  }
}

/** Groups of the places where the parts are shown to leave something of the whole. */
function groupsLeft(
  { whole, parts }: Sum,
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
  forms: readonly Form[],
  groupsOf: readonly (readonly number[])[],
): ReadonlySet<number> {
  const rests = new Map<string, { rest: number; shown: number }>();
  for (const cell of cells) {
    const { indicator } = cell.key;
    const isWhole = indicator === whole;
    if (cell.status !== 'shown' || (!isWhole && !parts.includes(indicator))) continue;
    const known = rests.get(placeOf(cell.key)) ?? {
      rest: whole === null ? (cell.denominator ?? Number.NaN) : 0,
      shown: 0,
    };
    const count = countOf(cell, indicators.get(indicator)) ?? Number.NaN;
    known.rest += isWhole ? count : -count;
    known.shown += 1;
    rests.set(placeOf(cell.key), known);
  }
  const members = parts.length + (whole === null ? 0 : 1);
  const isLeft = ({ key }: Form) => {
    const known = rests.get(placeOf(key));
    return known?.shown === members && known.rest > 1e-6;
  };
  return new Set(forms.flatMap((form, index) => (isLeft(form) ? groupsOf[index]! : [])));
}

/** The whole less its parts is between nothing and `most`. */
function noMore(whole: number, parts: readonly number[], most: number): Statement {
  const coefficients = [1, ...parts.map(() => -1)];
  return { unknowns: [whole, ...parts], coefficients, least: 0, greatest: most, key: null };
}

/** Atoms that always stand together are one group. */
function groupsIn(lists: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const holders = new Map<string, number[]>();
  for (const [index, atoms] of lists.entries()) {
    for (const atom of atoms) {
      const list = holders.get(atom);
      if (list) list.push(index);
      else holders.set(atom, [index]);
    }
  }
  const numbers = new Map<string, number>();
  const groups = lists.map((): Set<number> => new Set());
  for (const list of holders.values()) {
    const name = list.join();
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    for (const index of list) groups[index]!.add(number);
  }
  return groups.map((set) => [...set]);
}
