import type { EngineTable } from '../engine-table.ts';
import type { PlanPushDown } from '../push-down.ts';
import { readTypedTable } from '../read-typed-table.ts';
import type { SqlSession } from '../session.ts';
import { identifier } from '../sql-text.ts';

/**
 * Reads a table or view of a warehouse. It has no order of its own, so its rows are put in that of their texts, and
 * the line of a row is its place there. `path` is how kub.yaml names it.
 */
export async function readWarehouseTable(
  session: SqlSession,
  engine: 'postgres' | 'duckdb',
  path: string,
  table: readonly string[],
  planFor: PlanPushDown,
): Promise<EngineTable> {
  const source = table.map(identifier).join('.');
  const relation = { sql: source, columns: await session.describe(source), row: null };
  const reader = { what: 'reader', chosen: engine, because: 'declared' } as const;
  return await readTypedTable(
    session,
    { file: path, format: 'database', choices: [reader] },
    relation,
    planFor,
  );
}
