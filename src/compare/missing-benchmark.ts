import type { Figure, FigureKey } from '../model/figure.ts';
import type { CannotReason } from './test-result.ts';

/** Shown figures of one area and indicator, whatever their period, sex and age. */
export type ShownOf = (area: string, indicator: string) => readonly FigureKey[];

/**
 * Why there is nothing to compare a figure with: what the other area has is of another age, sex or period, or
 * it has nothing. A withheld figure is only said not to be shown.
 */
export function whyNotShown(
  key: FigureKey,
  other: Figure | undefined,
  shown: readonly FigureKey[],
): CannotReason {
  if (other && !(other.status === 'missing' && other.reason === 'no-data')) return 'benchmark-not-shown';
  const has = (fits: (one: FigureKey) => boolean): boolean => shown.some(fits);
  const { period, sex, age } = key;
  if (has((one) => one.period === period && one.sex === sex)) return 'different-age';
  if (has((one) => one.period === period && one.age === age)) return 'different-sex';
  return has((one) => one.sex === sex && one.age === age) ? 'different-period' : 'benchmark-not-shown';
}
