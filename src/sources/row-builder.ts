import { grown } from './csv/byte-column.ts';
import { type TextColumn, textColumn } from './csv/text-column.ts';

export interface RowBuilder {
  /** Adds a row; cells that are missing at the end are empty. */
  add(cells: readonly string[], line: number): void;
  finish(): {
    readonly columns: readonly TextColumn[];
    readonly lines: Int32Array;
    readonly rowCount: number;
  };
}

/** Collects rows of texts into dictionary-coded columns. */
export function rowBuilder(width: number): RowBuilder {
  const indexes = Array.from({ length: width }, () => new Map<string, number>());
  let codes = indexes.map(() => new Int32Array(1024));
  let lines = new Int32Array(1024);
  let rowCount = 0;
  return {
    add(cells, line) {
      if (rowCount === lines.length) {
        lines = grown(lines, rowCount * 2);
        codes = codes.map((array) => grown(array, rowCount * 2));
      }
      for (let column = 0; column < width; column += 1) {
        const text = cells[column] ?? '';
        const index = indexes[column] as Map<string, number>;
        let code = index.get(text);
        if (code === undefined) {
          code = index.size;
          index.set(text, code);
        }
        (codes[column] as Int32Array)[rowCount] = code;
      }
      lines[rowCount] = line;
      rowCount += 1;
    },
    finish() {
      const columns = codes.map((array, column) =>
        textColumn(array.subarray(0, rowCount), [...(indexes[column] as Map<string, number>).keys()]),
      );
      return { columns, lines: lines.subarray(0, rowCount), rowCount };
    },
  };
}
