import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FileSystem } from '../io/effects.ts';
import { decimalChoices } from './decimal-choices.ts';
import { decimalEvidence } from './decimal-mark.ts';
import { findHeader, headerNames } from './header-rows.ts';
import { nameColumns } from './name-columns.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import type { Origin, RawTable, ReadingChoice } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import { rowBuilder } from './row-builder.ts';
import type { SourceDeclaration } from './source-declaration.ts';
import { withoutFooter } from './without-footer.ts';
import { readWorkbook, type Sheet, type SheetCell } from './xlsx/workbook.ts';

/** Reads one sheet of an XLSX file, values only: a formula counts as its stored result. */
export async function readXlsx(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const problems = problemList(path);
  const workbook = await readWorkbook(await files.read(path));
  if (typeof workbook === 'string')
    return withoutTable(path, [{ code: workbook, severity: 'error', file: path }]);
  const chosen = chooseSheet(workbook.sheets, declaration.sheet, problems);
  for (const { row, column, code, found } of chosen === undefined ? [] : workbook.faults(chosen.sheet.name)) {
    problems.add({ code, severity: 'error', line: row, field: column, found });
  }
  const table =
    chosen === undefined ? undefined : sheetTable(path, chosen.sheet, chosen.choice, declaration, problems);
  const diagnostics = problems.toDiagnostics();
  return table === undefined ? withoutTable(path, diagnostics) : { table, diagnostics };
}

function chooseSheet(
  sheets: readonly Sheet[],
  declared: string | number | undefined,
  problems: ProblemList,
): { readonly sheet: Sheet; readonly choice: ReadingChoice } | undefined {
  const names = sheets.map(({ name }) => name);
  const expected = names.join(', ');
  if (declared !== undefined) {
    const plain = (name: string) => name.trim().normalize('NFC').toLowerCase();
    const wanted = String(declared).trim().normalize('NFC');
    // Excel itself makes no difference between small and capital letters.
    const sheet = sheets.find(({ name }) => plain(name) === plain(wanted)) ?? sheets[Number(wanted) - 1];
    if (sheet !== undefined)
      return { sheet, choice: { what: 'sheet', chosen: sheet.name, because: 'declared' } };
    const suggestion = nearest(wanted, names);
    const near = suggestion === undefined ? {} : { suggestion };
    problems.add({
      code: 'no-such-sheet',
      severity: 'error',
      field: 'blad',
      found: wanted,
      expected,
      ...near,
    });
    return undefined;
  }
  const tables = sheets.filter(({ rows }) =>
    rows.some((row) => row.filter((cell) => cell !== null).length > 1),
  );
  const visible = tables.filter(({ isHidden }) => !isHidden);
  const filled = visible.length > 0 ? visible : tables;
  if (filled.length > 1) {
    problems.add({
      code: 'several-sheets',
      severity: 'error',
      field: 'blad',
      found: filled.map(({ name }) => name).join(', '),
    });
    return undefined;
  }
  const sheet = filled[0] ?? sheets[0];
  if (sheet === undefined || sheet.rows.length === 0) {
    problems.add({ code: 'empty-file', severity: 'error' });
    return undefined;
  }
  const evidence = sheets.length === 1 ? 'only sheet' : 'only sheet with a table';
  return { sheet, choice: { what: 'sheet', chosen: sheet.name, because: 'detected', evidence } };
}

function sheetTable(
  path: string,
  sheet: Sheet,
  choice: ReadingChoice,
  declaration: SourceDeclaration,
  problems: ProblemList,
): RawTable | undefined {
  const marks = decimalMarks(sheet);
  const texts = sheet.rows.map((row) => row.map((cell, column) => textOf(cell, marks[column] ?? '.')));
  const header = findHeader(texts.slice(0, 200), (row) => row + 1, declaration);
  if (header === undefined) {
    problems.add({ code: 'header-not-found', severity: 'error' });
    return undefined;
  }
  const upper = texts[header.first] ?? [];
  const names = header.rows === 2 ? headerNames(upper, texts[header.first + 1] ?? []) : upper;
  const builder = rowBuilder(Math.max(names.length, ...texts.map((row) => row.length)));
  texts.forEach((row, index) => {
    if (index < header.first + header.rows || row.every((text) => text.trim() === '')) return;
    builder.add(row, index + 1);
  });
  const { columns, lines, rowCount } = builder.finish();
  if (rowCount === 0) problems.add({ code: 'no-rows', severity: 'warning' });
  const named = nameColumns(names, columns, header.first + header.rows, problems.add);
  const choices = [choice, header.choice, ...decimalChoices(named, declaration.decimal)];
  const { footer, ...body } = withoutFooter({ columns: named, rowCount, lines });
  const metadata = footer.length > 0 ? { metadata: { notes: footer.join('\n') } } : {};
  const origin: Origin = { file: path, sheet: sheet.name, format: 'xlsx', choices, ...metadata };
  return { origin, ...body };
}

/** A column that holds text like "46,5" has its real numbers written in the same way. */
function decimalMarks(sheet: Sheet): readonly string[] {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const texts = sheet.rows.map((row) => row[column] ?? null).filter((cell) => typeof cell === 'string');
    const evidence = decimalEvidence({ dictionary: [...new Set(texts)] });
    return evidence.kind === 'certain' ? evidence.mark : '.';
  });
}

function textOf(cell: SheetCell, mark: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  // Fifteen digits are what Excel shows; 4.5999999999999999E-2 is stored for 0.046.
  const text = String(Number(cell.number.toPrecision(15)));
  return mark === ',' ? text.replace('.', ',') : text;
}

function withoutTable(path: string, diagnostics: readonly Diagnostic[]): ReadResult {
  const origin: Origin = { file: path, format: 'xlsx', choices: [] };
  return { table: { origin, columns: [], rowCount: 0, lines: new Int32Array(0) }, diagnostics };
}
