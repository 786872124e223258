import { type ScaleLinear, scaleLinear } from 'd3-scale';

export interface ValueRange {
  /** The axis starts at zero: shares, rates and counts, where length is read as size. */
  readonly fromZero: boolean;
  /** Highest possible value, 100 for shares; null for none. */
  readonly ceiling: number | null;
}

/** An axis that holds every value with air at the ends, on round numbers. */
export function valueScale(
  values: readonly number[],
  { fromZero, ceiling }: ValueRange,
  ticks: number,
): ScaleLinear<number, number> {
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  const air = (highest - lowest || Math.abs(highest) || 1) * 0.08;
  // What is never negative has no axis below zero either.
  const start = lowest < 0 ? lowest - air : fromZero ? 0 : Math.max(0, lowest - air);
  // An axis a hair wide has no round numbers to be marked with.
  const least = Math.max(Math.abs(highest), Math.abs(start), 1) * 1e-4;
  const end = Math.max(highest + air, start + least);
  const scale = scaleLinear().domain([start, end]).nice(ticks);
  const top = scale.domain()[1] ?? end;
  return ceiling !== null && top > ceiling && highest <= ceiling ? scale.domain([start, ceiling]) : scale;
}
