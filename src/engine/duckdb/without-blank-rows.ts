import type { PushedTable } from '../pushed-table.ts';

/** Leaves out rows of nothing but delimiters and spaces, as every reader of kub does. */
export function withoutBlankRows(table: PushedTable): PushedTable {
  const { columns, rowCount, units } = table;
  const isFilled = columns.map(({ dictionary }) => dictionary.map((text) => text !== ''));
  const kept: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (units?.[row] || columns.some(({ codes }, place) => isFilled[place]![codes[row]!])) kept.push(row);
  }
  if (kept.length === rowCount) return table;
  const pick = (values: Int32Array): Int32Array => Int32Array.from(kept, (row) => values[row]!);
  return {
    ...table,
    columns: columns.map(({ codes, dictionary }) => ({ dictionary, codes: pick(codes) })),
    lines: pick(table.lines),
    rowCount: kept.length,
    units: table.units && pick(table.units),
  };
}
