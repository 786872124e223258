import { createHash } from 'node:crypto';
import { csvBytes } from '../connectors/csv-text.ts';
import type { Imported } from '../connectors/imported.ts';
import type { Effects, FileSystem } from '../io/effects.ts';
import type { ImportTarget } from './import-target.ts';

/** What stands in `NAME.ursprung.json` beside the data. */
export interface Provenance {
  readonly format: 1;
  readonly kub: string;
  readonly kind: string;
  readonly source: string;
  readonly url?: string;
  readonly tables: Imported['origin']['tables'];
  readonly query: unknown;
  /** When the data were fetched, UTC. */
  readonly retrieved: string;
  readonly updated?: string;
  readonly licence: string;
  readonly notes?: readonly string[];
  readonly data: {
    readonly file: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  };
}

export interface ImportOutcome {
  readonly imported: Imported;
  readonly target: ImportTarget;
  readonly provenance: Provenance;
}

/** Writes the CSV and its provenance, both or neither; in a dry run only says what they would be. */
export async function writeImport(
  effects: Effects,
  imported: Imported,
  target: ImportTarget,
  options: { readonly kubVersion: string; readonly dryRun: boolean },
): Promise<ImportOutcome> {
  const csv = csvBytes(imported.columns, imported.rows());
  const { kind, source, url, tables, query, licence, updated, notes } = imported.origin;
  const provenance: Provenance = {
    format: 1,
    kub: options.kubVersion,
    kind,
    source,
    ...(url === undefined ? {} : { url }),
    tables,
    query,
    retrieved: effects.now().toISOString(),
    ...(updated === undefined ? {} : { updated }),
    licence,
    ...(notes === undefined ? {} : { notes }),
    data: {
      file: target.csv.slice(target.csv.lastIndexOf('/') + 1),
      rows: imported.rowCount,
      bytes: csv.length,
      sha256: createHash('sha256').update(csv).digest('hex'),
    },
  };
  if (!options.dryRun) {
    const text = `${JSON.stringify(provenance, null, 2)}\n`;
    await writeBoth(effects.files, [
      [target.csv, csv],
      [target.provenance, Buffer.from(text)],
    ]);
  }
  return { imported, target, provenance };
}

/** When the second file cannot be written, the first is put back as it was. */
async function writeBoth(files: FileSystem, pair: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const done: (readonly [string, Uint8Array | null])[] = [];
  try {
    for (const [path, bytes] of pair) {
      const earlier = (await files.stat(path)) ? await files.read(path) : null;
      await files.write(path, bytes);
      done.push([path, earlier]);
    }
  } catch (error) {
    for (const [path, earlier] of done) await (earlier ? files.write(path, earlier) : files.remove(path));
    throw error;
  }
}
