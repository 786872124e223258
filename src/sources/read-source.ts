import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { FileSystem } from '../io/effects.ts';
import { decodeExcerpt } from './decode.ts';
import { type FormatEntry, formats } from './formats.ts';
import { isJson, jsonKind } from './json-kind.ts';
import type { SourceFormat } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';

/** CSV is read in pieces; files of other formats are held whole, and a string holds half a billion signs. */
const mostHeldBytes = 400_000_000;

/**
 * Reads a file of any format. What the bytes are counts for more than what the file is called:
 * agencies send XLSX named .csv and JSON named .txt.
 */
export async function readSource(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const status = await files.stat(path);
  if (status?.kind !== 'file') return refused(path, 'file-not-found');
  const start = await headOf(files, path);
  const isLarge = status.size > mostHeldBytes;
  if (isLarge && isJson(start)) return refused(path, 'file-too-large');
  const head = await tellingHead(files, path, start);
  const entry = formatOf(path, head, declaration.format);
  if (typeof entry === 'string') return refused(path, entry, jsonKind(head) ?? pageTitle(head));
  if (isLarge && entry.format !== 'csv') return refused(path, 'file-too-large');
  const read = await entry.load();
  return read(files, path, declaration);
}

/** The format of a file, or why it cannot be read. */
export function formatOf(
  path: string,
  head: string,
  declared?: SourceFormat,
):
  | FormatEntry
  | Extract<
      DiagnosticCode,
      'old-workbook' | 'unknown-format' | 'binary-file' | 'not-a-table' | 'web-page' | 'zip-archive'
    > {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const isDataset = formats.find(({ format }) => format === 'json-stat')?.recognises(head) === true;
  if (declared === undefined && !isDataset && jsonKind(head) !== undefined) return 'not-a-table';
  const entry =
    formats.find(({ format }) => format === declared) ??
    formats.find(({ recognises }) => recognises(head)) ??
    formats.find(({ extensions }) => extensions.includes(extension));
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'old-workbook';
  if (head.startsWith('PK\x03\x04') && head.includes('mimetypeapplication/vnd.oasis')) return 'zip-archive';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|table|\?xml)\b/i.test(head)) return 'web-page';
  if (entry === undefined) return isJson(head) ? 'not-a-table' : 'unknown-format';
  return entry.format === 'csv' && isBinary(head) ? 'binary-file' : entry;
}

function pageTitle(head: string): string | undefined {
  const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(head)?.[1]?.trim();
  return title === undefined ? undefined : decodeExcerpt(title);
}

function isBinary(head: string): boolean {
  if (/^%PDF|^\x89PNG|^\xff\xd8\xff|^GIF8|^SQLite format/.test(head)) return true;
  // UTF-16 without byte order mark has zeros; other control characters stand in no text.
  if (/^\xff\xfe|^\xfe\xff/.test(head)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return /[\x01-\x08\x0e-\x19]/.test(head);
}

/** The first bytes; all of them where the beginning of a JSON file does not tell what it is. */
async function tellingHead(files: FileSystem, path: string, head: string): Promise<string> {
  if (!isJson(head) || formats.some(({ recognises }) => recognises(head))) return head;
  return Buffer.from(await files.read(path)).toString('latin1');
}

async function headOf(files: FileSystem, path: string): Promise<string> {
  let head = '';
  for await (const chunk of files.chunks(path)) {
    head += Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, 16_384)).toString('latin1');
    if (head.length >= 16_384) break;
  }
  return head;
}

function refused(path: string, code: DiagnosticCode, found?: string): ReadResult {
  const origin = { file: path, format: 'csv', choices: [] } as const;
  const table = { origin, columns: [], rowCount: 0, lines: new Int32Array(0) };
  return {
    table,
    diagnostics: [{ code, severity: 'error', file: path, ...(found === undefined ? {} : { found }) }],
  };
}
