import type { RawColumn, RawTable } from '../sources/raw-table.ts';

/**
 * The parts of a split extract as one table. A part whose codes all equal their labels has no column of
 * codes: its labels stand there too.
 */
export function joinTables(tables: readonly RawTable[]): RawTable {
  const [first] = tables;
  if (first === undefined) throw new RangeError('joinTables: no tables');
  if (tables.length === 1) return first;
  const fullest = tables.reduce((best, one) => (one.columns.length > best.columns.length ? one : best));
  const rowCount = tables.reduce((sum, table) => sum + table.rowCount, 0);
  const columns = fullest.columns.map(({ name }) => joinColumns(name, tables, rowCount));
  return {
    origin: first.origin,
    columns,
    rowCount,
    lines: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
  };
}

function joinColumns(name: string, tables: readonly RawTable[], rowCount: number): RawColumn {
  const codes = new Int32Array(rowCount);
  const positions = new Map<string, number>([['', 0]]);
  let row = 0;
  for (const table of tables) {
    const column = columnFor(table, name);
    const target = (column?.dictionary ?? []).map((text) => {
      const known = positions.get(text) ?? positions.size;
      positions.set(text, known);
      return known;
    });
    for (let index = 0; index < table.rowCount; index += 1, row += 1)
      codes[row] = target[column?.codes[index] ?? -1] ?? 0;
  }
  return { name, codes, dictionary: [...positions.keys()] };
}

function columnFor({ columns }: RawTable, name: string): RawColumn | undefined {
  const label = name.replace(/ \(kod\)$/, '');
  return columns.find((column) => column.name === name) ?? columns.find((column) => column.name === label);
}
