import type { TableNote } from '../page/table-page.ts';
import type { CompareRow } from './compare-row.ts';

/**
 * Columns of sentences as notes below a table, each sentence once with the rows that it is about: in a column of their
 * own they would make every row tall. `starts` are the words that the names of those columns begin with.
 */
export function compareNotes(
  rows: readonly CompareRow[],
  nameColumn: string,
  starts: readonly string[],
): { readonly short: readonly CompareRow[]; readonly notes: readonly TableNote[] } {
  const isSentence = (column: string): boolean => starts.some((start) => column.startsWith(start));
  const columns = Object.keys(rows[0] ?? {}).filter(isSentence);
  const short = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !isSentence(column))),
  );
  const notes = columns.map((heading) => ({ heading, lines: linesOf(rows, heading, nameColumn) }));
  return { short, notes: notes.filter(({ lines }) => lines.length > 0) };
}

function linesOf(rows: readonly CompareRow[], column: string, nameColumn: string): TableNote['lines'] {
  const about = new Map<string, string[]>();
  for (const row of rows) {
    const text = row[column] ?? '';
    if (text === '') continue;
    const names = about.get(text) ?? [];
    about.set(text, names);
    names.push(row[nameColumn] ?? '');
  }
  return [...about].map(([text, names]) => ({ names, text }));
}
