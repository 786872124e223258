import type { Origin } from '../../sources/raw-table.ts';
import type { EngineTable } from '../engine-table.ts';
import type { PlanPushDown } from '../push-down.ts';
import { readPushedTable } from '../pushed-table.ts';
import { literal } from '../sql-text.ts';
import { typedColumns } from '../typed-columns.ts';
import { fileNamed } from './file-named.ts';
import type { DuckDbSession } from './session.ts';

/**
 * Reads a Parquet file. Its columns have types of their own: numbers come as they are written with a point, and
 * the line of a row is its number in the file. `place` is a path on this machine or an address of object storage.
 */
export async function readParquetFile(
  session: DuckDbSession,
  path: string,
  place: string,
  planFor: PlanPushDown,
): Promise<EngineTable> {
  const source = `read_parquet(${literal(place.includes('://') ? place : fileNamed(place))}, file_row_number = true, hive_partitioning = false)`;
  const from = `(SELECT * FROM ${source})`;
  const columns = (await session.describe(from)).filter(({ name }) => name !== 'file_row_number');
  const relation = { sql: source, columns, row: 'file_row_number + 1' };
  const { lines, rowCount, units, ...pushed } = await readPushedTable(session, relation, planFor);
  const reader = { what: 'reader', chosen: 'duckdb', because: 'detected' } as const;
  const origin: Origin = { file: path, format: 'parquet', choices: [reader] };
  const named = typedColumns(columns, pushed.columns);
  const problem = { code: 'no-rows', severity: 'warning', file: path } as const;
  return {
    table: { origin, columns: named, rowCount, lines },
    diagnostics: rowCount === 0 ? [problem] : [],
    units,
  };
}
