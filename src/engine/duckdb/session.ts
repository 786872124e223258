import type { DuckDBConnection } from '@duckdb/node-api';
import type { Effects } from '../../io/effects.ts';
import type { SourceColumn } from '../push-down.ts';
import type { AnswerShape, Fetched, SqlSession } from '../session.ts';
import { numberCollector } from './number-vectors.ts';
import { textCollector } from './text-vectors.ts';

export interface DuckDbSession extends SqlSession {
  /** Does what has no answer. */
  run(sql: string): Promise<void>;
}

/** Starts DuckDB within this process; null when the package is not installed, or not for this machine. */
export async function openDuckDb(effects: Effects): Promise<DuckDbSession | null> {
  const api = await import('@duckdb/node-api').catch(() => null);
  if (!api) return null;
  // What does not fit in memory is confidential: it is put where nobody else may look, and goes when DuckDB does.
  const folder = `${effects.machine.cacheFolder}/duckdb-${process.pid}-${effects.now().getTime()}`;
  await effects.files.makeFolder(folder, { mode: 0o700 });
  const instance = await api.DuckDBInstance.create(':memory:', {
    temp_directory: folder,
    // Extensions are fetched only where a location asks for one.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    describe: (from) => describe(connection, from),
    fetch: (sql, shape) => fetchAnswer(connection, sql, shape),
    async close() {
      connection.closeSync();
      instance.closeSync();
      await effects.files.remove(folder);
    },
  };
}

async function describe(connection: DuckDBConnection, from: string): Promise<readonly SourceColumn[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  return reader.getRowObjects().map((row) => ({
    name: String(row['column_name']),
    type: typeOf(String(row['column_type'])),
  }));
}

function typeOf(name: string): SourceColumn['type'] {
  if (name === 'VARCHAR') return 'text';
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(name)) return 'integer';
  return /^(FLOAT|DOUBLE|DECIMAL)/.test(name) ? 'number' : 'other';
}

async function fetchAnswer(
  connection: DuckDBConnection,
  sql: string,
  { integers, numbers, texts }: AnswerShape,
): Promise<Fetched> {
  const result = await connection.stream(sql);
  const counts = Array.from({ length: integers }, () => numberCollector(Int32Array));
  const sums = Array.from({ length: numbers }, () => numberCollector(Float64Array));
  const words = Array.from({ length: texts }, textCollector);
  const collectors = [...counts, ...sums, ...words];
  let rowCount = 0;
  let next = result.fetchChunk();
  for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
    // The next piece is made while this one is taken in.
    next = result.fetchChunk();
    const size = chunk.rowCount;
    for (const [index, collector] of collectors.entries()) collector.add(chunk.getColumnVector(index), size);
    rowCount += size;
  }
  return {
    rowCount,
    integers: counts.map((column) => column.finish()),
    numbers: sums.map((column) => column.finish()),
    texts: words.map((column) => column.finish(rowCount)),
  };
}
