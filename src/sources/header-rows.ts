import type { ReadingChoice } from './raw-table.ts';

/** Where the header of a sheet or file stands: index of its first row and how many rows it takes. */
export interface HeaderFound {
  readonly first: number;
  readonly rows: 1 | 2;
  readonly choice: ReadingChoice;
}

export interface HeaderDeclaration {
  readonly skipRows?: number | undefined;
  readonly headerRows?: 1 | 2 | undefined;
}

/**
 * Finds the header among the first rows: lines of preamble fill fewer cells than the table does,
 * and a row of merged group names ("2023", "2024" over pairs of columns) has gaps that the next row fills.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  lineOf: (row: number) => number,
  declaration: HeaderDeclaration,
): HeaderFound | undefined {
  const declared = declaration.skipRows !== undefined;
  const first = declared
    ? rows.findIndex((cells, row) => lineOf(row) > (declaration.skipRows ?? 0) && filled(cells) > 0)
    : firstHeaderRow(rows);
  if (first < 0) return undefined;
  const double = declaration.headerRows ?? (isDoubleHeader(rows, first) ? 2 : 1);
  const lines = double === 2 ? `${lineOf(first)}–${lineOf(first + 1)}` : `${lineOf(first)}`;
  const because = declared || declaration.headerRows !== undefined ? 'declared' : 'detected';
  const evidence = (rows[first] ?? [])
    .filter((cell) => cell.trim() !== '')
    .slice(0, 3)
    .join(', ');
  return { first, rows: double, choice: { what: 'header', chosen: lines, because, evidence } };
}

/** The names of the columns: one row, or group and name joined, the group reaching over its gaps. */
export function headerNames(upper: readonly string[], lower?: readonly string[]): readonly string[] {
  if (lower === undefined) return upper.map(cleanName);
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = cleanName(upper[index] ?? '');
    const below = cleanName(lower[index] ?? '');
    if (above !== '') group = above;
    // A name with nothing below it has been merged downwards and is no group.
    if (below === '' || below === above) return above;
    return group === '' ? below : `${group} ${below}`;
  });
}

export function cleanName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}

function firstHeaderRow(rows: readonly (readonly string[])[]): number {
  const counts = rows.map(filled);
  const body = counts.filter((count) => count > 0).sort((left, right) => left - right);
  const usual = body[Math.floor(body.length / 2)] ?? 0;
  const first = counts.findIndex((count, row) => {
    if (count === 0) return false;
    return count >= 0.6 * usual || (count >= 1 && row + 1 < rows.length && isDoubleHeader(rows, row));
  });
  return first < 0 || isDoubleHeader(rows, first) ? first : belowPreamble(rows, counts, usual, first);
}

/**
 * Rows that fill fewer cells than the table does ("Uttag;2024-01-01;") are no header when names alone
 * fill the first full one and values begin right below that.
 */
function belowPreamble(
  rows: readonly (readonly string[])[],
  counts: readonly number[],
  usual: number,
  first: number,
): number {
  if ((counts[first] ?? 0) >= usual) return first;
  const full = counts.findIndex((count, row) => row > first && count >= usual);
  const after = counts.findIndex((count, row) => row > full && count > 0);
  const holdsValue = (row: number) => (rows[row] ?? []).some((cell) => looksLikeValue(cell) || isSign(cell));
  return full > 0 && after > 0 && !holdsValue(full) && holdsValue(after) ? full : first;
}

function isDoubleHeader(rows: readonly (readonly string[])[], row: number): boolean {
  const upper = (rows[row] ?? []).map((cell) => cell.trim());
  const lower = (rows[row + 1] ?? []).map((cell) => cell.trim());
  if ((rows[row + 2] ?? []).length === 0 || filled(upper) === 0) return false;
  const width = Math.max(lengthFilled(lower), lengthFilled(upper));
  const isRepeated = new Set(upper.slice(1)).size < upper.length - 1;
  // The first column is merged downwards, stands under no group, or has no name at all.
  const isNamedTwice = (upper[0] ?? '') !== '' && (lower[0] ?? '') !== '';
  if (isNamedTwice && !(isRepeated && upper[0] === lower[0])) return false;
  // A text over the first column alone is a title.
  if (upper.slice(1).every((cell) => cell === '')) return false;
  // Groups may be written out over each of their columns, and a column without a name has none in either row.
  let gaps = (isRepeated && isNamedTwice) || ((upper[0] ?? '') === '' && (lower[0] ?? '') === '') ? 1 : 0;
  for (let column = 0; column < width; column += 1) {
    const isEmptyAbove = (upper[column] ?? '') === '';
    const cell = lower[column] ?? '';
    if (column > 0 && isEmptyAbove && cell === '') return false;
    if (looksLikeValue(cell)) return false;
    if (column > 0 && isEmptyAbove) gaps += 1;
  }
  return gaps > 0;
}

function lengthFilled(cells: readonly string[]): number {
  for (let index = cells.length; index > 0; index -= 1) if (cells[index - 1] !== '') return index;
  return 0;
}

/** A sign in place of a number. */
function isSign(text: string): boolean {
  return /^(?:\.{1,3}|[-–−])$/u.test(text.trim());
}

/** A number that is not a year. */
function looksLikeValue(text: string): boolean {
  return /^[-–−]?\d[\d\s\u00a0.,]*%?$/u.test(text) && !/^(?:19|20)\d\d$/.test(text);
}
