import { byarLimits } from './byar.ts';
import { poissonExactLimits } from './poisson-exact.ts';
import { requireCount } from './preconditions.ts';

export interface CountLimits {
  readonly method: 'poisson-exact' | 'poisson-byar';
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits of a count of events: exact Poisson below 10 events, Byar from 10. The small step between 9 and 10
 * is the convention of the public-health agencies and is meant.
 *
 * Public Health England, Technical guide: confidence intervals, 2018.
 *
 * Preconditions: count a whole number of at least 0, level between 0 and 1.
 *
 * @example
 * countLimits(9).method // → 'poisson-exact'
 */
export function countLimits(count: number, level = 0.95): CountLimits {
  requireCount('countLimits', 'count', count);
  return count < 10
    ? { method: 'poisson-exact', ...poissonExactLimits(count, level) }
    : { method: 'poisson-byar', ...byarLimits(count, level) };
}
