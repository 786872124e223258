import type { RawTable } from '../../../src/sources/raw-table.ts';

/** The cells of a table as texts, row by row. */
export function tableRows(table: RawTable): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((column) => column.dictionary[column.codes[row] ?? -1] ?? '(no such code)'),
  );
}

/** The names of the columns. */
export function columnNames(table: RawTable): string[] {
  return table.columns.map(({ name }) => name);
}
