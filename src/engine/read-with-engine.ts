import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../io/effects.ts';
import { readSource } from '../sources/read-source.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import { chooseEngine, type EngineName, type EngineRecord } from './engine-choice.ts';
import { type EngineTable, refusedTable } from './engine-table.ts';
import { locationOf } from './location.ts';
import type { Engines } from './open-engines.ts';
import { startsAsParquet } from './parquet-fault.ts';
import type { PlanPushDown } from './push-down.ts';

/** One entry of `data:` and what is asked of it. */
export interface EngineRequest {
  /** Path in the workspace, or a location as kub.yaml has it. */
  readonly path: string;
  readonly declaration: SourceDeclaration;
  readonly asked: EngineName;
  readonly planFor: PlanPushDown;
}

const formatUnknown: ReadonlySet<Diagnostic['code']> = new Set(['unknown-format', 'binary-file']);

export interface EngineReading extends EngineTable {
  readonly record: EngineRecord;
}

/**
 * Reads one file or table with the engine that fits it. A clean file gives the same table whatever reads it; one that
 * is not is read by kub's own reader, whatever was asked for, so that the same is said of it.
 */
export async function readWithEngine(
  files: FileSystem,
  engines: Engines,
  request: EngineRequest,
): Promise<EngineReading> {
  const { path, declaration, asked, planFor } = request;
  const location = locationOf(path);
  const size = location.kind === 'files' ? ((await files.stat(path))?.size ?? 0) : 0;
  const { engine, because } = chooseEngine(location, path, size, asked);
  const record = { file: path, engine, because };
  const place = location.kind === 'storage' ? location.address : files.localPath?.(path);
  const own = async (reason: EngineRecord['because']): Promise<EngineReading> => {
    const reading = await readSource(files, path, declaration);
    // What the bytes are counts for more than what the file is called.
    const isRefused = reading.diagnostics.some(({ code }) => formatUnknown.has(code));
    if (isRefused && place !== undefined && (await startsAsParquet(files, path))) {
      const parquet = await engines.readParquet(files, path, place, planFor);
      return { ...parquet, record: { file: path, engine: 'duckdb', because: 'parquet' } };
    }
    return { ...reading, units: null, record: { file: path, engine: 'builtin', because: reason } };
  };
  if (location.kind === 'faulty') return { ...refusedTable(path, 'csv', { code: location.fault }), record };
  if (engine === 'builtin') return await own(because);
  if (location.kind === 'warehouse') {
    return { ...(await engines.readWarehouse(engine, path, location, planFor)), record };
  }
  if (because === 'parquet' || because === 'object-storage') {
    if (place === undefined) return { ...refusedTable(path, 'parquet', { code: 'file-unreadable' }), record };
    return { ...(await engines.readParquet(files, path, place, planFor)), record };
  }
  if (place === undefined) return await own('default');
  const reading = await engines.readCsv(files, path, place, declaration, planFor);
  if (reading === null) return await own('odd-file');
  if (reading !== 'not-installed') return { ...reading, record };
  return because === 'size'
    ? await own('not-installed')
    : { ...refusedTable(path, 'csv', { code: 'engine-missing' }), record };
}
