import type { Terminal } from '../io/effects.ts';
import { columnWidths } from './column-widths.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Rows as tab-separated values when piped, so that other tools can read them; on a terminal as an aligned table
 * whose cells are broken at spaces to fit its width. Columns that there is no room for are left out from the end, and named.
 *
 * @param tellMore what to say of the columns that are left out
 */
export function tableText(
  rows: readonly Readonly<Record<string, string>>[],
  terminal: Terminal,
  tellMore: (columns: string) => string,
): string {
  const names = Object.keys(rows[0] ?? {});
  const table = [names, ...rows.map((row) => names.map((name) => clean(row[name] ?? '')))];
  if (names.length === 0) return '';
  if (!terminal.outIsTerminal) return table.map((cells) => `${cells.join('\t')}\n`).join('');
  const widths = columnWidths(table, terminal.columns, gap.length);
  const left = names.slice(widths.length);
  const more = left.length === 0 ? '' : `\n${wrapText(tellMore(left.join(', ')), terminal.columns)}\n`;
  return `${table.map((cells) => rowText(cells, widths)).join('')}${more}`;
}

const gap = '  ';

/** One row, on as many lines as its longest cell takes. */
function rowText(cells: readonly string[], widths: readonly number[]): string {
  const broken = widths.map((width, column) => wrapText(cells[column]!, width, '').split('\n'));
  const height = Math.max(...broken.map((lines) => lines.length));
  const lineText = (line: number): string =>
    broken.map((lines, column) => (lines[line] ?? '').padEnd(widths[column]!)).join(gap);
  return Array.from({ length: height }, (_, line) => `${lineText(line).trimEnd()}\n`).join('');
}

function clean(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
