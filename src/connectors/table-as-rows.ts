import type { RawTable } from '../sources/raw-table.ts';

/** Rows of texts that are made when they are asked for. */
export interface TextRows {
  readonly columns: readonly string[];
  rows(): Iterable<readonly string[]>;
  readonly rowCount: number;
}

export function tableAsRows({ columns, rowCount }: RawTable): TextRows {
  return {
    columns: columns.map(({ name }) => name),
    *rows() {
      for (let row = 0; row < rowCount; row += 1)
        yield columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? -1] ?? '');
    },
    rowCount,
  };
}
