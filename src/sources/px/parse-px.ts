import { type PxEncoding, pxEncoding } from './decode-px.ts';
import { readKeyedCells } from './fill-keyed-cells.ts';
import { type KeywordTable, keywordTable, textOf, textsOf } from './keyword-table.ts';
import { checkTokens, type PxCells, parseData } from './parse-data.ts';
import { parseStatement } from './parse-statement.ts';
import type { PxFile, PxProblem, PxStatement, PxVariable, ReportPxProblem } from './px-file.ts';
import { readNotes } from './read-notes.ts';
import { readVariables } from './read-variables.ts';
import { type PxParts, splitStatements } from './split-statements.ts';

export interface PxOptions {
  /** Which of LANGUAGES; the file's main language when left out. */
  readonly language?: string;
  readonly onProblem: (problem: PxProblem) => void;
}

/** More cells than this are taken for a fault in the file. */
const mostCells = 200_000_000;
const semicolon = 59;

/**
 * Reads a PX file by the specification of 2013 (Statistics Sweden, "PX file format"). Undefined when
 * it lacks what makes a table of it; every problem is reported.
 */
export function parsePx(bytes: Uint8Array, options: PxOptions): PxFile | undefined {
  const report = options.onProblem;
  const parts = splitStatements(bytes, report);
  const { statements, encoding } = readStatements(bytes, parts, report);
  const main =
    textOf(statements.find(({ keyword, language }) => keyword === 'LANGUAGE' && language === null)) || null;
  const languages = textsOf(statements.find(({ keyword }) => keyword === 'LANGUAGES'));
  const language = chooseLanguage(options.language, main, languages, report);
  const table = keywordTable(statements, main, language, report);
  const variables = readVariables(table, language, report);
  if (variables.length === 0) {
    report({
      code: 'px-missing-keyword',
      severity: 'error',
      found: 'STUB, HEADING',
      expected: 'STUB / HEADING',
    });
  }
  if (parts.dataStart < 0)
    report({ code: 'px-missing-keyword', severity: 'error', found: 'DATA', expected: 'DATA=' });
  if (variables.length === 0 || parts.dataStart < 0 || variables.some(({ values }) => values.length === 0))
    return undefined;
  reportStrayVariables(table, variables, report);
  const data = readCells(bytes, parts, variables, table, encoding, report);
  if (data === undefined) return undefined;
  checkTokens(data, report);
  return {
    encoding: encoding.name,
    encodingDeclared: encoding.isDeclared,
    language: language ?? main,
    languages,
    variables,
    contentVariable: textOf(table.find('CONTVARIABLE')) ?? null,
    decimals: Number(textOf(table.find('DECIMALS')) ?? 0),
    showDecimals: Number(textOf(table.find('SHOWDECIMALS')) ?? textOf(table.find('DECIMALS')) ?? 0),
    cells: data.cells,
    tokens: data.tokens,
    lines: data.lines,
    ...readNotes(table),
  };
}

function readStatements(
  bytes: Uint8Array,
  parts: PxParts,
  report: ReportPxProblem,
): { readonly statements: readonly PxStatement[]; readonly encoding: PxEncoding } {
  const ignore = () => undefined;
  const text = (range: PxParts['statements'][number]) => bytes.subarray(range.start, range.end);
  const latin1 = parts.statements.map((range) =>
    parseStatement(
      Array.from(text(range).subarray(0, 200), (byte) => String.fromCharCode(byte)).join(''),
      range.line,
      ignore,
    ),
  );
  const named = (name: string) => textOf(latin1.find((statement) => statement?.keyword === name));
  const end = parts.dataStart < 0 ? bytes.length : parts.dataStart;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const encoding = pxEncoding(bytes.subarray(mark, end), named('CODEPAGE'), named('CHARSET'));
  const statements = parts.statements.flatMap(
    (range) => parseStatement(encoding.decode(text(range)).replace(/^\ufeff/, ''), range.line, report) ?? [],
  );
  return { statements, encoding };
}

function chooseLanguage(
  wanted: string | undefined,
  main: string | null,
  languages: readonly string[],
  report: ReportPxProblem,
): string | null {
  if (wanted === undefined || wanted === main || languages.includes(wanted)) return wanted ?? main;
  const known = languages.length > 0 ? languages : main === null ? [] : [main];
  report({ code: 'px-unknown-language', severity: 'error', found: wanted, expected: known.join(', ') });
  return main;
}

function reportStrayVariables(
  table: KeywordTable,
  variables: readonly PxVariable[],
  report: ReportPxProblem,
): void {
  const names = new Set(variables.map(({ name }) => name));
  for (const { keyword, keys, line } of table.all('VALUES', 'CODES', 'TIMEVAL')) {
    const name = keys[0] ?? '';
    if (!names.has(name))
      report({ code: 'px-unknown-variable', severity: 'warning', line, field: keyword, found: name });
  }
}

function readCells(
  bytes: Uint8Array,
  parts: PxParts,
  variables: readonly PxVariable[],
  table: KeywordTable,
  encoding: PxEncoding,
  report: ReportPxProblem,
): PxCells | undefined {
  const expected = variables.reduce((product, { values }) => product * values.length, 1);
  const isKeyed = variables.some(({ name }) => table.find('KEYS', name) !== undefined);
  // A cell takes at least two bytes, so a shorter DATA cannot hold the table.
  const room = isKeyed ? mostCells : (bytes.length - parts.dataStart) / 2 + 1;
  if (expected > Math.min(mostCells, room)) {
    report({ code: 'px-cell-count', severity: 'error', line: parts.dataLine, expected: `${expected}` });
    if (!bytes.includes(semicolon, parts.dataStart))
      report({ code: 'px-truncated', severity: 'error', line: parts.dataLine });
    return undefined;
  }
  if (isKeyed) {
    const decode = (text: string) => encoding.decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    const keyed = readKeyedCells(bytes, parts.dataStart, parts.dataLine, variables, table, decode, report);
    if (!keyed.isClosed) report({ code: 'px-truncated', severity: 'error', line: parts.dataLine });
    return keyed;
  }
  const data = parseData(bytes, parts.dataStart, parts.dataLine, expected);
  if (data.count !== expected) {
    const numbers = { found: `${data.count}`, expected: `${expected}` };
    report({ code: 'px-cell-count', severity: 'error', line: parts.dataLine, ...numbers });
  }
  // Real files lack the last semicolon; one that ends in the middle of a number may be cut.
  if (!data.isClosed && data.count !== expected) {
    report({ code: 'px-truncated', severity: 'error', line: parts.dataLine });
  } else if (!data.isClosed && (bytes.at(-1) ?? 0) > 32) {
    report({ code: 'px-truncated', severity: 'warning', line: data.lines.at(-1) ?? parts.dataLine });
  }
  return data;
}
