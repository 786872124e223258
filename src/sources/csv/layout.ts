import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { normaliseLineEnds } from '../decode.ts';
import { findHeader } from '../header-rows.ts';
import type { ReadingChoice } from '../raw-table.ts';
import type { SourceDeclaration } from '../source-declaration.ts';
import { findDelimiter } from './delimiter.ts';

/** How a CSV file is made, from its first kilobytes. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly lineEnding: 'LF' | 'CRLF' | 'CR' | 'CR CR LF' | 'mixed';
  readonly headerLine: number;
  /** First physical line after the header. */
  readonly bodyLine: number;
  /** One letter per byte: the encoding is not known until the whole file is read. */
  readonly byteRows: readonly (readonly string[])[];
  /** Fields of the header, and fields up to the last that has a name. */
  readonly width: number;
  readonly named: number;
  readonly choices: readonly ReadingChoice[];
  readonly problems: readonly Omit<Diagnostic, 'file'>[];
}

/** Finds delimiter and header rows; undefined when there is no header at all. */
export function csvLayout(
  head: Uint8Array,
  isWhole: boolean,
  declaration: SourceDeclaration,
): CsvLayout | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const lineEnding = lineEndingOf(bytes);
  const lines = (declaration.skipRows ?? 0) + fewestLines;
  const text = normaliseLineEnds(bytes.toString('latin1', 0, endOfLines(bytes, lines)));
  const found = findDelimiter(firstLines(text, isWhole, lines), declaration.delimiter);
  const { width } = found;
  const candidates = found.records.filter(
    ({ fields }) => declaration.skipRows !== undefined || fields.length >= width - 1,
  );
  const rows = candidates.map(({ fields }) => fields);
  const header = findHeader(rows, (row) => candidates[row]?.line ?? 0, declaration);
  if (header === undefined) return undefined;
  const upper = rows[header.first] ?? [];
  const byteRows = rows.slice(header.first, header.first + header.rows);
  const last = candidates[header.first + header.rows - 1];
  return {
    delimiter: found.delimiter,
    lineEnding,
    headerLine: candidates[header.first]?.line ?? 1,
    bodyLine: last?.nextLine ?? 1,
    byteRows,
    width: Math.max(...byteRows.map((row) => row.length)),
    named: Math.max(...byteRows.map(lengthNamed)),
    choices: [{ what: 'line-ending', chosen: lineEnding, because: 'detected' }, found.choice, header.choice],
    problems: layoutProblems(found, upper, declaration, candidates[header.first]?.line ?? 1),
  };
}

const lineFeed = 10;
const carriageReturn = 13;

/** A preamble is shorter than this, and so many lines show how the others are made. */
const fewestLines = 100;

/** Where so many line feeds have been, which end as many lines or more. */
function endOfLines(bytes: Buffer, lines: number): number {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    end = bytes.indexOf(lineFeed, end) + 1;
    if (end === 0) return bytes.length;
  }
  return end;
}

/** As much of the head as shows the layout. The last line of a part is usually cut: it says nothing. */
function firstLines(text: string, isWhole: boolean, lines: number): string {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return isWhole || !text.includes('\n') ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  }
  return text.slice(0, end);
}

function layoutProblems(
  found: ReturnType<typeof findDelimiter>,
  header: readonly string[],
  declaration: SourceDeclaration,
  line: number,
): readonly Omit<Diagnostic, 'file'>[] {
  const excerpt = header.join(found.delimiter).slice(0, 60);
  if (!found.certain) return [{ code: 'unknown-delimiter', severity: 'error', line, found: excerpt }];
  if (declaration.delimiter === undefined || header.length > 1) return [];
  const other = findDelimiter(header.join(''));
  if (other.choice.chosen === 'none') return [];
  return [
    { code: 'wrong-delimiter', severity: 'error', line, found: excerpt, expected: other.choice.chosen },
  ];
}

/** Trailing delimiters in the header make no column. */
function lengthNamed(names: readonly string[]): number {
  return names.findLastIndex((name) => name.trim() !== '') + 1;
}

function lineEndingOf(bytes: Buffer): CsvLayout['lineEnding'] {
  let at = bytes.indexOf(carriageReturn);
  if (at < 0) return 'LF';
  if (bytes.includes('\r\r\n')) return 'CR CR LF';
  if (!bytes.includes(lineFeed)) return 'CR';
  for (; at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) {
    if (bytes[at + 1] !== lineFeed) return 'mixed';
  }
  return 'CRLF';
}
