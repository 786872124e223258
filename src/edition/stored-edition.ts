import type { FigureKey } from '../model/figure.ts';
import type { Report } from '../model/report.ts';
import type { FigureManner } from './figure-manners.ts';

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

export interface StoredFile {
  /** Within the folder of the inputs, or of the output. */
  readonly path: string;
  readonly sha256: string;
}

/** The part of `manifest.json` that is read back. */
export interface StoredManifest {
  readonly kub: string;
  readonly inputs: readonly StoredFile[];
  readonly areas: Readonly<Record<string, { readonly files: readonly StoredFile[] }>>;
  readonly files: readonly StoredFile[];
  /** All that stands in the file, for merging. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** An edition as it was written: nothing in it was ever unpublished. */
export interface StoredEdition {
  readonly name: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly manifest: StoredManifest;
  /** How figures came about, by `figureKeyText`; only of those that stand in a report. */
  readonly manners: ReadonlyMap<string, FigureManner>;
  /** By name of area, in the order of the Swedish alphabet. */
  readonly reports: readonly Report[];
  /** By `figureKeyText`. */
  readonly figures: ReadonlyMap<string, StoredFigure>;
}
