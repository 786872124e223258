import type { Estimate } from '../estimate/estimate.ts';
import type { FigureKey } from '../model/figure.ts';
import { numbersOf } from './primary.ts';

/**
 * The largest number of persons that any indicator gives for an area, period, sex and age, or where none gives the
 * age, for area, period and sex: what a reader would multiply a share without counts by. Taken over all estimates,
 * shown or not, to be on the safe side.
 */
export function knownPopulations(estimates: Iterable<Estimate>): (key: FigureKey) => number | null {
  let known: ReadonlyMap<string, number> | undefined;
  return (key) => {
    known ??= largestNumbers(estimates);
    return known.get(inAge(key)) ?? known.get(placeOf(key)) ?? null;
  };
}

function largestNumbers(estimates: Iterable<Estimate>): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const estimate of estimates) {
    if (estimate.status !== 'estimated' || estimate.measure === 'rate') continue;
    // Those who answered a survey are not everybody.
    const persons = estimate.denominator ?? (estimate.measure === 'count' ? numbersOf(estimate).count : null);
    if (persons === null) continue;
    const { key } = estimate;
    for (const place of key.age === 'total' ? [placeOf(key)] : [placeOf(key), inAge(key)])
      largest.set(place, Math.max(largest.get(place) ?? 0, persons));
  }
  return largest;
}

function placeOf(key: FigureKey): string {
  return `${key.area}\u001f${key.period}\u001f${key.sex}`;
}

function inAge(key: FigureKey): string {
  return `${placeOf(key)}\u001f${key.age}`;
}
