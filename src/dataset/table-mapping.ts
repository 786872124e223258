/** How a file in another shape is read as observations, as `kub.yaml` says it. */
export interface TableMapping {
  /** Observation column → where its texts come from. */
  readonly columns: Readonly<Record<string, ColumnSource>>;
  /** Observation column → text in the file → text kub knows. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Columns that hold several periods, sexes or indicators side by side. */
  readonly melts: readonly Melt[];
  /** Columns of canonical name that are kept; null for all. */
  readonly kept: readonly string[] | null;
  /** Column of the file → the texts whose rows are taken. */
  readonly selected?: Readonly<Record<string, readonly string[]>>;
}

export type ColumnSource =
  | { readonly kind: 'constant'; readonly text: string }
  /** `pattern`: a regular expression whose first group is the text. */
  | { readonly kind: 'column'; readonly column: string; readonly pattern: string | null };

export interface Melt {
  /** Names of columns, or patterns with `*`. */
  readonly columns: readonly string[];
  /** Observation column that gets the column's name, or what `pattern` picks out of it. */
  readonly into: string;
  readonly pattern: string | null;
  /** Observation column that gets the cells. */
  readonly value: string;
}
