import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { foldName } from './vocabulary.ts';

/** A row of a small table: its line and its cells by canonical column name. */
export interface Row {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Rows {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Rows of a table whose columns are known by name. Unknown columns are errors with the nearest known
 * name; columns that are not there give no cells.
 */
export function readRows(table: RawTable, known: readonly string[], required: readonly string[]): Rows {
  const { file } = table.origin;
  const byFolded = new Map(known.map((name) => [foldName(name), name]));
  const diagnostics: Diagnostic[] = [];
  const columns = table.columns.flatMap((column) => {
    const name = byFolded.get(foldName(column.name));
    if (name !== undefined) return [{ name, column }];
    diagnostics.push(unknownColumn(file, table, column.name, known));
    return [];
  });
  for (const name of required) {
    if (columns.some((column) => column.name === name)) continue;
    diagnostics.push({ code: 'missing-column', severity: 'error', file, line: 1, field: name });
  }
  const rows = Array.from({ length: table.rowCount }, (_, index): Row => {
    const fields: Record<string, string> = {};
    for (const { name, column } of columns) fields[name] = column.dictionary[column.codes[index] ?? 0] ?? '';
    return { line: table.lines[index] ?? 0, fields };
  });
  return { file, rows, diagnostics };
}

/** The diagnostic for a column that nobody knows. */
export function unknownColumn(
  file: string,
  table: RawTable,
  name: string,
  known: readonly string[],
): Diagnostic {
  const suggestion = nearest(name, known);
  return {
    code: 'unknown-column',
    severity: 'error',
    file,
    line: Math.max(1, (table.lines[0] ?? 2) - 1),
    field: name,
    found: name,
    expected: known.join(', '),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
