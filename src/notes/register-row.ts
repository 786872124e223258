import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePeriod } from '../model/period.ts';
import { fold } from './fold.ts';
import { isIsoDate } from './note-fields.ts';
import { lintPersonalData, maskPersonalData } from './personal-data.ts';
import { type Named, type NoteVocabulary, resolveName } from './vocabulary.ts';

/** One row of a register as text, by canonical column name. */
export interface RegisterRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RegisterFile {
  readonly file: string;
  readonly rows: readonly RegisterRow[];
}

/** A row being read; every reader below adds the problems it finds. */
export interface RowReading {
  readonly file: string;
  readonly row: RegisterRow;
  readonly diagnostics: Diagnostic[];
}

type Details = Partial<Pick<Diagnostic, 'severity' | 'found' | 'expected' | 'suggestion'>>;

export function reportCell(
  reading: RowReading,
  code: DiagnosticCode,
  field: string,
  details: Details = {},
): void {
  const found = details.found === undefined ? {} : { found: maskPersonalData(details.found) };
  const { file, row } = reading;
  reading.diagnostics.push({ code, severity: 'error', file, line: row.line, field, ...details, ...found });
}

export function cell(reading: RowReading, field: string): string {
  return (reading.row.fields[field] ?? '').normalize('NFC').trim();
}

export function requiredCell(reading: RowReading, field: string): string {
  const text = cell(reading, field);
  if (text === '') reportCell(reading, 'empty-cell', field);
  return text;
}

/** A number with decimal comma or point; null when empty or unreadable. */
export function numberCell(reading: RowReading, field: string): number | null {
  const text = cell(reading, field);
  if (text === '' || text === '..') return null;
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(/%$/, '')
    .replace(',', '.');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  reportCell(reading, 'not-a-number', field, { found: text });
  return null;
}

export function dateCell(reading: RowReading, field: string): string {
  const text = cell(reading, field);
  if (text === '' || isIsoDate(text)) return text;
  reportCell(reading, 'invalid-date', field, { found: text });
  return '';
}

/** A period label as kub writes it; empty when not given. */
export function periodCell(reading: RowReading, field: string): string {
  const text = cell(reading, field);
  if (text === '') return '';
  const label = parsePeriod(text)?.label;
  if (label === undefined) reportCell(reading, 'period-not-understood', field, { found: text });
  return label ?? '';
}

/** One of the given Swedish words, as what it means; null when empty or unknown. */
export function wordCell<T>(
  reading: RowReading,
  field: string,
  words: Readonly<Record<string, T>>,
): T | null {
  const text = cell(reading, field);
  if (text === '') return null;
  const meaning = Object.hasOwn(words, fold(text)) ? words[fold(text)] : undefined;
  if (meaning === undefined) {
    reportCell(reading, 'invalid-value', field, { found: text, expected: Object.keys(words).join(', ') });
  }
  return meaning ?? null;
}

/** Ids of a cell: a single name, or several separated by `|`, a comma or spaces. */
export function idsCell(
  reading: RowReading,
  field: string,
  known: readonly Named[],
  unknown: DiagnosticCode,
): string[] {
  const text = cell(reading, field);
  if (text === '') return [];
  const whole = resolveName(text, known);
  if (whole.kind === 'known') return [whole.id];
  const words = text.split(/[|,]/.test(text) ? /\s*[|,]\s*/ : /\s+/).filter((word) => word !== '');
  const ids = words.flatMap((word) => {
    const resolved = resolveName(word, known);
    if (resolved.kind === 'known') return [resolved.id];
    const suggestion = resolved.suggestion === undefined ? {} : { suggestion: resolved.suggestion };
    reportCell(reading, unknown, field, { found: word, ...suggestion });
    return [];
  });
  return [...new Set(ids)];
}

/**
 * Reads every row with `readRow`, refuses an id used twice, and looks for personal data in all cells.
 * `organisation` tells that the register is of organisations, whose own numbers and pages may stand.
 */
export function readRegister<T>(
  { file, rows }: RegisterFile,
  vocabulary: NoteVocabulary,
  readRow: (reading: RowReading) => T | null,
  options: { readonly uniqueBy: (item: T) => string; readonly organisation?: boolean },
): { items: T[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const items: T[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const reading: RowReading = { file, row, diagnostics };
    const item = readRow(reading);
    diagnostics.push(...lintRow(reading, vocabulary, options.organisation === true));
    if (item === null) continue;
    const key = options.uniqueBy(item);
    if (seen.has(key)) reportCell(reading, 'duplicate-id', 'id', { found: key });
    seen.add(key);
    items.push(item);
  }
  return { items, diagnostics };
}

function lintRow({ file, row }: RowReading, vocabulary: NoteVocabulary, organisation: boolean): Diagnostic[] {
  const areaNames = vocabulary.areas.map((area) => area.name);
  const knownNames = [
    ...areaNames,
    ...vocabulary.knownNames,
    ...vocabulary.themes.map((theme) => theme.name),
  ];
  return Object.entries(row.fields).flatMap(([field, text]) =>
    // What an organisation is called is no name of a person.
    lintPersonalData(text, { file, line: row.line, field, areaNames, knownNames, organisation }).filter(
      (found) => !(organisation && field === 'namn' && found.code === 'personal-name'),
    ),
  );
}
