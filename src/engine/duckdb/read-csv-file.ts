import type { FileSystem } from '../../io/effects.ts';
import { chooseEncoding } from '../../sources/choose-encoding.ts';
import { openFile } from '../../sources/csv/bytes-of-file.ts';
import { type CsvLayout, csvLayout } from '../../sources/csv/layout.ts';
import { headerNames } from '../../sources/header-rows.ts';
import { problemList } from '../../sources/problem-list.ts';
import { csvTable } from '../../sources/read-csv.ts';
import { formatOf } from '../../sources/read-source.ts';
import type { SourceDeclaration } from '../../sources/source-declaration.ts';
import { encodingNamed } from '../../sources/text-encoding.ts';
import type { EngineTable } from '../engine-table.ts';
import type { PlanPushDown } from '../push-down.ts';
import { readPushedTable } from '../pushed-table.ts';
import { identifier, literal } from '../sql-text.ts';
import { examineBytes } from './clean-bytes.ts';
import { fileNamed } from './file-named.ts';
import { dropHeldRows, holdRows } from './held-rows.ts';
import type { DuckDbSession } from './session.ts';
import { withoutBlankRows } from './without-blank-rows.ts';

const quote = 34;

/**
 * Reads a CSV file with DuckDB, when it is one that any reader reads alike. Null for every other: kub's own
 * reader then reads it, so that its rows and what is said of them are the same.
 */
export async function readCsvFile(
  session: DuckDbSession,
  files: FileSystem,
  path: string,
  place: string,
  declaration: SourceDeclaration,
  planFor: PlanPushDown,
): Promise<EngineTable | null> {
  const problems = problemList(path);
  const declared = declaration.encoding === undefined ? undefined : encodingNamed(declaration.encoding);
  const file = await openFile(files, path, declared);
  if (file.encoding !== undefined && file.encoding !== 'utf-8-bom') return null;
  const head = Buffer.from(file.head.subarray(0, 16_384)).toString('latin1');
  const entry = formatOf(path, head, declaration.format);
  if (typeof entry === 'string' || entry.format !== 'csv') return null;
  const layout = csvLayout(file.head, file.isWhole, declaration);
  if (layout === undefined || layout.problems.length > 0 || layout.delimiter.length !== 1) return null;
  const names = namesOf(layout);
  if (new Set(names).size !== names.length) return null;
  // A quotation mark mostly stands on every line: then nothing need be begun.
  if (file.head.includes(quote)) return null;
  const columns = names.map((name) => ({ name, type: 'text' }) as const);
  const plan = planFor(columns);
  // DuckDB reads while the bytes are looked through: most of the time one of them waits for the disk.
  const [relation, examined] = await Promise.allSettled([
    holdRows(session, csvSource(place, layout, names), columns, plan),
    examineBytes(file.chunks(), layout.lineEnding),
  ]);
  if (examined.status === 'rejected') throw examined.reason;
  const clean = examined.value;
  const isReadable = clean !== null && relation.status === 'fulfilled';
  const pushed = isReadable
    ? await readPushedTable(session, relation.value, () => plan).catch(() => null)
    : null;
  await dropHeldRows(session);
  if (clean === null) return null;
  // A line that DuckDB passed over would give every line after it the wrong number.
  if (pushed === null || pushed.rowsRead !== clean.lineCount - (layout.bodyLine - 1)) return null;
  const chosen = chooseEncoding(declaration.encoding, {
    ofHead: file.encoding,
    isUtf8: true,
    isAscii: clean.isAscii,
  });
  if (chosen.problems.length > 0) return null;
  const rows = withoutBlankRows(pushed);
  const lines = rows.lines.map((row) => row + layout.bodyLine - 1);
  const reader = { what: 'reader', chosen: 'duckdb', because: 'detected' } as const;
  const body = { columns: rows.columns, lines, rowCount: rows.rowCount, footer: [] };
  const table = csvTable(path, body, layout, chosen, reader, declaration, problems);
  return {
    table,
    diagnostics: problems.toDiagnostics(),
    units: rows.units?.subarray(0, table.rowCount) ?? null,
  };
}

/** The names of the columns, each of them something: a column without a name is known by its number. */
function namesOf(layout: CsvLayout): readonly string[] {
  const fromBytes = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');
  const [upper = [], lower] = layout.byteRows.map((row) => row.map(fromBytes));
  const names = headerNames(upper, lower);
  return Array.from({ length: layout.width }, (_, index) => names[index] || `kolumn ${index + 1}`);
}

function csvSource(place: string, layout: CsvLayout, names: readonly string[]): string {
  const columns = names.map((name) => `${identifier(name)}: 'VARCHAR'`).join(', ');
  const settings = [
    `delim = ${literal(layout.delimiter)}`,
    `header = false, skip = ${layout.bodyLine - 1}, auto_detect = false, strict_mode = true`,
    `quote = '', escape = '', comment = '', null_padding = false, hive_partitioning = false`,
    `new_line = ${literal(layout.lineEnding === 'CRLF' ? '\\r\\n' : '\\n')}`,
    `columns = {${columns}}`,
  ];
  return `read_csv(${literal(fileNamed(place))}, ${settings.join(', ')})`;
}
