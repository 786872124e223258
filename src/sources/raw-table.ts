/**
 * What every reader gives: a table of texts with the position of each row kept.
 * Columns are dictionary-coded, so that a million rows cost four bytes a cell and each distinct
 * text is parsed once, whatever the format.
 */
export interface RawTable {
  readonly origin: Origin;
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  /** One-based line (or sheet row, or cell number of a cube) per row. */
  readonly lines: Int32Array;
}

export interface RawColumn {
  /** As it stands in the file, trimmed and NFC-normalised. */
  readonly name: string;
  /** Per row: index into `dictionary`. */
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
  /** Numbers by the type of the column, and so written with a point. */
  readonly isNumber?: true;
}

export type SourceFormat =
  | 'csv'
  | 'xlsx'
  | 'px'
  | 'json-stat'
  | 'kolada'
  | 'pxweb-json'
  /** Read by an engine: columns have types of their own. */
  | 'parquet'
  | 'database';

export interface Origin {
  /** Path relative to the workspace. */
  readonly file: string;
  readonly sheet?: string;
  readonly format: SourceFormat;
  /** What was chosen while reading and why: encoding, delimiter, decimal mark, header rows, legend. */
  readonly choices: readonly ReadingChoice[];
  /** What the file says of itself, where it does: title, source, unit, updated, notes. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface ReadingChoice {
  readonly what:
    | 'encoding'
    | 'delimiter'
    | 'decimal'
    | 'header'
    | 'legend'
    | 'line-ending'
    | 'sheet'
    | 'reader';
  readonly chosen: string;
  /** `declared` in kub.yaml, `detected` from evidence, `default`. */
  readonly because: 'declared' | 'detected' | 'default';
  readonly evidence?: string;
}
