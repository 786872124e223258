import { requireCount, requireFinite, requireNonNegative, requireProbability } from './preconditions.ts';
import { studentTQuantile } from './student-t.ts';

export interface MeanT {
  readonly method: 'student-t';
  readonly level: number;
  readonly size: number;
  readonly mean: number | null;
  /** With size − 1 in the denominator. */
  readonly standardDeviation: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-values' | 'one-value' | null;
}

export interface MeanSummary {
  readonly size: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Mean with Student's t interval, from a published size, mean and standard deviation (size − 1 in its
 * denominator): mean ± t(1 − α/2; size − 1) · sd/√size. A single value has no interval.
 *
 * Student. The probable error of a mean. Biometrika 1908;6:1–25.
 *
 * Preconditions: size a whole number, mean finite, standardDeviation at least 0.
 *
 * @example
 * meanTFromSummary({ size: 17, mean: 0.83, standardDeviation: 0.11 }).lower // → 0.773443218756
 */
export function meanTFromSummary(input: MeanSummary, level = 0.95): MeanT {
  const size = requireCount('meanTFromSummary', 'size', input.size);
  const mean = requireFinite('meanTFromSummary', 'mean', input.mean);
  const deviation = requireNonNegative('meanTFromSummary', 'standardDeviation', input.standardDeviation);
  requireProbability('meanTFromSummary', 'level', level);
  const common = { method: 'student-t', level, size } as const;
  if (size === 0) {
    return { ...common, mean: null, standardDeviation: null, lower: null, upper: null, reason: 'no-values' };
  }
  if (size === 1) {
    return { ...common, mean, standardDeviation: null, lower: null, upper: null, reason: 'one-value' };
  }
  const margin = (studentTQuantile(0.5 + level / 2, size - 1) * deviation) / Math.sqrt(size);
  const lower = requireFinite('meanTFromSummary', 'the lower limit', mean - margin);
  const upper = requireFinite('meanTFromSummary', 'the upper limit', mean + margin);
  return { ...common, mean, standardDeviation: deviation, lower, upper, reason: null };
}

/**
 * Mean of measured values with Student's t interval.
 *
 * The mean is corrected by the mean of the residuals and the standard deviation is taken from the residuals
 * (two passes): a sum of squares loses all its digits for values such as 1 000 000 001, 1 000 000 002.
 * Equal values give an interval of no width, a single value none at all.
 *
 * Student. Biometrika 1908;6:1–25. Chan TF, Golub GH, LeVeque RJ. Am Stat 1983;37:242–247.
 *
 * Preconditions: every value finite, level between 0 and 1.
 *
 * @example
 * meanT([1, 2]) // → { method: 'student-t', level: 0.95, size: 2, mean: 1.5, standardDeviation: Math.SQRT1_2, lower: -4.85310236809, upper: 7.85310236809, reason: null }
 */
export function meanT(values: readonly number[], level = 0.95): MeanT {
  values.forEach((value, index) => {
    requireFinite('meanT', `values[${index}]`, value);
  });
  const size = values.length;
  const first = values[0];
  if (first === undefined || values.every((value) => value === first)) {
    return meanTFromSummary({ size, mean: first ?? 0, standardDeviation: 0 }, level);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const roughMean = requireFinite('meanT', 'the sum of values', sum(values)) / size;
  const mean = roughMean + sum(values.map((value) => value - roughMean)) / size;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return meanTFromSummary({ size, mean, standardDeviation: Math.sqrt(squares / (size - 1)) }, level);
}
