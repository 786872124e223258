import type { DiagnosticCode } from './codes.ts';

export type Severity = 'error' | 'warning';

/**
 * One problem in the user's input, as data. The sentence is made in `cli/print-diagnostics.ts`
 * from `codes.ts`, so the same problem can be printed in Swedish, in English and as JSON.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Path relative to the workspace. */
  readonly file?: string;
  /** One-based line in the file (or row in a sheet). */
  readonly line?: number;
  /** Column name, YAML key or front-matter key. */
  readonly field?: string;
  readonly found?: string;
  readonly expected?: string;
  /** What to do, when the code's own remedy is not enough. */
  readonly remedy?: string;
  /** Nearest known name, for misspellings. */
  readonly suggestion?: string;
  /** How many of the same kind were counted beyond this one. */
  readonly more?: number;
}
