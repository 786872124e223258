import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { personsFamily } from './persons-family.ts';
import { add, enoughDigits, noPlaces, numberAt, type Places, placeIds, type Series } from './places.ts';
import { numbersOf } from './primary.ts';
import { findUnions, type Union } from './unions.ts';

/** Binary digits of a number that stands alone in several places. */
const alikeDigits = 10;

/** How the numbers of one indicator stand to those of another. */
export interface Links {
  /** Indicator → the one it counts the same persons as (itself when alone), and whether it counts the others. */
  readonly twinOf: ReadonlyMap<string, { readonly indicator: string; readonly turned: boolean }>;
  /** Indicator → indicators whose denominators are its counts: where it is hidden, so are they. */
  readonly denominatorsOf: ReadonlyMap<string, readonly string[]>;
  /** Indicator with denominators → the first that is about the same persons. */
  readonly samePersons: ReadonlyMap<string, string>;
  /** Indicators that others add up to; one that leads for others that count the same persons. */
  readonly unions: readonly Union[];
}

/**
 * Finds indicators that give the same persons under two names, from the numbers themselves: a count
 * and the share made of it, a share and its complement, a population and the denominators made of
 * it. Hiding a figure in one of them is worth nothing while the other shows it.
 */
export function findLinks(estimates: Iterable<Estimate>): Links {
  const all = seriesOf(estimates);
  const twinOf = twinsIn(all);
  const denominatorsOf = new Map<string, string[]>();
  for (const series of all) {
    const users = usersOf(series, all);
    if (users.length > 0)
      denominatorsOf.set(
        series.indicator,
        users.map((user) => user.indicator),
      );
  }
  const speaking = speakers(all, twinOf);
  const unions = [...findUnions(speaking), ...countedAgain(speaking)];
  return { twinOf, denominatorsOf, samePersons: groupByPersons(all), unions };
}

/** The same persons counted among two different numbers of persons, such as all inhabitants and the unemployed. */
function countedAgain(speaking: readonly Series[]): readonly Union[] {
  return speaking.flatMap((one, index) =>
    speaking.slice(index + 1).flatMap((other): Union[] => {
      const isAlike = one.bounded === other.bounded && agree(one.counts, other.counts);
      return isAlike ? [{ whole: one.indicator, parts: [other.indicator], rest: 'never' }] : [];
    }),
  );
}

function groupByPersons(all: readonly Series[]): Links['samePersons'] {
  const left = new Set(all.filter(({ denominators }) => denominators.ids.length > 0));
  const groups = new Map<string, string>();
  for (const first of left) {
    const isAbout = (one: Series, persons: Places) => one === first || agree(persons, one.denominators);
    for (const member of personsFamily(first.denominators, [...left], isAbout).family) {
      groups.set(member.indicator, first.indicator);
      left.delete(member);
    }
  }
  return groups;
}

/**
 * Indicators whose denominators are the counts of this one. A population given for two areas has too little in common
 * with a table to be recognised, but a reader who knows whom the other tables are about knows it all the same.
 */
function usersOf(counted: Series, all: readonly Series[]): readonly Series[] {
  const others = all.filter((one) => one !== counted);
  return personsFamily(counted.counts, others, (one, persons) => agree(persons, one.denominators)).family;
}

/** The one that speaks for those who count the same persons: a share, with its denominators, before a bare count. */
function speakers(all: readonly Series[], twinOf: Links['twinOf']): readonly Series[] {
  const found = new Map<string, Series>();
  for (const series of all) {
    const { indicator = series.indicator, turned = false } = twinOf.get(series.indicator) ?? {};
    const known = found.get(indicator);
    if (turned || (known && (known.bounded || !series.bounded))) continue;
    found.set(indicator, { ...series, indicator });
  }
  return [...found.values()];
}

/** Two tables with no place in common may each be the twin of a third; what any of them contradicts is no twin. */
function twinsIn(all: readonly Series[]): Links['twinOf'] {
  const left = new Set(all);
  const found = new Map<Series, { indicator: string; turned: boolean }>();
  for (const first of left) {
    const family = new Map([[first, false]]);
    left.delete(first);
    for (const [known, isTurned] of family) {
      for (const one of left) {
        const twin = twinhood(known, one);
        if (twin === null) continue;
        const turned = twin !== isTurned;
        if ([...family].some(([other, way]) => contradict(other, one, way !== turned))) continue;
        family.set(one, turned);
        left.delete(one);
      }
    }
    for (const [one, turned] of family) found.set(one, { indicator: first.indicator, turned });
  }
  return new Map(all.map((one) => [one.indicator, found.get(one)!]));
}

function contradict(known: Series, one: Series, turned: boolean): boolean {
  const persons = one.denominators.ids.length > 0 ? one.denominators : known.denominators;
  return compare(known.counts, one.counts, turned ? persons : undefined) === null;
}

/** false: the same persons; true: the others of the same denominators; null: neither. */
function twinhood(leader: Series, series: Series): boolean | null {
  const sameDenominators =
    leader.denominators.ids.length === 0 ||
    series.denominators.ids.length === 0 ||
    agree(leader.denominators, series.denominators);
  if (!sameDenominators) return null;
  if (agree(leader.counts, series.counts)) return false;
  if (!leader.bounded || !series.bounded) return null;
  return agree(leader.counts, series.counts, series.denominators) ? true : null;
}

/**
 * Equal wherever both are given, in at least three places and not all alike, or in two with large numbers. One
 * number in three places, as where one area makes up all that it is part of, must be above a thousand: below, it may
 * be a round size of samples.
 */
function agree(left: Places, right: Places, less?: Places): boolean {
  const compared = compare(left, right, less);
  if (compared === null) return false;
  const { common, areDifferent, digits } = compared;
  return (common >= 3 && (areDifferent || digits >= alikeDigits)) || digits >= enoughDigits;
}

/** What both give; null where they contradict each other. */
function compare(
  left: Places,
  right: Places,
  less?: Places,
): { readonly common: number; readonly areDifferent: boolean; readonly digits: number } | null {
  let common = 0;
  let digits = 0;
  let first = Number.NaN;
  let areDifferent = false;
  for (let at = 0; at < left.ids.length; at += 1) {
    const id = left.ids[at]!;
    const other = numberAt(right, id, at);
    if (Number.isNaN(other)) continue;
    const number = left.numbers[at]!;
    const compared = less ? numberAt(less, id, at) - other : other;
    if (Math.abs(number - compared) > 1e-6 || Number.isNaN(compared)) return null;
    common += 1;
    if (common === 1) first = number;
    else if (number !== first) areDifferent = true;
    if (digits < enoughDigits && (common === 1 || number !== first))
      digits += Math.log2(1 + Math.abs(number));
  }
  return { common, areDifferent, digits };
}

function seriesOf(estimates: Iterable<Estimate>): readonly Series[] {
  const series = new Map<string, Series>();
  const idOf = placeIds();
  let last: Series | undefined;
  for (const estimate of estimates) {
    if (estimate.status !== 'estimated') continue;
    const { count, denominator } = numbersOf(estimate satisfies EstimatedValue);
    if (count === null && denominator === null) continue;
    const { indicator } = estimate.key;
    // Estimates come indicator by indicator.
    let own = last?.indicator === indicator ? last : series.get(indicator);
    if (!own) {
      const bounded = estimate.measure === 'proportion';
      own = { indicator, bounded, counts: noPlaces(), denominators: noPlaces() };
      series.set(indicator, own);
    }
    last = own;
    const id = idOf(estimate.key);
    if (count !== null) add(own.counts, id, count);
    if (denominator !== null) add(own.denominators, id, denominator);
  }
  return [...series.values()];
}
