import type { Origin } from '../../sources/raw-table.ts';
import type { EngineTable } from '../engine-table.ts';
import type { PlanPushDown } from '../push-down.ts';
import { readPushedTable } from '../pushed-table.ts';
import type { SqlSession } from '../session.ts';
import { identifier } from '../sql-text.ts';
import { typedColumns } from '../typed-columns.ts';

/**
 * Reads a table or view of a warehouse. It has no order of its own, so its rows are put in that of their texts, and
 * the line of a row is its place there. `path` is how kub.yaml names it.
 */
export async function readWarehouseTable(
  session: SqlSession,
  path: string,
  table: readonly string[],
  planFor: PlanPushDown,
): Promise<EngineTable> {
  const source = table.map(identifier).join('.');
  const columns = await session.describe(source);
  const relation = { sql: source, columns, row: null };
  const { lines, rowCount, units, ...pushed } = await readPushedTable(session, relation, planFor);
  const reader = { what: 'reader', chosen: 'postgres', because: 'declared' } as const;
  const origin: Origin = { file: path, format: 'database', choices: [reader] };
  const named = typedColumns(columns, pushed.columns);
  const problem = { code: 'no-rows', severity: 'warning', file: path } as const;
  return {
    table: { origin, columns: named, rowCount, lines },
    diagnostics: rowCount === 0 ? [problem] : [],
    units,
  };
}
