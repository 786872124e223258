/** One statement of a PX file: `KEYWORD[language]("key","key")=values;`. */
export interface PxStatement {
  /** In capitals, as in the specification. */
  readonly keyword: string;
  /** Null for the file's main language. */
  readonly language: string | null;
  /** What stands in the parentheses: a variable, or a variable and a value. */
  readonly keys: readonly string[];
  readonly values: readonly PxValue[];
  /** One-based line where the statement begins. */
  readonly line: number;
}

/** A value: strings that follow one another without a comma are one. `range` is `"1994"-"2003"`. */
export interface PxValue {
  readonly text: string;
  readonly isQuoted: boolean;
  /** `TLIST(A1, …)` has the arguments of its parentheses here. */
  readonly inner?: readonly PxValue[];
  readonly rangeEnd?: string;
}

/** A variable of the table, in the chosen language. */
export interface PxVariable {
  readonly name: string;
  /** VARIABLECODE, or the name. */
  readonly code: string;
  readonly isHeading: boolean;
  readonly values: readonly string[];
  /** CODES, or the values where the file has none. */
  readonly codes: readonly string[];
  /** Time scale of TIMEVAL: A year, H half, Q quarter, M month, W week, D day. */
  readonly timeScale?: string;
  /** The periods of TIMEVAL, as stored (`200601` for a month). */
  readonly periods?: readonly string[];
  /** The value that stands for all: ELIMINATION. */
  readonly elimination?: string;
}

export interface PxNote {
  /** True for NOTEX, VALUENOTEX and CELLNOTEX, which must be shown. */
  readonly mandatory: boolean;
  /** Empty for the table, variable for NOTE, variable and value for VALUENOTE, all values for CELLNOTE. */
  readonly about: readonly string[];
  readonly kind: 'table' | 'variable' | 'value' | 'cell';
  readonly text: string;
}

/** A PX file: its variables, its cells in row order, and what it says of itself. */
export interface PxFile {
  readonly encoding: string;
  readonly encodingDeclared: boolean;
  readonly language: string | null;
  readonly languages: readonly string[];
  /** Stub variables first, then heading variables. */
  readonly variables: readonly PxVariable[];
  readonly contentVariable: string | null;
  readonly decimals: number;
  readonly showDecimals: number;
  /** Per cell: index into `symbols`. */
  readonly cells: Int32Array;
  /** The distinct cell texts as stored, symbols without their quotation marks. */
  readonly tokens: readonly string[];
  /** Line of the file per cell. */
  readonly lines: Int32Array;
  /** What stored dots are shown as: `DATASYMBOL1` … `DATASYMBOL6`, `DATASYMBOLSUM`, `DATASYMBOLNIL`. */
  readonly dataSymbols: Readonly<Record<string, string>>;
  readonly notes: readonly PxNote[];
  /** Title, contents, units, source and so on, by keyword in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

export type PxProblemCode =
  | 'px-missing-keyword'
  | 'px-syntax'
  | 'px-missing-values'
  | 'px-codes-length'
  | 'px-cell-count'
  | 'px-truncated'
  | 'px-cell-unknown'
  | 'px-timeval'
  | 'px-unknown-key'
  | 'px-duplicate-key'
  | 'px-duplicate-keyword'
  | 'px-unknown-variable'
  | 'px-unknown-language';

export interface PxProblem {
  readonly code: PxProblemCode;
  readonly severity: 'error' | 'warning';
  readonly line?: number;
  readonly field?: string;
  readonly found?: string;
  readonly expected?: string;
}

export type ReportPxProblem = (problem: PxProblem) => void;
