import { isFooter, singleCellRows } from './footer-rows.ts';
import type { RawColumn } from './raw-table.ts';

export interface TableRows {
  readonly columns: readonly RawColumn[];
  readonly lines: Int32Array;
  readonly rowCount: number;
}

/** Leaves out notes below the table and gives their texts. */
export function withoutFooter(table: TableRows): TableRows & { readonly footer: readonly string[] } {
  const { columns, lines } = table;
  const count = singleCellRows(columns, table.rowCount);
  const rowCount = table.rowCount - count;
  const [first] = columns;
  const candidates = Array.from({ length: count }, (_, index) => ({
    text: first?.dictionary[first.codes[rowCount + index] ?? -1] ?? '',
    line: lines[rowCount + index] ?? 0,
  }));
  // A table of nothing but such rows is a table with empty columns, not a footer.
  if (rowCount === 0 || !isFooter(candidates)) return { ...table, footer: [] };
  return {
    columns: columns.map((column) => ({ ...column, codes: column.codes.subarray(0, rowCount) })),
    lines: lines.subarray(0, rowCount),
    rowCount,
    footer: candidates.map(({ text }) => text),
  };
}
