import { numberAt, type Places, type Series } from './places.ts';

/** Tables about the same persons, in the order given, and how many persons they tell of together. */
export interface PersonsFamily {
  readonly family: readonly Series[];
  readonly persons: Places;
}

/**
 * Those of `among` that are about the `persons`: two tables with too little in common to be recognised may each have
 * enough in common with a third.
 */
export function personsFamily(
  start: Places,
  among: readonly Series[],
  isAbout: (one: Series, persons: Places) => boolean,
): PersonsFamily {
  const found = new Set<Series>();
  let persons = start;
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const one of among) {
      if (found.has(one) || !isAbout(one, persons)) continue;
      found.add(one);
      persons = together(persons, one.denominators);
    }
  }
  return { family: among.filter((one) => found.has(one)), persons };
}

/** The numbers of the first, and of the other where the first has none. */
function together(first: Places, other: Places): Places {
  const more = [...other.ids.keys()].filter((at) => Number.isNaN(numberAt(first, other.ids[at]!, at)));
  if (more.length === 0) return first;
  return {
    ids: [...first.ids, ...more.map((at) => other.ids[at]!)],
    numbers: [...first.numbers, ...more.map((at) => other.numbers[at]!)],
    index: null,
  };
}
