import type { FigureKey } from '../model/figure.ts';

/** A published figure as `figures.csv` has it. */
export interface StoredFigure {
  readonly key: FigureKey;
  readonly status: 'shown' | 'suppressed' | 'missing' | 'not-applicable';
  /** Null unless shown. */
  readonly numbers: {
    readonly value: number;
    readonly count: number | null;
    readonly denominator: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  } | null;
  /** Against the municipality; null where there is none. */
  readonly comparison: {
    readonly area: string;
    readonly value: number | null;
    /** As printed in the table: "högre", "lägre" … */
    readonly outcome: string;
  } | null;
  readonly source: string;
}
