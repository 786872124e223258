import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects, FileSystem } from '../io/effects.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import type { DuckDbSession } from './duckdb/session.ts';
import { type EngineTable, refusedTable } from './engine-table.ts';
import type { Location } from './location.ts';
import { parquetFault } from './parquet-fault.ts';
import type { PlanPushDown } from './push-down.ts';
import type { SqlSession } from './session.ts';

type Warehouse = Extract<Location, { kind: 'warehouse' }>;

/** Engines that are started when the first table needs them, and stopped together. */
export interface Engines {
  /** Null for a file that kub's own reader must read. */
  readCsv(
    files: FileSystem,
    path: string,
    place: string,
    declaration: SourceDeclaration,
    planFor: PlanPushDown,
  ): Promise<EngineTable | 'not-installed' | null>;
  readParquet(files: FileSystem, path: string, place: string, planFor: PlanPushDown): Promise<EngineTable>;
  readWarehouse(
    engine: 'postgres' | 'duckdb',
    path: string,
    location: Warehouse,
    planFor: PlanPushDown,
  ): Promise<EngineTable>;
  close(): Promise<void>;
}

export function openEngines(effects: Effects): Engines {
  let duckDb: Promise<DuckDbSession | null> | null = null;
  const warehouses = new Map<string, Promise<SqlSession | Fault>>();
  const startDuckDb = (): Promise<DuckDbSession | null> => {
    duckDb ??= import('./duckdb/session.ts').then(({ openDuckDb }) => openDuckDb(effects));
    return duckDb;
  };
  const warehouse = (engine: 'postgres' | 'duckdb', location: Warehouse): Promise<SqlSession | Fault> => {
    const key = `${engine} ${JSON.stringify(location.server)}`;
    const known =
      warehouses.get(key) ?? connect(effects, engine, location, startDuckDb, `w${warehouses.size}`);
    warehouses.set(key, known);
    return known;
  };
  return {
    async readCsv(files, path, place, declaration, planFor) {
      const session = await startDuckDb();
      if (!session) return 'not-installed';
      const { readCsvFile } = await import('./duckdb/read-csv-file.ts');
      return await readCsvFile(session, files, path, place, declaration, planFor);
    },
    async readParquet(files, path, place, planFor) {
      const session = await startDuckDb();
      if (!session) return refusedTable(path, 'parquet', { code: 'engine-missing' });
      const { readParquetFile } = await import('./duckdb/read-parquet-file.ts');
      if (place.includes('://')) {
        const { readyForStorage } = await import('./duckdb/extensions.ts');
        const missing = await readyForStorage(session, effects);
        if (missing) return refusedTable(path, 'parquet', missingExtension(missing));
      }
      try {
        return await readParquetFile(session, path, place, planFor);
      } catch (problem) {
        if (place.includes('://'))
          return refusedTable(path, 'parquet', { code: 'storage-unreadable', found: firstLine(problem) });
        const said = firstLine(problem).replaceAll(place, path);
        return refusedTable(path, 'parquet', await parquetFault(files, path, said));
      }
    },
    async readWarehouse(engine, path, location, planFor) {
      const session = await warehouse(engine, location);
      if ('code' in session) return refusedTable(path, 'database', session);
      const { readWarehouseTable } = await import('./postgres/read-warehouse-table.ts');
      try {
        return await readWarehouseTable(session, engine, path, location.table, planFor);
      } catch (problem) {
        return refusedTable(path, 'database', {
          code: 'warehouse-table-unreadable',
          found: firstLine(problem),
        });
      }
    },
    async close() {
      for (const opened of warehouses.values()) {
        const session = await opened;
        if (!('code' in session)) await session.close();
      }
      await (await duckDb)?.close();
    },
  };
}

type Fault = Pick<Diagnostic, 'code' | 'found' | 'suggestion'>;

async function connect(
  effects: Effects,
  engine: 'postgres' | 'duckdb',
  location: Warehouse,
  startDuckDb: () => Promise<DuckDbSession | null>,
  name: string,
): Promise<SqlSession | Fault> {
  try {
    if (engine === 'postgres') {
      const { openPostgres } = await import('./postgres/session.ts');
      return (await openPostgres(effects, location.server)) ?? { code: 'database-client-missing' };
    }
    const session = await startDuckDb();
    if (!session) return { code: 'engine-missing' };
    const { attachWarehouse } = await import('./duckdb/extensions.ts');
    const missing = await attachWarehouse(session, location, name);
    if (missing) return missingExtension(missing);
    const { attachedSession } = await import('./duckdb/attached-session.ts');
    return attachedSession(session, name);
  } catch (problem) {
    return { code: 'warehouse-unreachable', found: firstLine(problem) };
  }
}

function missingExtension({
  extension,
  detail,
}: {
  readonly extension: string;
  readonly detail: string;
}): Fault {
  return { code: 'engine-extension-missing', found: `${extension}: ${detail}` };
}

/** What a database says of a fault; neither PostgreSQL nor DuckDB puts a password there. */
function firstLine(problem: unknown): string {
  const { message, code } = problem as { message?: unknown; code?: unknown };
  const first = String(message ?? '').split('\n')[0] ?? '';
  return first !== '' ? first : String(code ?? problem);
}
