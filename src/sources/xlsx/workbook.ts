import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { zipSize } from './zip-size.ts';

/** A cell of a sheet. Numbers are told apart from text that looks like numbers. */
export type SheetCell = { readonly number: number } | string | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A workbook that unpacks to more than this is taken for an attack, not a table. */
const mostBytes = 400_000_000;
const mostEntries = 5_000;

/** The sheets of an XLSX file, values only; or why it cannot be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[] | DiagnosticCode> {
  const size = zipSize(bytes);
  if (size === undefined) return 'damaged-workbook';
  if (size.unpacked > mostBytes || size.entries > mostEntries) return 'workbook-too-large';
  // Loaded here, so that a workspace without workbooks never loads it.
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  try {
    const sheets = await readXlsxFile(buffer, { parseNumber: (text) => ({ number: Number(text) }) });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch (error) {
    // The package throws its own kinds of error for every fault of a file; none is a bug of ours.
    if (error instanceof Error) return 'damaged-workbook';
    throw error;
  }
}

function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object' && 'number' in value && typeof value.number === 'number')
    return { number: value.number };
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(value);
}
