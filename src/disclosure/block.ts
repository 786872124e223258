import type { FigureKey } from '../model/figure.ts';

/**
 * `free`: may be shown or hidden. `known`: readers already have it, from an earlier edition or
 * because it cannot occur; hiding it helps nobody. `never-shown`: missing, withheld by the source,
 * hidden in an earlier edition, or a set that no row describes.
 */
export type Role = 'free' | 'known' | 'never-shown';

/** One unknown of the reader's sums: a figure, or a set of persons that sums would single out. */
export interface Cell {
  readonly key: FigureKey;
  /** Positions among the estimates; several when indicators count the same persons, none for sums only. */
  readonly estimates: readonly number[];
  readonly role: Role;
  /** Must be withheld on its own account. */
  readonly primary: boolean;
  /** What hiding it costs the reader. */
  readonly weight: number;
  /** A figure of another block that tells a number of this one; its own secrets are kept there. */
  readonly borrowed?: true;
}

/** `sum of signs × cells = 0`, up to the noise of the source. */
export interface Relation {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  /**
   * Given where the cells are all about the same persons, so that denominators do not add up: only `counts` do, or
   * the counts add up to the `persons` there are, which tells only those who know how many.
   */
  readonly among?: 'counts' | 'persons';
}

/** Figures that relations tie together: one indicator, or several that count the same persons or add up to one another. */
export interface Block {
  /** The first of its indicators. */
  readonly indicator: string;
  readonly cells: readonly Cell[];
  /** True counts, NaN where there is none. CONFIDENTIAL. */
  readonly counts: Float64Array;
  /** True denominators, NaN where there is none. CONFIDENTIAL. */
  readonly denominators: Float64Array;
  /** So many of the first cells are rows of this edition or an earlier one; the others stand in sums only. */
  readonly rows: number;
  /** Counts and denominators as the rows give them, NaN where they do not. CONFIDENTIAL. */
  readonly given: { readonly counts: Float64Array; readonly denominators: Float64Array };
  /** Counts are part of their denominators (shares of persons), not events per person-year. */
  readonly bounded: boolean;
  /** Counts are what values add up to, not persons. */
  readonly isMean: boolean;
  /** 1 for cells never shown that must not be found out either. */
  readonly guarded: Uint8Array;
  readonly relations: readonly Relation[];
  /** Cell → the relations it stands in. */
  readonly relationsOf: readonly (readonly number[])[];
  /** Width that every hidden count must keep. */
  readonly need: number;
}

/** Which cells a reader does not see, and which of those must stay unknown. */
export interface Cover {
  readonly unknown: Uint8Array;
  readonly secret: Uint8Array;
}

/** 1 for cells of which every figure is out of sight, also those that another block lends. */
export function hiddenIn(block: Block, isShown: (position: number) => boolean): Uint8Array {
  return Uint8Array.from(block.cells, ({ estimates }) =>
    estimates.length > 0 && !estimates.some(isShown) ? 1 : 0,
  );
}

/** The cover where only the figures of `hidden` and those never shown are out of sight. */
export function coverOf(block: Block, hidden: Uint8Array): Cover {
  const unknown = new Uint8Array(block.cells.length);
  const secret = new Uint8Array(block.cells.length);
  block.cells.forEach((cell, index) => {
    if (cell.role === 'free' && hidden[index]) {
      unknown[index] = 1;
      secret[index] = cell.borrowed ? 0 : 1;
    }
    if (cell.role === 'never-shown') {
      unknown[index] = 1;
      secret[index] = block.guarded[index] ?? 0;
    }
  });
  return { unknown, secret };
}
