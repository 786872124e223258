import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { countOf } from './known-numbers.ts';
import type { Cell } from './publication.ts';

/** Indicators that are together another one, or (`whole` null) everyone of a set of persons. */
export interface Sum {
  readonly whole: string | null;
  readonly parts: readonly string[];
  /** Nothing is left over, at most places at least; otherwise the parts are no more than the whole. */
  readonly isAll: boolean;
}

/** Indicators that tell something of one another. */
export interface Kin {
  readonly members: readonly string[];
  /** Indicator → the first that is about the same persons. */
  readonly personsOf: ReadonlyMap<string, string>;
  /** Count of everyone → the first indicator that is about those persons. */
  readonly everyoneOf: ReadonlyMap<string, string>;
  readonly sums: readonly Sum[];
}

type Numbers = ReadonlyMap<string, number>;
interface Shown {
  readonly id: string;
  readonly counts: Numbers;
  readonly sizes: Numbers;
}

const additive = ['proportion', 'rate', 'count'];

/** Finds in what is shown which indicators are about the same persons, and which add up to another or to everyone. */
export function kinOf(cells: Iterable<Cell>, indicators: ReadonlyMap<string, Indicator>): readonly Kin[] {
  const all = shownNumbers(cells, indicators);
  const isShare = ({ id }: Shown) => indicators.get(id)?.measure === 'proportion';
  const families = familiesIn(all.filter(isShare));
  const personsOf = new Map(
    families.flatMap(({ members, leader }) => members.map(({ id }): [string, string] => [id, leader])),
  );
  const everyoneOf = new Map<string, string>();
  for (const one of all) {
    if (one.sizes.size > 0) continue;
    const made = families.find(({ sizes }) => agree(one.counts, sizes));
    if (made) everyoneOf.set(one.id, made.leader);
  }
  const sums = families.flatMap(({ members, sizes }) => sumsIn(null, sizes, members, true));
  for (const whole of all) {
    sums.push(
      ...sumsIn(
        whole.id,
        whole.counts,
        all.filter((one) => one !== whole),
        false,
      ),
    );
  }
  return grouped(all, personsOf, everyoneOf, sums);
}

/** Shares of the same persons, the first of which leads, and how many persons they tell of together. */
interface Family {
  readonly leader: string;
  readonly members: readonly Shown[];
  readonly sizes: Numbers;
}

/** Two of a family need have no place in common: a third that has enough in common with both joins them. */
function familiesIn(shares: readonly Shown[]): readonly Family[] {
  const left = new Set(shares);
  const families: Family[] = [];
  for (const first of left) {
    const members = new Set([first]);
    const sizes = new Map(first.sizes);
    for (let before = 0; before < members.size; ) {
      before = members.size;
      for (const one of left) {
        if (members.has(one) || !agree(sizes, one.sizes)) continue;
        members.add(one);
        for (const [place, size] of one.sizes) sizes.set(place, size);
      }
    }
    for (const member of members) left.delete(member);
    families.push({ leader: first.id, members: shares.filter((one) => members.has(one)), sizes });
  }
  return families;
}

function shownNumbers(cells: Iterable<Cell>, indicators: ReadonlyMap<string, Indicator>): readonly Shown[] {
  const found = new Map<string, { id: string; counts: Map<string, number>; sizes: Map<string, number> }>();
  for (const cell of cells) {
    const { indicator: id } = cell.key;
    const indicator = indicators.get(id);
    if (!indicator || !additive.includes(indicator.measure)) continue;
    const own = found.get(id) ?? { id, counts: new Map(), sizes: new Map() };
    found.set(id, own);
    if (cell.status !== 'shown') continue;
    const count = countOf(cell, indicator);
    if (count !== null) own.counts.set(placeOf(cell.key), count);
    if (cell.denominator !== null) own.sizes.set(placeOf(cell.key), cell.denominator);
  }
  return [...found.values()];
}

export function placeOf(key: FigureKey): string {
  return figureKeyText({ ...key, indicator: '' });
}

/** Equal wherever both are shown, in at least three places that are not all alike. */
function agree(one: Numbers, other: Numbers): boolean {
  const common = new Set<number>();
  let places = 0;
  for (const [place, number] of one) {
    const found = other.get(place);
    if (found === undefined) continue;
    if (Math.abs(found - number) > 1e-6) return false;
    places += 1;
    common.add(number);
  }
  return places >= 3 && common.size >= 2;
}

const mostParts = 8;
const mostSteps = 600;

/** Sums of the whole, one for each indicator if there is any; `isNear`: a fiftieth may be left over. */
function sumsIn(
  whole: string | null,
  numbers: Numbers,
  family: readonly Shown[],
  isNear: boolean,
): readonly Sum[] {
  const largest = [...numbers].sort((a, b) => b[1] - a[1]).slice(0, 40);
  const candidates = family
    .map((one) => ({ one, numbers: largest.map(([place]) => one.counts.get(place) ?? Number.NaN) }))
    .filter(({ numbers: own }) => own.some((number) => number > 0))
    .filter(({ numbers: own }) => !own.some((number, at) => number > largest[at]![1] + 1e-6));
  /** Judged where all are shown; where none of the largest is, there is nothing to judge by. */
  const isNothing = (left: readonly number[]) => {
    let [rest, size] = [0, 0];
    for (const [at, number] of left.entries()) {
      if (Number.isNaN(number)) continue;
      rest += Math.max(0, number);
      size += largest[at]![1];
    }
    return size > 0 && (isNear ? rest * 25 <= size : rest < 1e-6);
  };
  const found: Sum[] = [];
  for (const first of candidates) {
    if (found.some(({ parts }) => parts.includes(first.one.id))) continue;
    let steps = 0;
    const others = candidates.filter((one) => one !== first);
    const search = (from: number, left: readonly number[], chosen: readonly Shown[]): Sum | null => {
      steps += 1;
      const isAll = chosen.length > 1 && isNothing(left) ? fits(numbers, chosen, isNear) : null;
      if (isAll !== null) return { whole, parts: chosen.map(({ id }) => id), isAll };
      for (let at = from; at < others.length && steps < mostSteps && chosen.length < mostParts; at += 1) {
        const rest = left.map((number, place) => number - others[at]!.numbers[place]!);
        if (rest.some((number) => number < -1e-6) || rest.every(Number.isNaN)) continue;
        const sum = search(at + 1, rest, [...chosen, others[at]!.one]);
        if (sum) return sum;
      }
      return null;
    };
    const sum = search(
      0,
      largest.map(([, number], at) => number - first.numbers[at]!),
      [first.one],
    );
    if (sum) found.push(sum);
  }
  return found;
}

/** Whether the parts are all of the whole; null where they are not, or too few places say so. */
function fits(whole: Numbers, parts: readonly Shown[], isNear: boolean): boolean | null {
  let [places, misses, persons, left, digits] = [0, 0, 0, 0, 0];
  for (const [place, number] of whole) {
    let rest = number;
    for (const { counts } of parts) rest -= counts.get(place) ?? Number.NaN;
    if (Number.isNaN(rest)) continue;
    if (rest < -1e-6 || (!isNear && rest > 1e-6)) return null;
    places += 1;
    persons += number;
    left += rest;
    if (rest > 1e-6) misses += 1;
    else digits += Math.log2(1 + number);
    if (places === 3 && left * 10 > persons) return null;
  }
  if (places < 2 || (misses === 0 && digits < 16) || left * 50 > persons) return null;
  return misses * 10 <= places;
}

function grouped(
  all: readonly Shown[],
  personsOf: ReadonlyMap<string, string>,
  everyoneOf: ReadonlyMap<string, string>,
  sums: readonly Sum[],
): readonly Kin[] {
  const sets = new Map(all.map(({ id }) => [id, new Set([id])]));
  const tie = (ids: readonly string[]) => {
    const joined = new Set(ids.flatMap((id) => [...sets.get(id)!]));
    for (const id of joined) sets.set(id, joined);
  };
  for (const pair of [...personsOf, ...everyoneOf]) tie(pair);
  for (const { whole, parts } of sums) tie(whole === null ? parts : [whole, ...parts]);
  return [...new Set(sets.values())].map((members) => ({
    members: [...members],
    personsOf,
    everyoneOf,
    sums: sums.filter(({ parts }) => members.has(parts[0]!)),
  }));
}
