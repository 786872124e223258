import type { Location } from './location.ts';

/** What `motor:` and `--engine` may say. */
export const engineNames = ['auto', 'builtin', 'duckdb'] as const;
export type EngineName = (typeof engineNames)[number];

/** What reads a file or a table: kub's own readers, DuckDB, or PostgreSQL itself. */
export type Engine = 'builtin' | 'duckdb' | 'postgres';

export type EngineReason =
  /** A file of ordinary size, of a format that kub reads itself. */
  | 'default'
  | 'asked-for'
  /** No other engine reads it. */
  | 'parquet'
  | 'object-storage'
  | 'warehouse'
  /** Too large to be held as it stands. */
  | 'size'
  /** DuckDB was wanted, but the file is quoted, odd or wrong: kub's reader has the words for that. */
  | 'odd-file'
  /** DuckDB was wanted for its size, and is not installed. */
  | 'not-installed';

/** Which engine read a file or a table, and why. */
export interface EngineRecord {
  readonly file: string;
  readonly engine: Engine;
  readonly because: EngineReason;
  /** Hash of the rows as they were read, of what is no file in the workspace. */
  readonly sha256?: string;
}

/** From this many bytes on a CSV file is read by DuckDB, when it is installed: about eight million rows. */
export const largeFile = 400_000_000;

/** Chooses the engine for one file or table. `size` is that of the file in bytes. */
export function chooseEngine(
  location: Location,
  path: string,
  size: number,
  asked: EngineName,
): Pick<EngineRecord, 'engine' | 'because'> {
  if (location.kind === 'warehouse') {
    return { engine: asked === 'duckdb' ? 'duckdb' : 'postgres', because: 'warehouse' };
  }
  if (location.kind === 'faulty') return { engine: 'builtin', because: 'default' };
  if (location.kind === 'storage') return { engine: 'duckdb', because: 'object-storage' };
  if (/\.(parquet|parq|pq)$/i.test(path)) return { engine: 'duckdb', because: 'parquet' };
  const isCsv = /\.(csv|tsv|txt|tab)$/i.test(path);
  if (!isCsv || asked === 'builtin') {
    return { engine: 'builtin', because: isCsv ? 'asked-for' : 'default' };
  }
  if (asked === 'duckdb') return { engine: 'duckdb', because: 'asked-for' };
  return size >= largeFile
    ? { engine: 'duckdb', because: 'size' }
    : { engine: 'builtin', because: 'default' };
}
