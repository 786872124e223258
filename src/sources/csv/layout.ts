import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { normaliseLineEnds } from '../decode.ts';
import { findHeader } from '../header-rows.ts';
import type { ReadingChoice } from '../raw-table.ts';
import type { SourceDeclaration } from '../source-declaration.ts';
import { agreement, findDelimiter } from './delimiter.ts';

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
  const raw = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const lineEnding = lineEndingOf(raw);
  const text = normaliseLineEnds(raw);
  const found = findDelimiter(
    firstLines(text, isWhole, (declaration.skipRows ?? 0) + fewestLines),
    declaration.delimiter,
  );
  const { width } = agreement(found.records);
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

/** A preamble is shorter than this, and so many lines show how the others are made. */
const fewestLines = 100;

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

function lineEndingOf(text: string): CsvLayout['lineEnding'] {
  if (text.includes('\r\r\n')) return 'CR CR LF';
  if (!text.includes('\r')) return 'LF';
  if (!text.includes('\n')) return 'CR';
  return /\r(?!\n)/.test(text) ? 'mixed' : 'CRLF';
}
