import type { Terminal } from '../io/effects.ts';

/**
 * Rows as an aligned table on a terminal, cut to its width; as tab-separated values when piped, so that
 * other tools can read it.
 */
export function tableText(rows: readonly Readonly<Record<string, string>>[], terminal: Terminal): string {
  const names = Object.keys(rows[0] ?? {});
  const table = [names, ...rows.map((row) => names.map((name) => clean(row[name] ?? '')))];
  if (names.length === 0) return '';
  if (!terminal.outIsTerminal) return table.map((cells) => `${cells.join('\t')}\n`).join('');
  const widths = names.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  return table
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line.length > terminal.columns ? `${line.slice(0, terminal.columns - 1)}…` : line}\n`)
    .join('');
}

function clean(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
