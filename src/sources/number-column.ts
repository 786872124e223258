import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Cell, parseCell, type UnknownReason } from './cell.ts';
import { type DecimalMark, decimalEvidence } from './decimal-mark.ts';
import { defaultLegend, type Legend, legendPresets } from './legend.ts';
import { problemList } from './problem-list.ts';
import type { RawColumn, RawTable, ReadingChoice } from './raw-table.ts';

export interface NumberColumn {
  /** One cell per entry of the column's dictionary. */
  readonly cells: readonly Cell[];
  /** Null where nothing in the column has a decimal mark. */
  readonly decimal: DecimalMark | null;
  readonly choice?: ReadingChoice;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a column as numbers: the decimal mark is declared or taken from the column's own evidence,
 * and each distinct text is parsed once. Problems carry the line where the text first stands.
 */
export function numberColumn(
  table: RawTable,
  column: RawColumn,
  options: { readonly decimal?: DecimalMark; readonly legend?: Legend } = {},
): NumberColumn {
  const problems = problemList(table.origin.file);
  const evidence = decimalEvidence(column);
  const declared = hasNumberFormat(table) || column.isNumber ? '.' : options.decimal;
  let decimal: DecimalMark | null = declared ?? null;
  if (declared === undefined) {
    if (evidence.kind === 'certain') decimal = evidence.mark;
    if (evidence.kind === 'ambiguous' && !(isWorkbook(table) && evidence.mark === '.')) {
      problems.add({
        code: 'ambiguous-decimal',
        severity: 'error',
        ...firstPlace(table, column, evidence.code),
        ...readings(column.dictionary[evidence.code] ?? '', evidence.mark),
      });
    }
    if (evidence.kind === 'ambiguous') decimal = evidence.mark;
    if (evidence.kind === 'mixed') {
      const first = Math.min(evidence.comma, evidence.point);
      decimal = first === evidence.comma ? ',' : '.';
    }
  }
  const legend = options.legend ?? legendOfFormat[table.origin.format] ?? defaultLegend;
  const asShown = table.origin.format === 'csv';
  const cells = column.dictionary.map((text) => parseCell(text, { decimal, legend, asShown }));
  reportUnknown(table, column, cells, problems.add);
  const diagnostics = problems.toDiagnostics();
  if (decimal === null) return { cells, decimal, diagnostics };
  return {
    cells,
    decimal,
    choice: decimalChoice(column, decimal, declared !== undefined),
    diagnostics,
  };
}

/** Formats whose own rules say that the decimal mark is a point. */
function hasNumberFormat(table: RawTable): boolean {
  return table.origin.format !== 'csv' && !isWorkbook(table) && !isTyped(table);
}

/** Columns of a database have types of their own: one of text is written in whatever way its author did. */
function isTyped({ origin }: RawTable): boolean {
  return origin.format === 'parquet' || origin.format === 'database';
}

/** Real numbers of a sheet are written with a point; with a comma only where the column's text has one. */
function isWorkbook(table: RawTable): boolean {
  return table.origin.format === 'xlsx';
}

const legendOfFormat: Partial<Record<RawTable['origin']['format'], Legend>> = {
  px: legendPresets.px ?? defaultLegend,
  kolada: legendPresets.kolada ?? defaultLegend,
};

const codeFor: Readonly<Record<UnknownReason, DiagnosticCode>> = {
  'unknown-token': 'unknown-token',
  'letter-for-digit': 'letter-for-digit',
  'wrong-decimal-mark': 'mixed-decimal',
  'number-out-of-range': 'number-out-of-range',
  'rounded-by-excel': 'rounded-by-excel',
};

function reportUnknown(
  table: RawTable,
  column: RawColumn,
  cells: readonly Cell[],
  add: (problem: Omit<Diagnostic, 'file'>) => void,
): void {
  if (!cells.some((cell) => cell.kind === 'unknown')) return;
  for (let row = 0; row < table.rowCount; row += 1) {
    const cell = cells[column.codes[row] ?? 0];
    if (cell?.kind !== 'unknown') continue;
    const place = { line: table.lines[row] ?? 0, field: column.name, found: cell.text };
    const suggestion = cell.suggestion === undefined ? {} : { suggestion: cell.suggestion };
    add({ code: codeFor[cell.reason], severity: 'error', ...place, ...suggestion });
  }
}

function firstPlace(table: RawTable, column: RawColumn, code: number) {
  const row = column.codes.indexOf(code);
  return { line: table.lines[row] ?? 0, field: column.name, found: column.dictionary[code] ?? '' };
}

function readings(text: string, mark: DecimalMark): { readonly expected: string } {
  const other = mark === ',' ? '.' : ',';
  return { expected: `${text.replaceAll(mark, '')} / ${text.replace(mark, other)}` };
}

function decimalChoice(column: RawColumn, decimal: DecimalMark, declared: boolean): ReadingChoice {
  if (declared) return { what: 'decimal', chosen: decimal, because: 'declared' };
  const evidence = decimalEvidence(column);
  const text = 'code' in evidence ? (column.dictionary[evidence.code] ?? '') : '';
  return { what: 'decimal', chosen: decimal, because: 'detected', evidence: `${column.name}: ${text}` };
}
