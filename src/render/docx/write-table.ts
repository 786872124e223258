import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { TableBlock } from './blocks.ts';
import { columnWishes } from './page-sections.ts';
import { type WordContext, writeWords } from './write-words.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
/** A table of at most so many rows is kept on one page. */
const unbrokenRows = 20;
const thick = { style: BorderStyle.SINGLE, size: 8, color: '505050' };

/**
 * A table with its caption above and its note below: the first row is a header that is repeated on each page,
 * the first cell of a row is its header, and no row is broken over pages.
 *
 * Its width is that of the text.
 */
export function writeTable(
  block: TableBlock,
  context: WordContext & { readonly width: number },
): readonly (Paragraph | Table)[] {
  const { caption, note, columns, rows } = block;
  const { width } = context;
  const wishes = columnWishes(block, 40);
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  const columnWidths = wishes.map((wish) => Math.floor((wish / sum) * width));
  const cell = (text: string, column: number, head: boolean, keep: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: head ? 'TableHead' : 'TableText',
          ...(columns[column]?.numeric ? { alignment: AlignmentType.RIGHT } : {}),
          ...(keep ? { keepNext: true } : {}),
          children: writeWords([{ text, bold: !head && column === 0 }], context),
        }),
      ],
    });
  const row = (cells: readonly string[], head: boolean, keep: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, column, head, keep)),
    });
  const table = new Table({
    width: { size: columnWidths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60 },
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      row(
        columns.map(({ text }) => text),
        true,
        true,
      ),
      ...rows.map((cells, index) =>
        row(cells, false, rows.length <= unbrokenRows && index < rows.length - 1),
      ),
    ],
  });
  return [
    ...(caption === ''
      ? []
      : [new Paragraph({ style: 'Caption', children: writeWords([{ text: caption }], context) })]),
    table,
    // Two tables with nothing between them become one.
    note === ''
      ? new Paragraph({ style: 'TableEnd' })
      : new Paragraph({ style: 'Source', children: writeWords([{ text: note }], context) }),
  ];
}
