import { requireFinite } from './preconditions.ts';

export type Direction = 'higher' | 'lower' | 'similar';

/**
 * Outcome read off the interval of a difference: higher or lower only when the interval lies strictly on one
 * side of 0. A limit exactly at 0 is similar, and unrounded numbers decide. Without limits it cannot be judged.
 *
 * Precondition: limits finite or null.
 *
 * @example
 * classifyDifference({ lower: 0, upper: 0.04 }) // → 'similar'
 */
export function classifyDifference(interval: {
  readonly lower: number | null;
  readonly upper: number | null;
}): Direction | 'cannot-be-judged' {
  const { lower, upper } = interval;
  if (lower === null || upper === null) return 'cannot-be-judged';
  requireFinite('classifyDifference', 'lower', lower);
  requireFinite('classifyDifference', 'upper', upper);
  if (lower > 0) return 'higher';
  return upper < 0 ? 'lower' : 'similar';
}

/**
 * Outcome read off the interval of a ratio, where 1 stands for no difference. An upper limit of null beside
 * a lower one means that the ratio has no upper bound (no events in the rest); a lower limit of null that
 * nothing can be judged.
 *
 * Precondition: limits finite or null.
 *
 * @example
 * classifyRatio({ lower: 1.2, upper: null }) // → 'higher'
 */
export function classifyRatio(interval: {
  readonly lower: number | null;
  readonly upper: number | null;
}): Direction | 'cannot-be-judged' {
  const { lower, upper } = interval;
  if (lower === null) return 'cannot-be-judged';
  requireFinite('classifyRatio', 'lower', lower);
  if (upper !== null) requireFinite('classifyRatio', 'upper', upper);
  if (lower > 1) return 'higher';
  return upper !== null && upper < 1 ? 'lower' : 'similar';
}
