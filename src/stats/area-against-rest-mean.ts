import type { MeanSummary } from './mean-t.ts';
import { requireAtMost, requireCount, requireFinite, requireNonNegative } from './preconditions.ts';
import { type WelchDifference, welchDifference } from './welch-difference.ts';

/**
 * Size, mean and standard deviation of the rest: the municipality less the area, through sums and sums of
 * squares. Null when nobody is left, or when the area's spread cannot be part of the municipality's (rounded
 * or mismatched input), so that a sum of squares would be negative.
 *
 * The squares are taken around the municipality's mean, since sums of raw squares lose the digits of a
 * spread that is small beside the mean.
 *
 * Preconditions: whole sizes, the area's at most the municipality's; finite means, standard deviations at
 * least 0 (with size − 1 in the denominator).
 *
 * @example
 * restOfMunicipality({ size: 2, mean: 2, standardDeviation: Math.SQRT2 }, { size: 4, mean: 4, standardDeviation: Math.sqrt(20 / 3) }) // → { size: 2, mean: 6, standardDeviation: Math.SQRT2 }
 */
export function restOfMunicipality(area: MeanSummary, municipality: MeanSummary): MeanSummary | null {
  const name = 'restOfMunicipality';
  for (const [which, group] of [['area', area] as const, ['municipality', municipality] as const]) {
    requireCount(name, `size of ${which}`, group.size);
    requireFinite(name, `mean of ${which}`, group.mean);
    requireNonNegative(name, `standardDeviation of ${which}`, group.standardDeviation);
  }
  requireAtMost(name, 'size of area', area.size, 'size of municipality', municipality.size);
  const size = municipality.size - area.size;
  if (size === 0) return null;
  const areaOffset = area.mean - municipality.mean;
  const restOffset = (-areaOffset * area.size) / size;
  const squares = (group: MeanSummary) => Math.max(0, group.size - 1) * group.standardDeviation ** 2;
  const total = squares(municipality);
  const left = total - squares(area) - area.size * areaOffset ** 2 - size * restOffset ** 2;
  requireFinite(name, 'the sum of squares', left);
  // A hair below 0 is rounding; more than that means that the two do not belong together.
  if (left < -1e-9 * total) return null;
  const standardDeviation = size === 1 ? 0 : Math.sqrt(Math.max(0, left) / (size - 1));
  return { size, mean: municipality.mean + restOffset + 0, standardDeviation };
}

export interface AreaAgainstRestMean extends Omit<WelchDifference, 'reason'> {
  readonly rest: MeanSummary | null;
  /** Area less municipality: what is shown. */
  readonly differenceFromMunicipality: number;
  readonly reason: WelchDifference['reason'] | 'no-rest';
}

/**
 * Mean in an area against the mean in the rest of its municipality, by Welch's test. The rest is derived from
 * the municipality and the area by sums of squares.
 *
 * Welch BL. Biometrika 1947;34:28–35.
 *
 * Preconditions: as for restOfMunicipality; level between 0 and 1.
 *
 * @example
 * areaAgainstRestMean({ size: 2, mean: 2, standardDeviation: Math.SQRT2 }, { size: 4, mean: 4, standardDeviation: Math.sqrt(20 / 3) }).difference // → -4
 */
export function areaAgainstRestMean(
  area: MeanSummary,
  municipality: MeanSummary,
  level = 0.95,
): AreaAgainstRestMean {
  const rest = restOfMunicipality(area, municipality);
  const differenceFromMunicipality = area.mean - municipality.mean + 0;
  const test = welchDifference(area, rest ?? { size: 0, mean: 0, standardDeviation: 0 }, level);
  return { ...test, rest, differenceFromMunicipality, reason: rest === null ? 'no-rest' : test.reason };
}
