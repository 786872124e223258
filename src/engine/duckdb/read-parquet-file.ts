import type { EngineTable } from '../engine-table.ts';
import type { PlanPushDown } from '../push-down.ts';
import { readTypedTable } from '../read-typed-table.ts';
import { literal } from '../sql-text.ts';
import { fileNamed } from './file-named.ts';
import type { DuckDbSession } from './session.ts';

/** Columns that are no part of the data: DuckDB's number of the row, and that of pandas. */
const rowNumbers = /^(file_row_number|__index_level_\d+__)$/;

/**
 * Reads a Parquet file. Its columns have types of their own, and the line of a row is its number in the file.
 * `place` is a path on this machine or an address of object storage.
 */
export async function readParquetFile(
  session: DuckDbSession,
  path: string,
  place: string,
  planFor: PlanPushDown,
): Promise<EngineTable> {
  const settings = [
    literal(place.includes('://') ? place : fileNamed(place)),
    'file_row_number = true, hive_partitioning = false',
    // Hive, Impala and old Spark write texts without saying that they are.
    'binary_as_string = true',
  ];
  const source = `read_parquet(${settings.join(', ')})`;
  const described = await session.describe(`(SELECT * FROM ${source})`);
  const columns = described.filter(({ name }) => !rowNumbers.test(name));
  const reader = { what: 'reader', chosen: 'duckdb', because: 'detected' } as const;
  const relation = { sql: source, columns, row: 'file_row_number + 1' };
  return await readTypedTable(
    session,
    { file: path, format: 'parquet', choices: [reader] },
    relation,
    planFor,
  );
}
