import { requireNonNegative, requireProbability } from './preconditions.ts';
import { wilsonLimits } from './wilson.ts';

export interface WeightedProportion {
  readonly method: 'kish-wilson';
  readonly level: number;
  /** Respondents. */
  readonly size: number;
  /** Kish's effective sample size. */
  readonly effectiveSize: number | null;
  /** Kish's design effect of unequal weights: size over effective size. */
  readonly designEffect: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-respondents' | 'no-weights' | null;
}

/**
 * Share in a weighted survey: the weighted proportion with Wilson's interval at Kish's effective sample size
 * (Σw)²/Σw², taken over the respondents of the domain.
 *
 * It leaves out what stratification and calibration gain, so it is cautious for calibrated weights; prefer
 * the producer's own interval where there is one. Equal weights give the plain Wilson interval.
 *
 * Kish L. Survey sampling. Wiley 1965. Kish L. Weighting for unequal Pi. J Off Stat 1992;8:183–200.
 *
 * Preconditions: as many weights as answers, answers 0 or 1, weights at least 0.
 *
 * @example
 * weightedProportion({ answers: [1, 0, 1], weights: [1, 2, 1] }).effectiveSize // → 16 / 6
 */
export function weightedProportion(
  input: { readonly answers: readonly number[]; readonly weights: readonly number[] },
  level = 0.95,
): WeightedProportion {
  const name = 'weightedProportion';
  const { answers, weights } = input;
  requireProbability(name, 'level', level);
  if (answers.length !== weights.length) {
    throw new RangeError(
      `${name}: weights must be as many as answers (${answers.length}), got ${weights.length}`,
    );
  }
  const odd = answers.find((answer) => answer !== 0 && answer !== 1);
  if (odd !== undefined) throw new RangeError(`${name}: answers must be 0 or 1, got ${odd}`);
  for (const weight of weights) requireNonNegative(name, 'a weight', weight);
  const size = answers.length;
  const nothing = { effectiveSize: null, designEffect: null, value: null, lower: null, upper: null } as const;
  const common = { method: 'kish-wilson', level, size } as const;
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (size === 0) return { ...common, ...nothing, reason: 'no-respondents' };
  if (largest === 0) return { ...common, ...nothing, reason: 'no-weights' };
  let sum = 0;
  let squares = 0;
  let withTrait = 0;
  // In units of the largest weight, so that no square under- or overflows.
  weights.forEach((weight, index) => {
    const relative = weight / largest;
    sum += relative;
    squares += relative * relative;
    if (answers[index] === 1) withTrait += relative;
  });
  const effectiveSize = (sum * sum) / squares;
  const value = Math.min(1, withTrait / sum);
  const limits = wilsonLimits(value, effectiveSize, level);
  return { ...common, effectiveSize, designEffect: size / effectiveSize, value, ...limits, reason: null };
}
