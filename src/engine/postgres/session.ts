import type { Readable } from 'node:stream';
import type { Effects } from '../../io/effects.ts';
import type { CsvLayout } from '../../sources/csv/layout.ts';
import { type CsvRows, readCarefully } from '../../sources/csv/read-carefully.ts';
import { readQuickly } from '../../sources/csv/read-quickly.ts';
import type { TextColumn } from '../../sources/csv/text-column.ts';
import { problemList } from '../../sources/problem-list.ts';
import type { Server } from '../location.ts';
import type { SourceColumn } from '../push-down.ts';
import type { AnswerShape, Fetched, SqlSession } from '../session.ts';

const beginning = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Opens a connection to PostgreSQL, or what speaks as it does; null when the package is not installed. All
 * questions see the database as it was at the first. Rejects when the server does not answer or lets nobody in.
 */
export async function openPostgres(effects: Effects, server: Server): Promise<SqlSession | null> {
  const client = await import('postgres').then((module) => module.default).catch(() => null);
  if (!client) return null;
  const { environment } = effects;
  const given = (name: string): string | undefined => environment[name] || undefined;
  const sql = client({
    host: server.host ?? given('PGHOST') ?? 'localhost',
    port: server.port ?? Number(given('PGPORT') ?? 5432),
    database: server.database ?? given('PGDATABASE') ?? given('PGUSER') ?? 'postgres',
    username: given('PGUSER') ?? 'postgres',
    password: given('PGPASSWORD') ?? '',
    ssl: sslOf(given('PGSSLMODE')),
    max: 1,
    connect_timeout: 15,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'kub' },
  });
  // The first question opens the connection: reserving one before that waits for ever.
  const opened = sql.unsafe('SELECT 1').then(() => sql.reserve());
  const connection = await opened.catch(async (problem: unknown) => {
    await sql.end({ timeout: 1 });
    throw problem;
  });
  await connection.unsafe(beginning);
  /** An answer that failed ends what was begun; the next table is asked anew. */
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await question();
    } catch (problem) {
      await connection.unsafe('ROLLBACK');
      await connection.unsafe(beginning);
      throw problem;
    }
  };
  const copy = async (query: string): Promise<AsyncIterable<Uint8Array>> => {
    const options = "FORMAT csv, HEADER false, DELIMITER ';', ENCODING 'UTF8'";
    return wholeAnswer(await connection.unsafe(`COPY (${query}) TO STDOUT WITH (${options})`).readable());
  };
  return {
    async describe(from) {
      const { columns } = await ask(async () => await connection.unsafe(`SELECT * FROM ${from} LIMIT 0`));
      return columns.map(({ name, type }) => ({ name, type: typeOf(type) }));
    },
    fetch: (query, shape) => ask(() => fetchCopy(() => copy(query), shape)),
    async close() {
      await connection.unsafe('ROLLBACK');
      connection.release();
      await sql.end({ timeout: 5 });
    },
  };
}

/**
 * The pieces of an answer. Whoever stops half-way must not leave the rest on the line, and the client pauses the line
 * when a piece is large and wakes it only when more is read: at the end it is woken by hand, or the next question
 * waits for ever.
 */
async function* wholeAnswer(stream: Readable): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  let piece = await pieces.next();
  try {
    for (; !piece.done; piece = await pieces.next()) yield piece.value;
  } finally {
    while (!piece.done) piece = await pieces.next();
    stream._read(0);
  }
}

function sslOf(mode: string | undefined): 'require' | 'prefer' | 'verify-full' | false {
  if (mode === 'require' || mode === 'prefer') return mode;
  return mode === 'verify-full' || mode === 'verify-ca' ? 'verify-full' : false;
}

/** Numbers of PostgreSQL's own types, which never change. */
function typeOf(type: number): SourceColumn['type'] {
  if ([20, 21, 23].includes(type)) return 'integer';
  if ([700, 701, 1700].includes(type)) return 'number';
  // Not those of fixed length: they are padded until they are cast.
  return [25, 1043].includes(type) ? 'text' : 'other';
}

/** PostgreSQL writes its answer as CSV, and it is read as any file is. */
async function fetchCopy(
  copy: () => Promise<AsyncIterable<Uint8Array>>,
  { integers, numbers, texts }: AnswerShape,
): Promise<Fetched> {
  const width = integers + numbers + texts;
  const layout: CsvLayout = {
    delimiter: ';',
    lineEnding: 'LF',
    headerLine: 0,
    bodyLine: 1,
    byteRows: [],
    width,
    named: width,
    choices: [],
    problems: [],
  };
  const quick = await readQuickly(await copy(), layout, 0);
  const rows = quick?.decodeRows('utf-8') ?? (await carefully(await copy(), layout));
  return {
    rowCount: rows.rowCount,
    integers: rows.columns
      .slice(0, integers)
      .map((column) => valuesOf(column, new Int32Array(rows.rowCount))),
    numbers: rows.columns
      .slice(integers, integers + numbers)
      .map((column) => valuesOf(column, new Float64Array(rows.rowCount))),
    texts: rows.columns.slice(integers + numbers),
  };
}

function valuesOf<Column extends Int32Array | Float64Array>(
  { codes, dictionary }: TextColumn,
  target: Column,
): Column {
  const values = dictionary.map(Number);
  for (let row = 0; row < target.length; row += 1) target[row] = values[codes[row]!]!;
  return target;
}

async function carefully(chunks: AsyncIterable<Uint8Array>, layout: CsvLayout): Promise<CsvRows> {
  const problems = problemList('');
  return await readCarefully(chunks, 'utf-8', layout, problems);
}
