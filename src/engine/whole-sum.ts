import type { CountKind, Merge } from './push-down.ts';
import { overDenominator } from './sums-query.ts';

/** A sum as the database gives it; `unit` is the n of `sumsQuery`. */
export interface Sum {
  readonly unit: number;
  readonly rows: number;
  readonly bits: number;
  readonly kind: CountKind | null;
  /** The largest of its totals. */
  readonly largest: number;
}

/** Number of the unit that a sum is of, whole or not; 0 for rows of none. */
export function unitOf(n: number): number {
  return n < 0 ? -n : n >> 1;
}

/**
 * Whether a sum stands for all rows of its unit: each code once and none missing, numbers of the kind that the
 * indicator needs, and totals that a number holds exactly, in whatever order they are added.
 */
export function isWhole({ unit, rows, bits, kind, largest }: Sum, merge: Merge): boolean {
  if (unit <= 0 || kind === null) return false;
  const size = merge.units[unitOf(unit) - 1]?.length ?? 0;
  if (rows !== size || (bits & ~overDenominator) !== 2 ** size - 1) return false;
  const hasDenominator = unit % 2 === 1;
  if (kind !== 'count' && !hasDenominator) return false;
  if (kind === 'share' && (bits & overDenominator) !== 0) return false;
  return largest <= Number.MAX_SAFE_INTEGER;
}
