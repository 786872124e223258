import type { SqlSession } from '../session.ts';
import { literal } from '../sql-text.ts';
import type { DuckDbSession } from './session.ts';

/**
 * A PostgreSQL database behind DuckDB, asked in its own words: what is added up is added up there, and only the
 * answer comes through.
 */
export function attachedSession(session: DuckDbSession, name: string): SqlSession {
  const ask = (sql: string): string => `SELECT * FROM postgres_query(${literal(name)}, ${literal(sql)})`;
  return {
    describe: (from) => session.describe(`(${ask(`SELECT * FROM ${from} LIMIT 0`)})`),
    fetch: (sql, shape) => session.fetch(ask(sql), shape),
    close: () => session.close(),
  };
}
