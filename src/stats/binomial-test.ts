import { binomialDensity } from './binomial-density.ts';
import { requireAtMost, requireCount, requireProbability } from './preconditions.ts';
import { regularizedBeta } from './regularized-beta.ts';

/** First whole number from `low` up to `high` for which `holds` is true; `high` when there is none below it. */
function firstWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let bottom = low;
  let top = high;
  while (bottom < top) {
    const middle = bottom + Math.floor((top - bottom) / 2);
    if (holds(middle)) top = middle;
    else bottom = middle + 1;
  }
  return bottom;
}

/**
 * Two-sided exact binomial test: the summed probability of all outcomes that are no more likely than the one
 * seen, with a relative slack of 1e-7 so that ties count as ties (R's binom.test).
 *
 * The likelihood falls on both sides of the mean, so the far side is found by bisection, and the two tails
 * are incomplete beta functions: the test costs the same for ten trials and ten million.
 *
 * Clopper CJ, Pearson ES. Biometrika 1934;26:404–413. R Core Team, stats::binom.test.
 *
 * Preconditions: whole counts, successes at most trials, trials at least 1, probability between 0 and 1.
 *
 * @example
 * binomialTest(1, 6, 1 / 2) // → 14 / 64
 */
export function binomialTest(successes: number, trials: number, probability: number): number {
  requireCount('binomialTest', 'successes', successes);
  requireCount('binomialTest', 'trials', trials);
  requireAtMost('binomialTest', 'successes', successes, 'trials', trials);
  requireProbability('binomialTest', 'probability', probability);
  if (trials === 0) throw new RangeError('binomialTest: trials must be at least 1, got 0');
  const complement = 1 - probability;
  const mean = trials * probability;
  if (successes === mean) return 1;
  const density = (count: number) => binomialDensity(count, trials - count, probability, complement);
  const limit = density(successes) * (1 + 1e-7);
  const atMost = (count: number) =>
    count < 0 ? 0 : count >= trials ? 1 : regularizedBeta(complement, probability, trials - count, count + 1);
  const atLeast = (count: number) =>
    count <= 0 ? 1 : count > trials ? 0 : regularizedBeta(probability, complement, count, trials - count + 1);
  const isRare = (count: number) => density(count) <= limit;
  if (successes < mean) {
    return Math.min(1, atMost(successes) + atLeast(firstWhere(Math.ceil(mean), trials + 1, isRare)));
  }
  const firstCommon = firstWhere(0, Math.floor(mean) + 1, (count) => !isRare(count));
  return Math.min(1, atLeast(successes) + atMost(firstCommon - 1));
}
