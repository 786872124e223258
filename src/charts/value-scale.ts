import { scaleLinear } from 'd3-scale';

export interface ValueRange {
  /** The axis starts at zero: shares, rates and counts, where length is read as size. */
  readonly fromZero: boolean;
  /** Highest possible value, 100 for shares; null for none. */
  readonly ceiling: number | null;
}

interface Point {
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** The numbers of some points that need room on the axis: those of values that are shown. */
export function valuesOf(points: readonly Point[]): readonly number[] {
  const values: number[] = [];
  for (const { value, interval } of points) {
    if (value === null) continue;
    values.push(value);
    if (interval !== null) values.push(interval.lower, interval.upper);
  }
  return values;
}

export interface ValueScale {
  /** Round numbers to mark the axis with. */
  readonly ticks: readonly number[];
  /** Where a value stands on an axis that is drawn from one coordinate to another. */
  readonly between: (start: number, end: number) => (value: number) => number;
}

/** One for all charts: d3 takes longer to make a scale than a chart takes to use it. */
const scale = scaleLinear();

/** An axis that holds every value with air at the ends, on round numbers. */
export function valueScale(
  values: readonly number[],
  { fromZero, ceiling }: ValueRange,
  ticks: number,
): ValueScale {
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  const air = (highest - lowest || Math.abs(highest) || 1) * 0.08;
  // What is never negative has no axis below zero either.
  const start = lowest < 0 ? lowest - air : fromZero ? 0 : Math.max(0, lowest - air);
  // An axis a hair wide has no round numbers to be marked with.
  const least = Math.max(Math.abs(highest), Math.abs(start), 1) * 1e-4;
  const end = Math.max(highest + air, start + least);
  scale.domain([start, end]).nice(ticks);
  const top = scale.domain()[1] ?? end;
  if (ceiling !== null && top > ceiling && highest <= ceiling) scale.domain([start, ceiling]);
  const [from = start, to = end] = scale.domain();
  return {
    ticks: scale.ticks(ticks),
    between: (first, last) => (value) => {
      const share = (value - from) / (to - from);
      return first * (1 - share) + last * share;
    },
  };
}
