import type { FileSystem } from '../io/effects.ts';
import { isJson } from './json-kind.ts';
import type { SourceFormat } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';

export type SourceReader = (
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration,
) => Promise<ReadResult>;

/** One way of writing tables. A new format is a new file and a line in `formats`. */
export interface FormatEntry {
  readonly format: SourceFormat;
  readonly extensions: readonly string[];
  /** Whether the first bytes (as text, one letter per byte) are of this format. */
  recognises(head: string): boolean;
  /** Readers are loaded when they are needed: most workspaces hold CSV only. */
  load(): Promise<SourceReader>;
}

export const formats: readonly FormatEntry[] = [
  {
    format: 'xlsx',
    extensions: ['xlsx', 'xlsm'],
    recognises: (head) => head.startsWith('PK\x03\x04'),
    load: async () => (await import('./read-xlsx.ts')).readXlsx,
  },
  {
    format: 'px',
    extensions: ['px'],
    recognises: (head) =>
      /^(?:\xef\xbb\xbf)?\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX)\s*=/i.test(head) ||
      (/^(?:\xef\xbb\xbf)?\s*[A-Z][A-Z-]+\s*=[^;]*;/i.test(head) && /;\s*(?:STUB|HEADING)\s*=/i.test(head)),
    load: async () => (await import('./read-px.ts')).readPx,
  },
  {
    format: 'json-stat',
    extensions: [],
    recognises: (head) => isJson(head) && /"class"\s*:\s*"dataset"|"dimension"\s*:\s*\{/.test(head),
    load: async () => (await import('./read-json-stat.ts')).readJsonStat,
  },
  {
    format: 'pxweb-json',
    extensions: [],
    recognises: (head) =>
      isJson(head) && /"columns"\s*:\s*\[|"type"\s*:\s*"about:blank"|"status"\s*:\s*[45]\d\d/.test(head),
    load: async () => (await import('./read-pxweb-json.ts')).readPxwebJson,
  },
  {
    format: 'kolada',
    extensions: [],
    recognises: (head) => isJson(head) && /"values"\s*:\s*\[/.test(head),
    load: async () => (await import('./read-kolada.ts')).readKolada,
  },
  {
    format: 'csv',
    extensions: ['csv', 'tsv', 'txt', 'tab'],
    recognises: () => false,
    load: async () => (await import('./read-csv.ts')).readCsv,
  },
];
