import type { Indicator } from '../model/indicator.ts';
import type { Cell } from './publication.ts';

/** The two numbers of persons in a figure that a reader can add and subtract. */
export type Quantity = 'counted' | 'others';

/** How many persons a shown figure counts, or how many of its denominator it does not count; null when it does not say. */
export function personsOf(cell: Cell, indicator: Indicator | undefined, quantity: Quantity): number | null {
  if (cell.status !== 'shown') return cell.status === 'not-applicable' ? 0 : null;
  const counted = countOf(cell, indicator);
  if (quantity === 'counted') return counted;
  return counted === null || cell.denominator === null ? null : cell.denominator - counted;
}

/** The count, given or computed: a share of a known number, a mean times its number, a share with its interval. */
export function countOf(cell: Cell, indicator: Indicator | undefined): number | null {
  if (cell.count !== null) return cell.count;
  if (cell.value === null) return null;
  if (indicator?.measure === 'count') return cell.value;
  if (indicator?.measure === 'mean') return cell.denominator === null ? null : cell.value * cell.denominator;
  if (indicator?.measure !== 'proportion' && indicator?.measure !== 'rate') return null;
  const denominator =
    cell.denominator ?? (indicator.measure === 'proportion' ? sizeFromInterval(cell) : null);
  return denominator === null ? null : nearlyWhole((cell.value / indicator.per) * denominator);
}

/** A product of a rounded share comes out a little beside a whole number. */
function nearlyWhole(count: number): number {
  return Math.abs(count - Math.round(count)) < 0.35 ? Math.round(count) : count;
}

const z = 1.959963984540054;

/** Half a unit of the first decimal, in percent: what rounding leaves open. */
const rounding = 0.06;

/**
 * The denominator that a share with its 95 % Wilson interval gives away: the width of the interval
 * falls as n grows, so n is found by halving. Null when both limits do not come out again: then the
 * interval was made in another way (weighted surveys), and the numbers behind it are not persons.
 */
export function sizeFromInterval({ value, lower, upper, respondents }: Cell): number | null {
  if (value === null || lower === null || upper === null || respondents !== null || upper <= lower)
    return null;
  if (value < 0 || value > 100) return null;
  let [least, most] = [1, 1e9];
  for (let step = 0; step < 80; step += 1) {
    const middle = Math.sqrt(least * most);
    const [low, high] = wilson(value, middle);
    if (high - low > upper - lower) least = middle;
    else most = middle;
  }
  const size = Math.round(least);
  const [low, high] = wilson(value, size);
  const isWilson = Math.abs(low - lower) <= rounding && Math.abs(high - upper) <= rounding;
  // From here on the limits are the same as those of a symmetric interval, and nothing is small.
  return isWilson && size < 5000 ? size : null;
}

/** Limits in percent of a share in percent. */
function wilson(percent: number, n: number): readonly [number, number] {
  const p = percent / 100;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [100 * (centre - half), 100 * (centre + half)];
}
