import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';

/** What a distinct text of a key column means: an index into some list, or -1 with the reason. */
export interface KeyResolution {
  /** Per dictionary entry; -1 where it means nothing. */
  readonly meaning: Int32Array;
  readonly diagnostics: readonly Diagnostic[];
}

export interface KeyProblem {
  readonly code: Diagnostic['code'];
  readonly severity?: Severity;
  readonly expected?: string;
  readonly known?: Iterable<string>;
  /** What was meant, where that is known without likeness. */
  readonly suggestion?: string;
}

/**
 * Resolves each distinct text of a column once. Texts that mean nothing give one diagnostic each,
 * with the first row that has them and how many more there are. `doubt` gives a warning for a text that
 * means something and looks as if it should not.
 */
export function resolveKey(
  table: RawTable,
  column: RawColumn | undefined,
  field: string,
  resolve: (text: string) => number | KeyProblem,
  doubt: (text: string) => KeyProblem | null = () => null,
): KeyResolution {
  const dictionary = column?.dictionary ?? [''];
  const meaning = new Int32Array(dictionary.length);
  const problems = new Map<number, KeyProblem>();
  dictionary.forEach((text, code) => {
    const resolved = resolve(text);
    if (typeof resolved === 'number') {
      meaning[code] = resolved;
      const doubtful = doubt(text);
      if (doubtful) problems.set(code, { severity: 'warning', ...doubtful });
    } else {
      meaning[code] = -1;
      problems.set(code, resolved);
    }
  });
  if (problems.size === 0) return { meaning, diagnostics: [] };
  return { meaning, diagnostics: locate(table, column, field, dictionary, problems) };
}

function locate(
  table: RawTable,
  column: RawColumn | undefined,
  field: string,
  dictionary: readonly string[],
  problems: ReadonlyMap<number, KeyProblem>,
): Diagnostic[] {
  const rows = new Map<number, { first: number; count: number }>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const code = column ? (column.codes[row] ?? 0) : 0;
    if (!problems.has(code)) continue;
    const seen = rows.get(code);
    if (seen) seen.count += 1;
    else rows.set(code, { first: row, count: 1 });
  }
  return [...rows].map(([code, { first, count }], index) => {
    const { code: diagnosticCode, severity = 'error', expected, known, ...meant } = problems.get(code)!;
    const found = dictionary[code] ?? '';
    // A file of the whole nation has thousands of unknown codes: the first ones show what is wrong.
    const suggestion = meant.suggestion ?? (known && index < 20 ? nearest(found, known) : undefined);
    return {
      code: diagnosticCode,
      severity,
      file: table.origin.file,
      line: table.lines[first] ?? 0,
      field,
      found,
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(count > 1 ? { more: count - 1 } : {}),
    };
  });
}
