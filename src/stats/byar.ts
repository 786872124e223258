import { normalFactor } from './normal.ts';
import { requireCount } from './preconditions.ts';

/**
 * Byar's approximation to the limits of a Poisson count: x(1 − 1/9x − z/3√x)³ below, and the same with
 * x + 1 and plus above. Good from about 10 events; below that use the exact limits.
 *
 * Breslow NE, Day NE. Statistical methods in cancer research, volume II. IARC 1987:69.
 *
 * Preconditions: count a whole number of at least 1 (a count of 0 gives the lower limit 0), level between
 * 0 and 1. A lower limit that would be negative, at levels very near 1, is 0.
 *
 * @example
 * byarLimits(10).lower // → 4.787449913968
 */
export function byarLimits(count: number, level = 0.95): { readonly lower: number; readonly upper: number } {
  const events = requireCount('byarLimits', 'count', count);
  const factor = normalFactor(level);
  const next = events + 1;
  const lower = events === 0 ? 0 : events * (1 - 1 / (9 * events) - factor / (3 * Math.sqrt(events))) ** 3;
  return {
    lower: Math.max(0, lower),
    upper: next * (1 - 1 / (9 * next) + factor / (3 * Math.sqrt(next))) ** 3,
  };
}
