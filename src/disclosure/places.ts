import type { FigureKey } from '../model/figure.ts';

/** Numbers by place (area, period, sex and age), in the order of the estimates. */
export interface Places {
  readonly ids: number[];
  readonly numbers: number[];
  /** Place → where it stands; made only when two lists of places do not run alike. */
  index: ReadonlyMap<number, number> | null;
}

/** Binary digits of different numbers that are equal in two lists: no chance makes so many of them. */
export const enoughDigits = 16;

/** The numbers of one indicator, by place. */
export interface Series {
  readonly indicator: string;
  /** Counts are part of their denominators. */
  readonly bounded: boolean;
  readonly counts: Places;
  readonly denominators: Places;
}

export function noPlaces(): Places {
  return { ids: [], numbers: [], index: null };
}

export function add(places: Places, id: number, number: number): void {
  places.ids.push(id);
  places.numbers.push(number);
  places.index = null;
}

/** The number of a place, NaN where there is none. `near` is where it stands if both lists run alike. */
export function numberAt(places: Places, id: number, near: number): number {
  if (places.ids[near] === id) return places.numbers[near]!;
  places.index ??= new Map(places.ids.map((place, at) => [place, at]));
  return places.numbers[places.index.get(id) ?? -1] ?? Number.NaN;
}

/** Numbers the places as they come: equal keys, but for the indicator, get equal numbers. */
export function placeIds(): (key: FigureKey) => number {
  const areas = new Map<string, number>();
  const periods = new Map<string, number>();
  const ages = new Map<string, number>();
  const idOf = (known: Map<string, number>, text: string): number => {
    const id = known.get(text);
    if (id !== undefined) return id;
    known.set(text, known.size);
    return known.size - 1;
  };
  return ({ area, period, sex, age }) => {
    const time = idOf(periods, period) * 3 + (sex === 'total' ? 0 : sex === 'women' ? 1 : 2);
    // Below 2^53: no workspace has as many as a hundred thousand periods and as many ages.
    return (idOf(areas, area) * 100_000 + time) * 10_000 + idOf(ages, age);
  };
}
