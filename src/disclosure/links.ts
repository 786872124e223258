import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { placeOf } from './draft.ts';
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
  readonly counts: ReadonlyMap<string, number>;
  readonly denominators: ReadonlyMap<string, number>;
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
  for (const [place, denominator] of first.denominators) {
    const sum =
      (first.counts.get(place) ?? Number.NaN) +
      (second.counts.get(place) ?? Number.NaN) +
      (third.counts.get(place) ?? Number.NaN);
    if (Number.isNaN(sum)) continue;
    if (Math.abs(sum - denominator) > 1e-6) return false;
    common += 1;
  }
  return common >= 3;
}

/** false: the same persons; true: the others of the same denominators; null: neither. */
function twinhood(leader: Series, series: Series): boolean | null {
  const sameDenominators =
    leader.denominators.size === 0 ||
    series.denominators.size === 0 ||
    agree(leader.denominators, series.denominators);
  if (!sameDenominators) return null;
  if (agree(leader.counts, series.counts)) return false;
  if (!leader.bounded || !series.bounded) return null;
  return agree(leader.counts, series.counts, series.denominators) ? true : null;
}

/** Equal wherever both are given, in at least three places and not all alike. */
function agree(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
  less?: ReadonlyMap<string, number>,
): boolean {
  let common = 0;
  const different = new Set<number>();
  for (const [place, number] of left) {
    const other = right.get(place);
    if (other === undefined) continue;
    const compared = less ? (less.get(place) ?? Number.NaN) - other : other;
    if (Math.abs(number - compared) > 1e-6 || Number.isNaN(compared)) return false;
    common += 1;
    if (different.size < 2) different.add(number);
  }
  return common >= 3 && different.size >= 2;
}

function seriesOf(estimates: readonly Estimate[]): readonly Series[] {
  const series = new Map<
    string,
    { indicator: string; bounded: boolean; counts: Map<string, number>; denominators: Map<string, number> }
  >();
  for (const estimate of estimates) {
    if (estimate.status !== 'estimated') continue;
    const { count, denominator } = numbersOf(estimate satisfies EstimatedValue);
    if (count === null && denominator === null) continue;
    const { indicator } = estimate.key;
    const own = series.get(indicator) ?? {
      indicator,
      bounded: estimate.measure === 'proportion',
      counts: new Map<string, number>(),
      denominators: new Map<string, number>(),
    };
    series.set(indicator, own);
    const place = placeOf(estimate.key);
    if (count !== null) own.counts.set(place, count);
    if (denominator !== null) own.denominators.set(place, denominator);
  }
  return [...series.values()];
}
