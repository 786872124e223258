import { classifyDifference, type Direction } from './classify.ts';
import { type CountOfDenominator, newcombeInterval } from './newcombe-interval.ts';
import { normalUpperTail } from './normal.ts';

export interface NewcombeDifference {
  readonly method: 'newcombe-10';
  readonly level: number;
  readonly firstProportion: number | null;
  readonly secondProportion: number | null;
  /** First less second, on the proportion scale. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** From the score test with pooled proportion; null when both proportions are 0 or both 1. */
  readonly pValue: number | null;
  readonly outcome: Direction | 'cannot-be-judged';
  readonly reason: 'no-denominator' | null;
}

/** Two-sided p of the pooled two-proportion score test (the chi-square test without correction). */
function scoreTest(first: CountOfDenominator, second: CountOfDenominator): number | null {
  const size = first.denominator + second.denominator;
  const pooled = (first.count + second.count) / size;
  if (first.count + second.count === 0 || first.count + second.count === size) return null;
  const difference = first.count / first.denominator - second.count / second.denominator;
  const variance = pooled * (1 - pooled) * (1 / first.denominator + 1 / second.denominator);
  return Math.min(1, 2 * normalUpperTail(Math.abs(difference) / Math.sqrt(variance)));
}

/**
 * Difference between two independent proportions with Newcombe's interval, method 10: the Wilson limits of
 * each, squared and added, without continuity correction:
 * lower = d − √((p₁ − l₁)² + (u₂ − p₂)²), upper = d + √((u₁ − p₁)² + (p₂ − l₂)²).
 *
 * Swapping the two turns every sign. For an area inside its municipality use the area against the rest.
 *
 * Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven
 * methods. Stat Med 1998;17:873–890.
 *
 * Preconditions: whole counts, count at most denominator. A denominator of 0 is answered by a reason.
 *
 * @example
 * newcombeDifference({ count: 56, denominator: 70 }, { count: 48, denominator: 80 }).lower // → 0.0524 ± 0.00005
 */
export function newcombeDifference(
  first: CountOfDenominator,
  second: CountOfDenominator,
  level = 0.95,
): NewcombeDifference {
  const interval = newcombeInterval(first, second, level);
  const method = 'newcombe-10';
  const proportions = { firstProportion: proportionOf(first), secondProportion: proportionOf(second) };
  if (interval === null) {
    return {
      method,
      level,
      ...proportions,
      difference: null,
      lower: null,
      upper: null,
      pValue: null,
      outcome: 'cannot-be-judged',
      reason: 'no-denominator',
    };
  }
  return {
    method,
    level,
    ...proportions,
    ...interval,
    pValue: scoreTest(first, second),
    outcome: classifyDifference(interval),
    reason: null,
  };
}

function proportionOf({ count, denominator }: CountOfDenominator): number | null {
  return denominator === 0 ? null : count / denominator + 0;
}
