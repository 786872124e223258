import type { EstimatedValue } from '../estimate/estimate.ts';
import { answersFromInterval, mostAnswers, sizeOfWidth, wilsonLimits } from './answers-from-interval.ts';

export interface Range {
  readonly least: number;
  readonly greatest: number;
}

/** What a reader can say of a value from its digits: how many there are, how many of them count, and their ratio. */
export interface Printed {
  readonly answers: Range;
  readonly counted: Range;
  /** Counted by answers. */
  readonly ratio: Range;
}

/** Sizes beyond so many each way of the likeliest are not tried one by one. */
const mostTried = 1500;

/**
 * Everything that prints as the value and its interval do, with `decimals`. `answers`: how many there are, where that
 * is told in full; otherwise the interval tells.
 */
export function printedRange(estimate: EstimatedValue, answers: number | null, decimals: number): Printed {
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const { value, measure } = estimate;
  const each = measure === 'mean' ? 1 : 100;
  const ratio = { least: Math.max(0, (value - half) / each), greatest: (value + half) / each };
  if (measure !== 'mean') ratio.greatest = Math.min(1, ratio.greatest);
  const among = ({ least, greatest }: Range): Range => {
    const counted = { least: least * ratio.least, greatest: greatest * ratio.greatest };
    // Persons come whole.
    return measure === 'mean'
      ? counted
      : { least: Math.ceil(counted.least - 1e-6), greatest: Math.floor(counted.greatest + 1e-6) };
  };
  if (answers !== null) {
    const exact = { least: answers, greatest: answers };
    return { answers: exact, counted: among(exact), ratio };
  }
  const guess = answersFromInterval(estimate) ?? 0;
  const tried = triedSizes(estimate, guess, half);
  const fits =
    tried.greatest - tried.least <= 2 * mostTried ? pairsThatPrint(estimate, tried, among, half) : [];
  if (fits.length === 0) return { answers: tried, counted: among(tried), ratio };
  const over = (numbers: readonly number[]) => ({
    least: Math.min(...numbers),
    greatest: Math.max(...numbers),
  });
  return { answers: over(fits.map(([size]) => size)), counted: over(fits.map(([, count]) => count)), ratio };
}

/**
 * The wider and the nearer to none or all, the fewer there are: value and width are each off by at most what printing
 * took from them.
 */
function triedSizes({ value, interval }: EstimatedValue, guess: number, half: number): Range {
  const width = interval.kind === 'interval' ? interval.upper - interval.lower : 0;
  const values = [value - half, value + half];
  const fromMiddle = (one: number) => Math.abs(one - 50);
  const [near, far] = values.sort((one, other) => fromMiddle(one) - fromMiddle(other)) as [number, number];
  const middle = Math.abs(value - 50) <= half ? 50 : near;
  const least = sizeOfWidth(far, width + 2 * half) ?? guess;
  const greatest = sizeOfWidth(middle, width - 2 * half) ?? mostAnswers;
  return { least: Math.max(1, least - 1), greatest: greatest + 1 };
}

/** Sizes with a count each whose share and Wilson limits print as they stand. */
function pairsThatPrint(
  { interval }: EstimatedValue,
  sizes: Range,
  among: (sizes: Range) => Range,
  half: number,
): readonly (readonly [size: number, count: number])[] {
  if (interval.kind === 'none') return [];
  const pairs: (readonly [number, number])[] = [];
  for (let size = sizes.least; size <= sizes.greatest; size += 1) {
    const counts = among({ least: size, greatest: size });
    for (let count = counts.least; count <= counts.greatest; count += 1) {
      const { least, greatest } = wilsonLimits(count, size);
      if (Math.abs(100 * least - interval.lower) > half) continue;
      if (Math.abs(100 * greatest - interval.upper) <= half) pairs.push([size, count]);
    }
  }
  return pairs;
}

/** How many decimals the values of a table are printed with. */
export function decimalsOf(estimates: Iterable<EstimatedValue>): number {
  let most = 0;
  for (const { value, interval } of estimates) {
    const numbers = interval.kind === 'none' ? [value] : [value, interval.lower, interval.upper];
    for (const number of numbers) most = Math.max(most, (String(number).split('.')[1] ?? '').length);
  }
  return Math.min(most, 6);
}
