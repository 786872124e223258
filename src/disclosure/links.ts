import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { add, noPlaces, numberAt, type Places, placeIds } from './places.ts';
import { numbersOf } from './primary.ts';

/** How the numbers of one indicator stand to those of another. */
export interface Links {
  /** Indicator → the one it counts the same persons as (itself when alone), and whether it counts the others. */
  readonly twinOf: ReadonlyMap<string, { readonly indicator: string; readonly turned: boolean }>;
  /** Indicator → indicators whose denominators are its counts: where it is hidden, so are they. */
  readonly denominatorsOf: ReadonlyMap<string, readonly string[]>;
  /** Three shares that together are everyone: hire, cooperative and owned; young, middle-aged and old. */
  readonly triples: readonly (readonly [string, string, string])[];
}

interface Series {
  readonly indicator: string;
  readonly bounded: boolean;
  readonly counts: Places;
  readonly denominators: Places;
}

/**
 * Finds indicators that give the same persons under two names, from the numbers themselves: a count
 * and the share made of it, a share and its complement, a population and the denominators made of
 * it. Hiding a figure in one of them is worth nothing while the other shows it.
 */
export function findLinks(estimates: readonly Estimate[]): Links {
  const all = seriesOf(estimates);
  const twinOf = new Map<string, { indicator: string; turned: boolean }>();
  const denominatorsOf = new Map<string, string[]>();
  const leaders: Series[] = [];
  for (const series of all) {
    const twin = leaders
      .map((leader) => ({ leader, turned: twinhood(leader, series) }))
      .find(({ turned }) => turned !== null);
    twinOf.set(series.indicator, {
      indicator: twin?.leader.indicator ?? series.indicator,
      turned: twin?.turned ?? false,
    });
    if (!twin) leaders.push(series);
  }
  for (const series of all) {
    const users = all.filter((user) => user !== series && agree(series.counts, user.denominators));
    if (users.length > 0)
      denominatorsOf.set(
        series.indicator,
        users.map((user) => user.indicator),
      );
  }
  return { twinOf, denominatorsOf, triples: findTriples(leaders.filter((series) => series.bounded)) };
}

function findTriples(series: readonly Series[]): Links['triples'] {
  const triples: [string, string, string][] = [];
  series.forEach((first, i) => {
    const same = series.slice(i + 1).filter((other) => agree(first.denominators, other.denominators));
    same.forEach((second, j) => {
      for (const third of same.slice(j + 1)) {
        if (makeUp(first, second, third)) triples.push([first.indicator, second.indicator, third.indicator]);
      }
    });
  });
  return triples;
}

function makeUp(first: Series, second: Series, third: Series): boolean {
  let common = 0;
  const { ids, numbers } = first.denominators;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at]!;
    const sum =
      numberAt(first.counts, id, at) + numberAt(second.counts, id, at) + numberAt(third.counts, id, at);
    if (Number.isNaN(sum)) continue;
    if (Math.abs(sum - numbers[at]!) > 1e-6) return false;
    common += 1;
  }
  return common >= 3;
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

/** Equal wherever both are given, in at least three places and not all alike. */
function agree(left: Places, right: Places, less?: Places): boolean {
  let common = 0;
  let first = Number.NaN;
  let areDifferent = false;
  for (let at = 0; at < left.ids.length; at += 1) {
    const id = left.ids[at]!;
    const other = numberAt(right, id, at);
    if (Number.isNaN(other)) continue;
    const number = left.numbers[at]!;
    const compared = less ? numberAt(less, id, at) - other : other;
    if (Math.abs(number - compared) > 1e-6 || Number.isNaN(compared)) return false;
    common += 1;
    if (common === 1) first = number;
    else if (number !== first) areDifferent = true;
  }
  return common >= 3 && areDifferent;
}

function seriesOf(estimates: readonly Estimate[]): readonly Series[] {
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
