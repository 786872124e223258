import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../io/effects.ts';
import { decode } from './decode.ts';
import type { Origin, ReadingChoice, SourceFormat } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonFile {
  /** Undefined when the file is not JSON; the reason is among the diagnostics. */
  readonly content: unknown;
  readonly choices: readonly ReadingChoice[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a JSON file in any encoding. A file that is cut short is told apart from one that is no JSON. */
export async function readJson(files: FileSystem, path: string, encoding?: string): Promise<JsonFile> {
  const { text, choice, diagnostics } = decode(await files.read(path), path, encoding);
  try {
    return { content: JSON.parse(text), choices: [choice], diagnostics };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const isCut = /^\s*[{[]/.test(text) && (!/[}\]]\s*$/.test(text) || /end of JSON/.test(error.message));
    const code = isCut ? 'truncated-file' : 'not-json';
    const found = text.trim().slice(0, 40);
    const line = isCut ? text.split('\n').length : 1;
    return {
      content: undefined,
      choices: [choice],
      diagnostics: [...diagnostics, { code, severity: 'error', file: path, line, found }],
    };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a scalar, the empty text for anything else. */
export function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** A table without rows, and why. */
export function refusedJson(
  file: string,
  format: SourceFormat,
  json: Pick<JsonFile, 'choices' | 'diagnostics'>,
  problem?: { readonly code: DiagnosticCode; readonly found?: string; readonly expected?: string },
): ReadResult {
  const origin: Origin = { file, format, choices: json.choices };
  const diagnostics: readonly Diagnostic[] =
    problem === undefined ? json.diagnostics : [...json.diagnostics, { ...problem, severity: 'error', file }];
  return { table: { origin, columns: [], rowCount: 0, lines: new Int32Array(0) }, diagnostics };
}
