import { chiSquareQuantile } from './chi-square.ts';
import { requireCount, requireProbability } from './preconditions.ts';

/**
 * Exact limits of a Poisson count, from quantiles of chi-square: lower χ²(α/2; 2x)/2, upper
 * χ²(1 − α/2; 2x + 2)/2. A count of 0 has the lower limit 0.
 *
 * Armitage P, Berry G. Statistical methods in medical research, 4th ed. Blackwell 2002. Garwood F.
 * Biometrika 1936;28:437–442.
 *
 * Preconditions: count a whole number of at least 0, level between 0 and 1.
 *
 * @example
 * poissonExactLimits(0).upper // → -Math.log(0.025)
 */
export function poissonExactLimits(
  count: number,
  level = 0.95,
): { readonly lower: number; readonly upper: number } {
  const events = requireCount('poissonExactLimits', 'count', count);
  requireProbability('poissonExactLimits', 'level', level);
  if (level !== lastLevel) {
    lastLevel = level;
    known.clear();
  }
  const same = known.get(events);
  if (same) return same;
  const outside = (1 - level) / 2;
  const limits = {
    lower: events === 0 ? 0 : chiSquareQuantile(outside, 2 * events) / 2,
    upper: chiSquareQuantile(1 - outside, 2 * events + 2) / 2,
  };
  if (known.size < 1000) known.set(events, limits);
  return limits;
}

/** Small counts come again and again, mostly at one level. */
const known = new Map<number, { readonly lower: number; readonly upper: number }>();
let lastLevel = Number.NaN;
