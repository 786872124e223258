import type { DuckDBVector } from '@duckdb/node-api';

type Numbers = Int32Array | Float64Array;

/** A column of numbers while its pieces arrive. */
export interface NumberCollector<Column extends Numbers> {
  add(vector: DuckDBVector, rowCount: number): void;
  finish(): Column;
}

/** Copies numbers from DuckDB's memory as they lie there, where they do so in the way expected; else one by one. */
export function numberCollector<Column extends Numbers>(
  ofLength: new (length: number) => Column,
): NumberCollector<Column> {
  let column = new ofLength(2048);
  let count = 0;
  return {
    add(vector, rowCount) {
      if (count + rowCount > column.length) {
        const larger = new ofLength(2 * (count + rowCount));
        larger.set(column);
        column = larger;
      }
      const { items } = vector as unknown as { readonly items?: unknown };
      if (items instanceof ofLength && items.length === rowCount) column.set(items, count);
      else for (let row = 0; row < rowCount; row += 1) column[count + row] = Number(vector.getItem(row));
      count += rowCount;
    },
    finish: () => column.slice(0, count) as Column,
  };
}
