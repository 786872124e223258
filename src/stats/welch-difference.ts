import { classifyDifference, type Direction } from './classify.ts';
import type { MeanSummary } from './mean-t.ts';
import { requireCount, requireFinite, requireNonNegative, requireProbability } from './preconditions.ts';
import { studentTQuantile, studentTUpperTail } from './student-t.ts';

export interface WelchDifference {
  readonly method: 'welch';
  readonly level: number;
  /** First mean less second. */
  readonly difference: number | null;
  /** Welch–Satterthwaite, not rounded. */
  readonly degreesOfFreedom: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly pValue: number | null;
  readonly outcome: Direction | 'cannot-be-judged';
  readonly reason: 'no-values' | 'one-value' | 'no-variation' | null;
}

/**
 * Difference between two independent means with Welch's t interval, which does not take the two groups to
 * vary equally. From size, mean and standard deviation of each. A group of one value has no variance, and two
 * groups without any variation have no test; both are answered by a reason.
 *
 * Welch BL. The generalization of Student's problem when several different population variances are involved.
 * Biometrika 1947;34:28–35.
 *
 * Preconditions: whole sizes, finite means, standard deviations at least 0.
 *
 * @example
 * welchDifference({ size: 12, mean: 193, standardDeviation: 47.0106757701 }, { size: 80, mean: 219.02125, standardDeviation: 67.2718774235 }).degreesOfFreedom // → 18.5516413405
 */
export function welchDifference(first: MeanSummary, second: MeanSummary, level = 0.95): WelchDifference {
  const name = 'welchDifference';
  requireProbability(name, 'level', level);
  for (const [which, group] of [['first', first] as const, ['second', second] as const]) {
    requireCount(name, `${which} size`, group.size);
    requireFinite(name, `${which} mean`, group.mean);
    requireNonNegative(name, `${which} standardDeviation`, group.standardDeviation);
  }
  const common = { method: 'welch', level } as const;
  const noTest = {
    degreesOfFreedom: null,
    lower: null,
    upper: null,
    pValue: null,
    outcome: 'cannot-be-judged',
  } as const;
  if (first.size === 0 || second.size === 0)
    return { ...common, ...noTest, difference: null, reason: 'no-values' };
  const difference = requireFinite(name, 'the difference', first.mean - second.mean);
  if (first.size === 1 || second.size === 1) return { ...common, ...noTest, difference, reason: 'one-value' };
  const one = first.standardDeviation ** 2 / first.size;
  const two = second.standardDeviation ** 2 / second.size;
  const variance = requireFinite(name, 'the variance', one + two);
  if (variance === 0) return { ...common, ...noTest, difference, reason: 'no-variation' };
  // Shares of the variance instead of its square, which under- or overflows sooner.
  const shares = (one / variance) ** 2 / (first.size - 1) + (two / variance) ** 2 / (second.size - 1);
  const degreesOfFreedom = 1 / shares;
  const error = Math.sqrt(variance);
  const margin = studentTQuantile(0.5 + level / 2, degreesOfFreedom) * error;
  const lower = requireFinite(name, 'the lower limit', difference - margin);
  const upper = requireFinite(name, 'the upper limit', difference + margin);
  return {
    ...common,
    difference,
    degreesOfFreedom,
    lower,
    upper,
    pValue: Math.min(1, 2 * studentTUpperTail(Math.abs(difference) / error, degreesOfFreedom)),
    outcome: classifyDifference({ lower, upper }),
    reason: null,
  };
}
