import type { Scene } from './scene.ts';
import type { TableView } from './view-shape.ts';
import { fill } from './words.ts';

export interface CellInput {
  readonly text: string;
  /** The number behind the text, for sorting; absent where there is none. */
  readonly value?: number | undefined;
}

export interface TableInput {
  readonly id: string;
  readonly caption: string;
  readonly note?: string;
  readonly corner: string;
  /** Heads of the columns after the first. */
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly header: string; readonly cells: readonly CellInput[] }[];
}

/** Signs that fit in half the width of a page, by measuring the longest cell of each column. */
const halfPage = 34;

/** Signs of the longest cell of a column; a column in which every cell is empty has none. */
function longest(rows: TableInput['rows'], column: number): number {
  let most = 0;
  for (const { cells } of rows) most = Math.max(most, cells[column]!.text.length);
  return most;
}

function isNarrow({ rows, corner, columns }: TableInput, lengths: readonly number[]): boolean {
  let sum = 2.5 + rows.reduce((most, { header }) => Math.max(most, header.length), corner.length);
  for (const [index, { text }] of columns.entries()) {
    const length = lengths[index]!;
    // A head may be broken between words, the cells are not.
    if (length > 0) sum += 2.5 + text.split(' ').reduce((most, word) => Math.max(most, word.length), length);
  }
  return sum <= halfPage;
}

/** A table with one header row, a header first in each row, and no column in which every cell is empty. */
export function makeTable(scene: Scene, table: TableInput): TableView {
  const { rows, columns } = table;
  const wrong = rows.find((row) => row.cells.length !== columns.length);
  if (wrong)
    throw new RangeError(`makeTable: ${table.id}: ${wrong.cells.length} cells in row ${wrong.header}`);
  const lengths = columns.map((_, index) => longest(rows, index));
  return {
    id: scene.claim(table.id),
    caption: table.caption,
    note: table.note ?? '',
    scrollLabel: fill(scene.labels.scroll, { caption: table.caption }),
    corner: table.corner,
    columns: columns.filter((_, index) => lengths[index]! > 0),
    narrow: isNarrow(table, lengths),
    rows: rows.map(({ header, cells }) => {
      const shown: { text: string; numeric: boolean; sort: string }[] = [];
      for (let index = 0; index < cells.length; index += 1) {
        if (lengths[index] === 0) continue;
        const { text, value } = cells[index]!;
        const sort = value === undefined ? '' : String(value);
        shown.push({ text, numeric: columns[index]!.numeric, sort });
      }
      return { header, sort: header, cells: shown };
    }),
  };
}
