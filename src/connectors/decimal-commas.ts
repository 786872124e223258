import { valueColumnName } from '../sources/cube-table.ts';
import type { RawTable } from '../sources/raw-table.ts';
import type { TextRows } from './table-as-rows.ts';
import { tableAsRows } from './table-as-rows.ts';

/** A table as it is, but with the numbers of a cube written as Swedish tables write them. */
export function decimalCommas(table: RawTable): TextRows {
  const columns = table.columns.map((column) =>
    column.name.startsWith(valueColumnName)
      ? {
          ...column,
          dictionary: column.dictionary.map((text) =>
            /^-?\d*\.\d+$/.test(text) ? text.replace('.', ',') : text,
          ),
        }
      : column,
  );
  return tableAsRows({ ...table, columns });
}
