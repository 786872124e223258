import type { EstimatedValue } from '../estimate/estimate.ts';

/** Standard normal quantile of a two-sided 95 % interval. */
const z = 1.959963984540054;

/** More than so many are a register. */
export const mostAnswers = 1e6;

/**
 * How many answers a share without counts stands for, as its 95 % interval tells: the number whose Wilson
 * interval is as wide. Null where there is no such interval. A weighted survey has more answers than this.
 */
export function answersFromInterval({ value, interval, measure }: EstimatedValue): number | null {
  if (measure !== 'proportion' || interval.kind === 'none' || interval.level !== 0.95) return null;
  return sizeOfWidth(value, interval.upper - interval.lower);
}

/**
 * The number of answers whose Wilson interval of a share is so wide, both in per cent. Null where that is none, or
 * more than `mostAnswers`.
 */
export function sizeOfWidth(value: number, width: number): number | null {
  const share = Math.min(1, Math.max(0, value / 100));
  return numberOfWidth(width / 100, (size) => {
    const { least, greatest } = wilsonLimits(share * size, size);
    return greatest - least;
  });
}

/**
 * How many events a rate without counts stands for, as its 95 % interval tells: the number whose Poisson limits
 * (Byar's) are as wide. Null where there is no such interval, and where there are no events.
 */
export function eventsFromInterval({ value, interval, measure }: EstimatedValue): number | null {
  if (measure !== 'rate' || interval.kind === 'none' || interval.level !== 0.95 || value <= 0) return null;
  const limit = (events: number, sign: 1 | -1) =>
    events * Math.max(0, 1 - 1 / (9 * events) + (sign * z) / (3 * Math.sqrt(events))) ** 3;
  return numberOfWidth(
    (interval.upper - interval.lower) / value,
    (events) => (limit(events + 1, 1) - limit(events, -1)) / events,
  );
}

/** The number whose interval is so wide; more make it narrower. */
function numberOfWidth(wanted: number, widthOf: (number: number) => number): number | null {
  let [few, many] = [0.5, mostAnswers];
  if (!(wanted > 0) || widthOf(many) >= wanted) return null;
  for (let step = 0; step < 60; step += 1) {
    const middle = Math.sqrt(few * many);
    if (widthOf(middle) > wanted) few = middle;
    else many = middle;
  }
  return Math.round(many);
}

/** Wilson's limits of a share, from 0 to 1. */
export function wilsonLimits(
  count: number,
  size: number,
): { readonly least: number; readonly greatest: number } {
  const share = count / size;
  const middle = share + z ** 2 / (2 * size);
  const spread = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  const all = 1 + z ** 2 / size;
  return { least: Math.max(0, middle - spread) / all, greatest: Math.min(all, middle + spread) / all };
}
