/** A column of a table in a database or a file, and what kind of type it has. */
export interface SourceColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'other';
}

/** A table as SQL names it. */
export interface Relation {
  /** What stands after FROM. */
  readonly sql: string;
  readonly columns: readonly SourceColumn[];
  /** SQL for the number of a row, from 1; null where the table has no order and its rows are put in one. */
  readonly row: string | null;
}

/**
 * Which numbers a row must have so that it may be added to others of its unit: a count no larger than its
 * denominator, a count and a denominator, or a count with or without one.
 */
export type CountKind = 'share' | 'ratio' | 'count';

/** What a column of the table is to a merged row. */
export type MergeRole =
  | 'area'
  | 'indicator'
  | 'period'
  | 'key'
  | 'count'
  | 'denominator'
  | 'respondents'
  | 'empty';

/**
 * Codes that every area lists together or not at all, so that nothing is lost when their rows are added up
 * before they are read. An engine knows no areas: it gets this as plain data.
 */
export interface Merge {
  /** At most 29 codes each; a row that stands for all of unit 0 has number 1. */
  readonly units: readonly (readonly string[])[];
  /** Column name → role; every column that is read has one. */
  readonly roles: ReadonlyMap<string, MergeRole>;
  /** Text of the indicator column → what its rows must have; other indicators are never merged. */
  readonly indicators: ReadonlyMap<string, CountKind>;
  /** Where no column names the indicator. */
  readonly constantIndicator: CountKind | null;
}

/** What of a table is asked for; decided when its columns are known. */
export interface PushDown {
  /** Columns that are read; the others come back empty. */
  readonly columns: ReadonlySet<string>;
  /** Columns that the rows of a table without order are put in order by. */
  readonly order: readonly string[];
  readonly merge: Merge | null;
  /** Rows with some texts in a column are left out; null to read all. */
  readonly leftOut: {
    readonly column: string;
    /** Which of the distinct texts of the column are left out. */
    readonly choose: (texts: readonly string[]) => readonly string[];
  } | null;
}

export type PlanPushDown = (columns: readonly SourceColumn[]) => PushDown;
