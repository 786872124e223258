import { numberAt, type Places, type Series } from './places.ts';

/** Looking further would take longer than it is worth: definitions seldom have more parts than this. */
const mostSteps = 300;
const mostParts = 12;
const sampleSize = 6;

/** Numbers that parts are to be together: counts, or counts and denominators. */
export interface Whole {
  readonly counts: Places;
  /** Null where only counts add up. */
  readonly denominators: Places | null;
}

/**
 * Sets of series whose numbers are together exactly those of the whole wherever all are given: one for each
 * series, if there is any. What so few places say that it may be chance is left out: each binary digit of a
 * number that fits halves the chance, each sum that was tried doubles it.
 */
export function exactSums(whole: Whole, family: readonly Series[]): readonly (readonly Series[])[] {
  if (family.length < 2) return [];
  const { ids, numbers } = whole.counts;
  const rowAt = (sample: readonly number[], { counts, denominators }: Whole) => {
    const numbersOf = (places: Places) => sample.map((at) => numberAt(places, ids[at]!, at));
    return [...numbersOf(counts), ...(whole.denominators && denominators ? numbersOf(denominators) : [])];
  };
  /** What is more than the whole at any of these places is no part of it. */
  const candidatesAt = (sample: readonly number[], among: readonly Series[]): Search => {
    const goal = rowAt(sample, whole);
    const candidates = among
      .map((series): Candidate => ({ series, row: rowAt(sample, series) }))
      .filter(
        ({ row }) => !row.every(Number.isNaN) && row.every((number, at) => !(number > goal[at]! + 1e-6)),
      )
      .sort((a, b) => sumOf(b.row) - sumOf(a.row));
    return { goal, candidates };
  };
  // The places with most persons tell most.
  const sample = largest(numbers, sampleSize);
  // What is more than the whole at one of them is so in its own sample too: they are the largest there as well.
  const isMore = ({ counts, denominators }: Series): boolean =>
    sample.some((at) => {
      const id = ids[at]!;
      const count = numberAt(counts, id, at);
      if (count > numbers[at]! + 1e-6) return true;
      if (!whole.denominators || Number.isNaN(count)) return false;
      return numberAt(denominators, id, at) > numberAt(whole.denominators, id, at) + 1e-6;
    });
  const fitting = family.filter((series) => !isMore(series));
  const usual = candidatesAt(sample, fitting);
  const found: (readonly Series[])[] = [];
  for (const series of new Set([...usual.candidates.map((one) => one.series), ...fitting])) {
    if (found.some((parts) => parts.includes(series))) continue;
    let search = usual;
    let first = usual.candidates.find((one) => one.series === series);
    if (!first || first.row.some(Number.isNaN)) {
      // A part may be given for few of them: of all, or of both sexes together.
      const common = numbers.map((number, at) => number + 0 * numberAt(series.counts, ids[at]!, at));
      search = candidatesAt(largest(common, sampleSize), family);
      first = search.candidates.find((one) => one.series === series);
    }
    const parts = first && partsWith(first, search, whole);
    if (parts) found.push(parts);
  }
  return found;
}

interface Search {
  readonly goal: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** Where the largest numbers stand, the first of equal ones first. Without sorting them all. */
function largest(numbers: readonly number[], size: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    if (Number.isNaN(number)) continue;
    if (found.length === size && !(number > numbers[found[size - 1]!]!)) continue;
    let rank = Math.min(found.length, size - 1);
    for (; rank > 0 && number > numbers[found[rank - 1]!]!; rank -= 1) found[rank] = found[rank - 1]!;
    found[rank] = at;
  }
  return found;
}

interface Candidate {
  readonly series: Series;
  /** Its numbers at the places of the sample, NaN where it has none: those forbid nothing. */
  readonly row: readonly number[];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + (number || 0), 0);
}

function partsWith(first: Candidate, { candidates, goal }: Search, whole: Whole): readonly Series[] | null {
  const start = less(goal, first.row);
  const others = candidates.filter(
    (one) => one !== first && one.row.every((number, at) => !(number > start[at]! + 1e-6)),
  );
  const afterwards = sumsFromTheEnd(others);
  let steps = 0;
  const search = (
    from: number,
    left: readonly number[],
    chosen: readonly Series[],
  ): readonly Series[] | null => {
    steps += 1;
    if (left.every((number) => !(number >= 1e-6))) return addUp(whole, chosen, steps) ? chosen : null;
    if (chosen.length === mostParts) return null;
    for (let index = from; index < others.length && steps < mostSteps; index += 1) {
      // Not even all that are left are enough.
      if (left.some((number, at) => number > afterwards[index]![at]! + 1e-6)) return null;
      const { series, row } = others[index]!;
      if (row.some((number, at) => number > left[at]! + 1e-6)) continue;
      const found = search(index + 1, less(left, row), [...chosen, series]);
      if (found) return found;
    }
    return null;
  };
  return search(0, start, [first.series]);
}

function less(numbers: readonly number[], others: readonly number[]): readonly number[] {
  return numbers.map((number, at) => number - others[at]!);
}

/** From each candidate on, all of them together. */
function sumsFromTheEnd(candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const sums: (readonly number[])[] = [];
  let sum: readonly number[] | undefined;
  for (const { row } of [...candidates].reverse()) {
    const before = sum;
    sum = row.map((number, at) => number + (before?.[at] ?? 0));
    sums.push(sum);
  }
  return sums.reverse();
}

/** Odds of so many binary digits against chance are enough. */
const surplus = 8;

function addUp(whole: Whole, parts: readonly Series[], tried: number): boolean {
  if (parts.length < 2) return false;
  const enough = Math.log2(tried) + surplus;
  const counts = digitsThatFit(
    whole.counts,
    parts.map((part) => part.counts),
  );
  if (counts === null || whole.denominators === null) return counts !== null && counts >= enough;
  const denominators = digitsThatFit(
    whole.denominators,
    parts.map((part) => part.denominators),
  );
  return denominators !== null && counts + denominators >= enough;
}

/** Binary digits of the distinct numbers that are the sums of the parts; null where one is not. */
function digitsThatFit(whole: Places, parts: readonly Places[]): number | null {
  const seen = new Set<number>();
  for (const [at, id] of whole.ids.entries()) {
    let sum = 0;
    let several = -1;
    for (const part of parts) {
      const number = numberAt(part, id, at);
      sum += number;
      if (number > 0) several += 1;
    }
    if (Number.isNaN(sum)) continue;
    if (Math.abs(whole.numbers[at]! - sum) > 1e-6) return null;
    // A place where only one part has anybody shows nothing.
    if (several > 0) seen.add(whole.numbers[at]!);
  }
  let digits = 0;
  for (const number of seen) digits += Math.log2(1 + number);
  return digits;
}
