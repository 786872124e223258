import type { PushDown, Relation, SourceColumn } from '../push-down.ts';
import { identifier } from '../sql-text.ts';
import type { DuckDbSession } from './session.ts';

const table = 'kub_rows';

/**
 * Reads what is asked for of a file into a table of DuckDB's. There its rows have numbers of their own: to count them
 * while the file is read, one thread must do all the work. And what is asked twice is not read twice.
 * What does not fit in memory DuckDB puts in its folder.
 */
export async function holdRows(
  session: DuckDbSession,
  source: string,
  columns: readonly SourceColumn[],
  plan: PushDown,
): Promise<Relation> {
  const held = columns.filter(({ name }) => plan.columns.has(name) || name === plan.leftOut?.column);
  const names = held.map(({ name }) => identifier(name)).join(', ');
  await session.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT ${names || '0'} FROM ${source}`);
  return { columns, sql: table, row: 'rowid + 1' };
}

/** Forgets the rows; does nothing where none are held. */
export async function dropHeldRows(session: DuckDbSession): Promise<void> {
  await session.run(`DROP TABLE IF EXISTS ${table}`);
}
