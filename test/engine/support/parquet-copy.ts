import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineEffects } from '../../../src/cli/effects.ts';
import { openDuckDb } from '../../../src/engine/duckdb/session.ts';

/**
 * A copy of a workspace with its CSV files as Parquet, written by DuckDB's own reader and writer: columns of text,
 * or of the types that DuckDB finds in them.
 */
export async function parquetCopy(workspace: string, columns: 'text' | 'typed'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kub-parquet-'));
  cpSync(workspace, folder, { recursive: true });
  const session = await openDuckDb(machineEffects());
  if (!session) throw new Error('@duckdb/node-api is not installed');
  const reading = columns === 'text' ? 'all_varchar = true' : "decimal_separator = ','";
  for (const name of readdirSync(join(folder, 'data')).filter((file) => file.endsWith('.csv'))) {
    const file = join(folder, 'data', name);
    writeFileSync(file, asUtf8(readFileSync(file)));
    const target = file.replace(/csv$/, 'parquet');
    await session.run(
      `COPY (SELECT * FROM read_csv('${file}', delim = ';', header = true, ${reading})) TO '${target}' (FORMAT parquet)`,
    );
    rmSync(file);
  }
  await session.close();
  const settings = join(folder, 'kub.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(/(data\/\S*)\.csv/g, '$1.parquet'));
  return folder;
}

function asUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
