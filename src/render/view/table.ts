import type { Scene } from './scene.ts';
import type { TableView } from './view-shape.ts';
import { fill } from './words.ts';

export interface CellInput {
  readonly text: string;
}

export interface TableInput {
  readonly id: string;
  readonly caption: string;
  /** "Källa: SCB", in the caption of a table that has no drawing with a source line beside it. */
  readonly source?: string;
  readonly note?: string;
  readonly corner: string;
  /** Set in small type on paper, as the appendix is. */
  readonly small?: boolean;
  /** Heads of the columns after the first. */
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly header: string; readonly cells: readonly CellInput[] }[];
}

/** Signs that fit in half the width of a page, by measuring the longest cell of each column, and the air after each. */
const halfPage = { signs: 34, air: 2.5 };
const halfPageSmall = { signs: 62, air: 1.4 };

function longestWord(text: string): number {
  let most = 0;
  for (let start = 0, end = 0; end < text.length; start = end + 1) {
    end = text.indexOf(' ', start);
    if (end === -1) end = text.length;
    most = Math.max(most, end - start);
  }
  return most;
}

/** Signs of the longest cell of a column that stay on a line; a column in which every cell is empty has none. */
function longest({ rows, small }: TableInput, column: number): number {
  let most = 0;
  for (const { cells } of rows) {
    const { text } = cells[column]!;
    if (text.length <= most) continue;
    // In small type, words that stand in place of a number may be broken.
    most = Math.max(most, small === true && !/\d/.test(text) ? longestWord(text) : text.length);
  }
  return most;
}

function isNarrow({ rows, corner, columns, small }: TableInput, lengths: readonly number[]): boolean {
  const { signs, air } = small === true ? halfPageSmall : halfPage;
  let sum = air + rows.reduce((most, { header }) => Math.max(most, header.length), corner.length);
  for (const [index, { text }] of columns.entries()) {
    const length = lengths[index]!;
    // A head may be broken between words, the cells are not.
    if (length > 0) sum += air + Math.max(length, longestWord(text));
  }
  return sum <= signs;
}

/** A table with one header row, a header first in each row, and no column in which every cell is empty. */
export function makeTable(scene: Scene, table: TableInput): TableView {
  const { rows, columns } = table;
  const wrong = rows.find((row) => row.cells.length !== columns.length);
  if (wrong)
    throw new RangeError(`makeTable: ${table.id}: ${wrong.cells.length} cells in row ${wrong.header}`);
  const lengths = columns.map((_, index) => longest(table, index));
  const kept = [...columns.keys()].filter((column) => lengths[column]! > 0);
  return {
    id: scene.claim(table.id),
    caption: table.source === undefined ? table.caption : `${table.caption}. ${table.source}`,
    note: table.note ?? '',
    scrollLabel: fill(scene.labels.scroll, { caption: table.caption }),
    corner: table.corner,
    columns: kept.map((column) => columns[column]!),
    narrow: isNarrow(table, lengths),
    rows: rows.map(({ header, cells }) => ({
      header,
      cells: kept.map((column) => ({ text: cells[column]!.text, numeric: columns[column]!.numeric })),
    })),
  };
}
