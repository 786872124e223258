import type { Estimate } from '../estimate/estimate.ts';
import type { FigureKey } from '../model/figure.ts';
import { numbersOf } from './primary.ts';

/** `ofOwnAge`: only what is given for the age itself. */
export type PopulationOf = (key: FigureKey, ofOwnAge?: boolean) => number | null;

/**
 * The largest number of persons that any indicator gives for an area, period, sex and age, or where none gives the
 * age, for area, period and sex: what a reader would multiply a share without counts by. Taken over all estimates,
 * shown or not, to be on the safe side. Person-years are taken for persons where nothing else is given.
 */
export function knownPopulations(estimates: Iterable<Estimate>): PopulationOf {
  let known: ReadonlyMap<string, number> | undefined;
  return (key, ofOwnAge = false) => {
    known ??= largestNumbers(estimates);
    const places = key.age === 'total' ? [placeOf(key)] : [inAge(key), placeOf(key)];
    for (const place of ofOwnAge ? places.slice(0, 1) : places) {
      const persons = known.get(place) ?? known.get(inYears(place));
      if (persons !== undefined) return persons;
    }
    return null;
  };
}

function largestNumbers(estimates: Iterable<Estimate>): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const estimate of estimates) {
    if (estimate.status !== 'estimated') continue;
    // Those who answered a survey are not everybody.
    const persons = estimate.denominator ?? (estimate.measure === 'count' ? numbersOf(estimate).count : null);
    if (persons === null) continue;
    const { key, measure } = estimate;
    for (const name of key.age === 'total' ? [placeOf(key)] : [placeOf(key), inAge(key)]) {
      const place = measure === 'rate' ? inYears(name) : name;
      largest.set(place, Math.max(largest.get(place) ?? 0, persons));
    }
  }
  return largest;
}

function placeOf(key: FigureKey): string {
  return `${key.area}\u001f${key.period}\u001f${key.sex}`;
}

function inAge(key: FigureKey): string {
  return `${placeOf(key)}\u001f${key.age}`;
}

function inYears(place: string): string {
  return `${place}\u001fperson-years`;
}
