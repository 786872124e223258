import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import { type FaultyCell, faultyCells, hiddenSheets } from './faulty-cells.ts';
import { unpackXml } from './unpack.ts';

/** A cell of a sheet. Numbers are told apart from text that looks like numbers. */
export type SheetCell = { readonly number: number } | string | null;

export interface Sheet {
  readonly name: string;
  /** Not seen by whoever opens the workbook. */
  readonly isHidden: boolean;
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The cells of a sheet that have no usable result. */
  faults(sheet: string): readonly FaultyCell[];
}

/** The sheets of an XLSX file, values only; or why it cannot be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | DiagnosticCode> {
  const parts = unpackXml(bytes);
  if (typeof parts === 'string') return parts;
  if (
    !parts.has('[Content_Types].xml') ||
    ![...parts.keys()].some((name) => /^xl\/workbook\.xml$/i.test(name))
  )
    return 'zip-archive';
  const hidden = hiddenSheets(parts);
  // Loaded here, so that a workspace without workbooks never loads it.
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  try {
    const sheets = await readXlsxFile(buffer, { parseNumber: (text) => ({ number: Number(text) }) });
    return {
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        isHidden: hidden.has(sheet),
        rows: data.map((row) => row.map(cellOf)),
      })),
      faults: (sheet) => faultyCells(parts, sheet),
    };
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
