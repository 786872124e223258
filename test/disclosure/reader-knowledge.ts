import type { Known, Sum } from './extremes.ts';
import type { TrueIndicator } from './random-workspace.ts';
import type { PublishedRow } from './read-export.ts';

/** The unknowns of a row: those counted (or what their values add up to), and everyone. */
export interface RowSums {
  readonly count: Sum;
  readonly everyone: Sum;
}

/** Values without counts are printed with one decimal. */
const half = 0.05 + 1e-9;

/** Everything that a shown row says of those that it counts and of everyone, with digits and noise as they are. */
export function knownFromRow(
  { count, denominator, respondents, value, lower, upper }: PublishedRow,
  { measure, noise }: TrueIndicator,
  sums: RowSums,
): readonly Known[] {
  const around = (sum: Sum, number: number): Known => ({
    sum,
    least: number - noise,
    greatest: number + noise,
  });
  const known: Known[] = [];
  const counted = count ?? (measure === 'count' ? value : null);
  if (counted !== null) known.push(around(sums.count, counted));
  if (denominator !== null) known.push(around(sums.everyone, denominator));
  else if (respondents !== null) known.push(around(sums.everyone, respondents));
  if (counted !== null || value === null) return known;
  const each = measure === 'mean' ? 1 : measure === 'rate' ? 1000 : 100;
  // Value × everyone / each = counted, as far as the digits go.
  const less = (factor: number) =>
    new Map([...sums.count, ...[...sums.everyone].map(([at, one]): [number, number] => [at, -one * factor])]);
  known.push({ sum: less((value - half) / each), least: 0, greatest: Number.POSITIVE_INFINITY });
  known.push({ sum: less((value + half) / each), least: Number.NEGATIVE_INFINITY, greatest: 0 });
  if (measure === 'proportion' && respondents === null && lower !== null && upper !== null)
    known.push(...knownFromInterval(value, lower, upper, sums));
  return known;
}

/** Wilson's limits in percent. */
export function wilsonLimits(count: number, size: number): readonly [number, number] {
  const z = 1.959963984540054;
  const share = count / size;
  const middle = share + z ** 2 / (2 * size);
  const spread = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  const all = 1 + z ** 2 / size;
  return [(100 * (middle - spread)) / all, (100 * (middle + spread)) / all];
}

/** A share and its interval tell of how many it is: all pairs that print as these digits are tried. */
function knownFromInterval(value: number, lower: number, upper: number, sums: RowSums): readonly Known[] {
  const prints = (exact: number, shown: number) => Math.abs(exact - shown) <= half;
  const counts: number[] = [];
  const sizes: number[] = [];
  for (let size = 1; size <= 3000; size += 1) {
    const middle = Math.round((value / 100) * size);
    for (const count of [middle - 1, middle, middle + 1]) {
      if (count < 0 || count > size || !prints((100 * count) / size, value)) continue;
      const [low, high] = wilsonLimits(count, size);
      if (!prints(low, lower) || !prints(high, upper)) continue;
      counts.push(count);
      sizes.push(size);
    }
  }
  if (counts.length === 0) return [];
  const within = (sum: Sum, numbers: readonly number[]): Known => ({
    sum,
    least: Math.min(...numbers),
    greatest: Math.max(...numbers),
  });
  return [within(sums.count, counts), within(sums.everyone, sizes)];
}
