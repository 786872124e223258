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

function isNarrow({ rows, corner, columns }: TableInput, used: readonly boolean[]): boolean {
  const head = Math.max(corner.length, ...rows.map((row) => row.header.length));
  const cells = columns.flatMap(({ text }, index) =>
    // A head may be broken between words, the cells are not.
    used[index]
      ? [
          Math.max(
            ...text.split(' ').map((word) => word.length),
            ...rows.map((row) => row.cells[index]?.text.length ?? 0),
          ),
        ]
      : [],
  );
  return [head, ...cells].reduce((sum, length) => sum + length + 2.5, 0) <= halfPage;
}

/** A table with one header row, a header first in each row, and no column in which every cell is empty. */
export function makeTable(scene: Scene, table: TableInput): TableView {
  const wrong = table.rows.find((row) => row.cells.length !== table.columns.length);
  if (wrong)
    throw new RangeError(`makeTable: ${table.id}: ${wrong.cells.length} cells in row ${wrong.header}`);
  const used = table.columns.map((_, index) =>
    table.rows.some((row) => (row.cells[index]?.text ?? '') !== ''),
  );
  return {
    id: scene.claim(table.id),
    caption: table.caption,
    note: table.note ?? '',
    scrollLabel: fill(scene.labels.scroll, { caption: table.caption }),
    corner: table.corner,
    columns: table.columns.filter((_, index) => used[index]),
    narrow: isNarrow(table, used),
    rows: table.rows.map((row) => ({
      header: row.header,
      sort: row.header,
      cells: row.cells
        .map((cell, index) => ({
          text: cell.text,
          numeric: table.columns[index]?.numeric ?? false,
          sort: cell.value === undefined ? '' : String(cell.value),
        }))
        .filter((_, index) => used[index]),
    })),
  };
}
