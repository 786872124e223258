import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FrontMatterField, FrontMatterFields, FrontMatterValue } from './front-matter.ts';
import { maskPersonalData } from './personal-data.ts';
import { withSuggestion } from './placeholders.ts';
import { type Named, resolveName } from './vocabulary.ts';

/** The fields being read, and the problems found so far: every reader below adds to them. */
export interface FieldReading {
  readonly file: string;
  readonly fields: FrontMatterFields;
  readonly diagnostics: Diagnostic[];
}

type Details = Partial<Pick<Diagnostic, 'found' | 'expected' | 'suggestion' | 'line' | 'severity' | 'field'>>;

/** Adds a problem at a key; what was found is masked, since it is printed. */
export function report(
  reading: FieldReading,
  code: DiagnosticCode,
  key: string,
  details: Details = {},
): void {
  const field = reading.fields.get(key);
  reading.diagnostics.push({
    code,
    severity: 'error',
    file: reading.file,
    line: field?.line ?? 1,
    field: field?.key ?? key,
    ...details,
    ...(details.found === undefined ? {} : { found: maskPersonalData(details.found) }),
  });
}

export function requireField(reading: FieldReading, key: string): FrontMatterField | undefined {
  const field = reading.fields.get(key);
  if (field === undefined || isEmpty(field.value)) report(reading, 'missing-key', key);
  return field;
}

function isEmpty(value: FrontMatterValue): boolean {
  return value.kind === 'text' ? value.text === '' : value.kind === 'list' && value.items.length === 0;
}

/** A single text; empty when the key is not there. */
export function readText(reading: FieldReading, key: string): string {
  const value = reading.fields.get(key)?.value;
  if (value === undefined) return '';
  if (value.kind === 'text') return value.text.replaceAll('\u00ad', '');
  report(reading, 'invalid-value', key, { found: value.kind === 'list' ? '[…]' : '{…}', expected: 'text' });
  return '';
}

/** A list of texts; a single text is a list of one. */
export function readTexts(reading: FieldReading, key: string): { text: string; line: number }[] {
  const value = reading.fields.get(key)?.value;
  if (value === undefined || isEmpty(value)) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'text') return [{ text: item.text, line: item.line }];
    report(reading, 'invalid-value', key, { line: item.line, expected: '[a, b]' });
    return [];
  });
}

/** Ids of known things; unknown ones are errors with the nearest known. */
export function readIds(
  reading: FieldReading,
  key: string,
  known: readonly Named[],
  unknown: DiagnosticCode,
): string[] {
  const ids = readTexts(reading, key).flatMap(({ text, line }) => {
    const resolved = resolveName(text, known);
    if (resolved.kind === 'known') return [resolved.id];
    const { suggestion } = resolved;
    report(reading, unknown, key, { line, found: text, ...(suggestion === undefined ? {} : { suggestion }) });
    return [];
  });
  return [...new Set(ids)];
}

/** An ISO date that exists, or empty. */
export function readDate(reading: FieldReading, key: string): string {
  const text = readText(reading, key);
  if (text === '' || isIsoDate(text)) return text;
  report(reading, 'invalid-date', key, { found: text });
  return '';
}

export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Adds diagnostics for keys that are not among the known ones. */
export function refuseUnknownKeys(
  reading: FieldReading,
  known: readonly string[],
  near: (key: string) => string | undefined,
): void {
  for (const [key, field] of reading.fields) {
    if (known.includes(key)) continue;
    const diagnostic: Diagnostic = {
      code: 'unknown-key',
      severity: 'error',
      file: reading.file,
      line: field.line,
      field: maskPersonalData(field.key),
      found: maskPersonalData(field.key),
      expected: known.join(', '),
    };
    reading.diagnostics.push(withSuggestion(diagnostic, near(key)));
  }
}
