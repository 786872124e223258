import { personsFamily } from './persons-family.ts';
import { enoughDigits, numberAt, type Places, type Series } from './places.ts';
import { exactSums, type Whole } from './sums-of-series.ts';

/** Indicators whose counts add up to those of another, or (`whole` null) to everyone of their denominators. */
export interface Union {
  readonly whole: string | null;
  readonly parts: readonly string[];
  /**
   * Where the parts are not all of it: nowhere; in a few places, so that a reader takes them to be all elsewhere;
   * or a little in many, so that a reader takes them to be no more than all.
   */
  readonly rest: Rest;
  /** The persons of the whole are those of the parts as well: each part has persons of its own. */
  readonly isApart?: true;
}

export type Rest = 'never' | 'seldom' | 'often';

/** Looking further would take longer than it is worth: definitions seldom have more parts than this. */
const mostSteps = 4000;
const mostParts = 12;
const sampleSize = 8;
/** Binary digits of numbers that two tables share in a few places, when they can only be the same persons. */
const fewPlacesDigits = 12;
/** Binary digits that chance would have to hit beside one for each indicator that it could choose among. */
const sparedDigits = 6;

/**
 * Finds, from the numbers themselves, indicators that others add up to: three forms of tenure are all
 * dwellings, violence and theft are all crimes. One of them is then what the others leave.
 */
export function findUnions(series: readonly Series[]): readonly Union[] {
  const unions: Union[] = [];
  const left = new Set(series.filter(({ counts }) => counts.numbers.some((count) => count > 0)));
  for (const first of left) {
    const { family, persons } = personsFamily(
      first.denominators,
      [...left],
      (one, known) =>
        one === first || (one.bounded === first.bounded && areSamePersons(known, one.denominators)),
    );
    for (const member of family) left.delete(member);
    if (family.length < 2) continue;
    if (first.bounded) {
      const parts = partsOf(persons, family);
      if (parts) unions.push({ whole: null, ...parts });
    }
    for (const whole of family) {
      const parts = partsOf(
        whole.counts,
        family.filter((one) => one !== whole),
      );
      if (parts) unions.push({ whole: whole.indicator, ...parts });
    }
    if (first.bounded) {
      const everyone = { counts: persons, denominators: null };
      unions.push(...exactUnions(null, everyone, family, unions));
    }
  }
  const all = series.filter(({ counts }) => counts.numbers.some((count) => count > 0));
  for (const whole of all) {
    const others = all.filter((one) => one !== whole);
    const isApart = (one: Series) =>
      whole.denominators.ids.length > 0 && one.denominators.ids.length > 0 && !haveSamePersons(whole, one);
    const alike = others.filter((one) => !isApart(one));
    unions.push(...exactUnions(whole.indicator, { ...whole, denominators: null }, alike, unions));
    unions.push(...exactUnions(whole.indicator, whole, others.filter(isApart), unions));
  }
  return unions.filter((union) => !unions.some((other) => saysMore(other, union, series)));
}

/**
 * What lacks a few of a sum that others fill exactly lacks those others, and tells nothing more where they are given
 * wherever its parts are.
 */
function saysMore(exact: Union, near: Union, series: readonly Series[]): boolean {
  if (near.rest === 'never' || exact.rest !== 'never' || exact.whole !== near.whole) return false;
  if (!near.parts.every((part) => exact.parts.includes(part))) return false;
  const countsOf = (parts: readonly string[]) =>
    series.filter(({ indicator }) => parts.includes(indicator)).map(({ counts }) => counts);
  const [first, ...others] = countsOf(near.parts);
  const rest = countsOf(exact.parts.filter((part) => !near.parts.includes(part)));
  const areGiven = (all: readonly Places[], id: number, at: number) =>
    all.every((counts) => !Number.isNaN(numberAt(counts, id, at)));
  return first!.ids.every((id, at) => !areGiven(others, id, at) || areGiven(rest, id, at));
}

/** Sums of the whole that are not known yet. */
function exactUnions(
  whole: string | null,
  numbers: Whole,
  family: readonly Series[],
  known: readonly Union[],
): readonly Union[] {
  return exactSums(numbers, family).flatMap((sum): Union[] => {
    const parts = sum.map(({ indicator }) => indicator);
    const isKnown = known.some(
      (union) => union.whole === whole && parts.every((part) => union.parts.includes(part)),
    );
    if (isKnown) return [];
    return [{ whole, parts, rest: 'never', ...(numbers.denominators ? { isApart: true } : {}) }];
  });
}

function haveSamePersons(one: Series, other: Series): boolean {
  return one.bounded === other.bounded && areSamePersons(one.denominators, other.denominators);
}

function areSamePersons(own: Places, others: Places): boolean {
  if (own.ids.length === 0 || others.ids.length === 0) return own.ids.length === others.ids.length;
  let common = 0;
  let digits = 0;
  const different = new Set<number>();
  for (const [at, id] of own.ids.entries()) {
    const number = numberAt(others, id, at);
    if (Number.isNaN(number)) continue;
    if (Math.abs(number - own.numbers[at]!) > 1e-6) return false;
    common += 1;
    digits += Math.log2(1 + Math.abs(number));
    different.add(number);
  }
  return common >= 3 || digits >= enoughDigits || (different.size > 1 && digits >= fewPlacesDigits);
}

/** Series whose counts are together the numbers of the whole, or nearly; null when there are none. */
function partsOf(whole: Places, family: readonly Series[]): Omit<Union, 'whole'> | null {
  // The places with most persons tell most.
  const sample = [...whole.ids.keys()]
    .sort((a, b) => whole.numbers[b]! - whole.numbers[a]!)
    .filter((_, rank, all) => rank % Math.max(1, Math.floor(all.length / sampleSize)) === 0)
    .slice(0, sampleSize);
  const rows = family.map(({ counts }) =>
    sample
      .map((at) => numberAt(counts, whole.ids[at]!, at))
      .map((count) => (Number.isNaN(count) ? 0 : count)),
  );
  let steps = 0;
  let rest: Rest | null = null;
  const search = (
    from: number,
    left: readonly number[],
    chosen: readonly number[],
  ): readonly number[] | null => {
    steps += 1;
    if (steps > mostSteps || left.some((number) => number < -1e-6)) return null;
    if (chosen.length > 1) {
      const parts = chosen.map((index) => family[index]!);
      rest = restOf(whole, parts, family.length);
      if (rest !== null) return chosen;
    }
    if (chosen.length === mostParts) return null;
    for (let index = from; index < family.length; index += 1) {
      const found = search(
        index + 1,
        left.map((number, at) => number - rows[index]![at]!),
        [...chosen, index],
      );
      if (found) return found;
    }
    return null;
  };
  const found = search(
    0,
    sample.map((at) => whole.numbers[at]!),
    [],
  );
  return found && rest && { parts: found.map((index) => family[index]!.indicator), rest };
}

/**
 * What the parts leave of the whole where all are given, in at least three places that are not all alike, or so
 * exactly in fewer that it is no chance among so many `choices`. Null where they are more than it, or leave more
 * than a fiftieth: then nothing says that nobody is in two of them.
 */
function restOf(whole: Places, parts: readonly Series[], choices: number): Rest | null {
  let common = 0;
  let misses = 0;
  let persons = 0;
  let rests = 0;
  const wholes = new Set<number>();
  for (const [at, id] of whole.ids.entries()) {
    let sum = 0;
    for (const part of parts) sum += numberAt(part.counts, id, at);
    if (Number.isNaN(sum)) continue;
    const rest = whole.numbers[at]! - sum;
    if (rest < -1e-6) return null;
    common += 1;
    persons += whole.numbers[at]!;
    if (rest > 1e-6) misses += 1;
    rests += rest;
    // What goes wrong at the first few places goes wrong: nothing is gained by reading on.
    if (common === 3 && rests * 10 > persons) return null;
    wholes.add(whole.numbers[at]!);
  }
  if (common < 3 || wholes.size < 2) {
    const digits = [...wholes].reduce((sum, number) => sum + Math.log2(1 + Math.abs(number)), 0);
    return misses === 0 && parts.length > 2 && digits >= choices + sparedDigits ? 'never' : null;
  }
  if (misses === 0) return 'never';
  if (rests * 50 > persons) return null;
  return misses * 10 <= common ? 'seldom' : 'often';
}
