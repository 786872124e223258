import type { FileSystem } from '../io/effects.ts';
import { type ChosenEncoding, chooseEncoding } from './choose-encoding.ts';
import { openFile } from './csv/bytes-of-file.ts';
import { type CsvLayout, csvLayout } from './csv/layout.ts';
import { type CsvRows, readCarefully } from './csv/read-carefully.ts';
import { readQuickly } from './csv/read-quickly.ts';
import { evidenceOfChunks } from './csv/text-of-chunks.ts';
import { decimalChoices } from './decimal-choices.ts';
import { decodeExcerpt, decoderFor } from './decode.ts';
import { findDoubleEncoded } from './double-encoding.ts';
import { headerNames } from './header-rows.ts';
import { lostLetters } from './lost-letters.ts';
import { nameColumns } from './name-columns.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import type { RawColumn, RawTable, ReadingChoice } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';
import { encodingNamed, type TextEncoding } from './text-encoding.ts';
import { wholeNumbersOf } from './whole-numbers.ts';
import { withoutFooter } from './without-footer.ts';

export interface CsvOptions {
  /** `careful` reads everything with csv-parse; the results are the same. For tests and measurements. */
  readonly reader?: 'quick-if-clean' | 'careful';
}

/**
 * Reads a delimited text file in whatever dialect it is written. Clean files are scanned by bytes;
 * quoted line ends, odd line ends and faulty rows are read again with csv-parse.
 */
export async function readCsv(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
  options: CsvOptions = {},
): Promise<ReadResult> {
  const problems = problemList(path);
  const declared = declaration.encoding === undefined ? undefined : encodingNamed(declaration.encoding);
  const open = () => openFile(files, path, declared);
  const file = await open();
  const layout = csvLayout(file.head, file.isWhole, declaration);
  if (layout === undefined) {
    const isEmpty = file.head.every((byte) => byte <= 32);
    problems.add({ code: isEmpty ? 'empty-file' : 'header-not-found', severity: 'error' });
    return { table: emptyTable(path), diagnostics: problems.toDiagnostics() };
  }
  for (const problem of layout.problems)
    problems.add({ ...problem, found: decodeExcerpt(problem.found ?? '') });
  // Lines that agree on no delimiter would all be ragged: one message says it.
  if (layout.problems.some(({ code }) => code === 'unknown-delimiter'))
    return { table: emptyTable(path), diagnostics: problems.toDiagnostics() };
  const size = (await files.stat(path))?.size ?? file.head.length;
  const quick = options.reader === 'careful' ? undefined : await readQuickly(file.chunks(), layout, size);
  const evidence = quick ?? (await evidenceOfChunks((await open()).chunks()));
  const chosen = chooseEncoding(declaration.encoding, { ofHead: file.encoding, ...evidence });
  for (const problem of chosen.problems) problems.add(problem);
  const eightBit = storedAs(chosen.encoding);
  const quickRows = quick?.decodeRows(eightBit);
  const rows = quickRows ?? (await readCarefully((await open()).chunks(), eightBit, layout, problems));
  const chosenReader = quickRows === undefined ? 'csv-parse' : 'bytes';
  const reader = { what: 'reader', chosen: chosenReader, because: 'detected' } as const;
  const table = csvTable(path, rows, layout, chosen, reader, declaration, problems);
  return { table, diagnostics: problems.toDiagnostics() };
}

/** The table of a CSV file from its rows, however they were read: names, notes below it, what was chosen. */
export function csvTable(
  path: string,
  rows: CsvRows,
  layout: CsvLayout,
  chosen: ChosenEncoding,
  reader: ReadingChoice,
  declaration: SourceDeclaration,
  problems: ProblemList,
): RawTable {
  const decoder = decoderFor(storedAs(chosen.encoding));
  const fromBytes = (text: string) => decoder.decode(Buffer.from(text, 'latin1'));
  const [upper = [], lower] = layout.byteRows.map((row) => row.map(fromBytes));
  const names = lower === undefined ? upper : headerNames(upper, lower);
  const columns = nameColumns(names, rows.columns, layout.headerLine, problems.add);
  const body = withoutFooter({ columns, lines: rows.lines, rowCount: rows.rowCount });
  const notes = [...body.footer, ...rows.footer];
  reportGarbled(columns, rows.lines, layout.headerLine, problems);
  for (const problem of lostLetters(columns, rows.lines, layout.headerLine)) problems.add(problem);
  if (rows.rowCount === 0) problems.add({ code: 'no-rows', severity: 'warning' });
  const found = layout.choices.map((choice) =>
    choice.evidence === undefined ? choice : { ...choice, evidence: fromBytes(choice.evidence) },
  );
  const choices = [chosen.choice, ...found, ...decimalChoices(columns, declaration.decimal), reader];
  const metadata = notes.length > 0 ? { metadata: { notes: notes.join('\n') } } : {};
  const origin = { file: path, format: 'csv', choices, ...metadata } as const;
  return { origin, columns: body.columns, rowCount: body.rowCount, lines: body.lines };
}

/** UTF-16 has been turned into UTF-8 on the way in. */
function storedAs(encoding: TextEncoding): TextEncoding {
  return encoding.startsWith('utf') ? 'utf-8' : encoding;
}

function reportGarbled(
  columns: readonly RawColumn[],
  lines: Int32Array,
  headerLine: number,
  problems: ProblemList,
): void {
  const inNames = findDoubleEncoded(columns.map(({ name }) => name));
  if (inNames !== undefined) {
    const { found, repaired } = inNames;
    problems.add({
      code: 'double-encoded',
      severity: 'error',
      line: headerLine,
      found,
      suggestion: repaired,
    });
  }
  for (const column of columns) {
    if (wholeNumbersOf(column)) continue;
    const { name, dictionary, codes } = column;
    const garbled = findDoubleEncoded(dictionary);
    if (garbled === undefined) continue;
    const { index, found, repaired } = garbled;
    const line = lines[codes.indexOf(index)] ?? headerLine;
    problems.add({
      code: 'double-encoded',
      severity: 'error',
      line,
      field: name,
      found,
      suggestion: repaired,
    });
  }
}

function emptyTable(path: string): RawTable {
  const origin = { file: path, format: 'csv', choices: [] } as const;
  return { origin, columns: [], rowCount: 0, lines: new Int32Array(0) };
}
