import type { Sex } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Source } from '../model/report.ts';
import type { Hierarchy } from './hierarchy.ts';

/**
 * CONFIDENTIAL: every validated observation of the workspace in typed columns.
 * NaN means "not given". Row numbers index all columns; `table` and `line` lead back to the file.
 */
export interface Observations {
  readonly rowCount: number;
  /** Index into `Dataset.codes`. */
  readonly code: Int32Array;
  readonly count: Float64Array;
  readonly denominator: Float64Array;
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly respondents: Float64Array;
  readonly standardDeviation: Float64Array;
  /** Index into `observationStates`. */
  readonly state: Uint8Array;
  readonly line: Int32Array;
  /** Index into `Dataset.tables`. */
  readonly table: Uint16Array;
}

/** All rows of one indicator, period, sex and age: at most one per area code. */
export interface Slice {
  readonly indicator: string;
  readonly period: string;
  readonly sex: Sex;
  readonly age: string;
  /** Area code index → row + 1; absent or 0 where there is none. */
  readonly rows: Int32Array;
}

export interface Dataset {
  readonly hierarchy: Hierarchy;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Area codes and ids as the data name them. */
  readonly codes: readonly string[];
  readonly codeIndex: ReadonlyMap<string, number>;
  readonly slices: readonly Slice[];
  readonly observations: Observations;
  readonly tables: readonly { readonly file: string; readonly source: string }[];
  readonly sources: readonly Source[];
}

/** Row number + 1 of an area code in a slice; 0 for none. */
export function rowOf(slice: Slice, code: number): number {
  return slice.rows[code] ?? 0;
}
