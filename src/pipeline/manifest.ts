import type { Effects } from '../io/effects.ts';
import { sha256, type AreaResult, type OutputFile } from './build-edition.ts';
import type { Edition } from '../pipeline.ts';

/** What an edition was made from and what came out: hashes of every file read and written. */
export interface Manifest {
  readonly format: 1;
  readonly kub: string;
  readonly edition: string;
  readonly inputs: readonly OutputFile[];
  readonly disclosure: Readonly<Record<string, number | string>>;
  readonly warnings: readonly { readonly code: string; readonly file?: string; readonly line?: number }[];
  /** Area id → how it was built and its files. Areas built earlier from the same inputs are kept. */
  readonly areas: Readonly<Record<string, { readonly options: Readonly<Record<string, unknown>>; readonly files: readonly OutputFile[] }>>;
  /** Files of the whole edition. */
  readonly files: readonly OutputFile[];
}

/** Hashes of the workspace files that were read, in path order. */
export async function inputHashes(edition: Edition): Promise<readonly OutputFile[]> {
  const { files } = edition.inputs;
  const paths = ['kub.yaml', ...files.touched()];
  return await Promise.all(
    [...new Set(paths)].sort().map(async (path) => ({ path, sha256: sha256(await files.read(path)) })),
  );
}

export function makeManifest(
  edition: Edition,
  kub: string,
  name: string,
  inputs: readonly OutputFile[],
  results: readonly AreaResult[],
  options: Readonly<Record<string, unknown>>,
  files: readonly OutputFile[],
  earlier: Manifest | null,
): Manifest {
  const same = earlier && JSON.stringify(earlier.inputs) === JSON.stringify(inputs) && earlier.kub === kub;
  const areas = { ...(same ? earlier.areas : {}) };
  for (const { area, written } of results) areas[area.id] = { options, files: written };
  return {
    format: 1,
    kub,
    edition: name,
    inputs,
    disclosure: { ...edition.publication.summary },
    warnings: edition.diagnostics.map(({ code, file, line }) => ({
      code,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
    })),
    areas: Object.fromEntries(Object.entries(areas).sort(([a], [b]) => (a < b ? -1 : 1))),
    files,
  };
}

/** The manifest of an earlier build in the same place; null when there is none that can be read. */
export async function readManifest(effects: Effects, path: string): Promise<Manifest | null> {
  if (!(await effects.files.stat(path))) return null;
  try {
    const stored: unknown = JSON.parse(new TextDecoder().decode(await effects.files.read(path)));
    return (stored as Manifest).format === 1 ? (stored as Manifest) : null;
  } catch {
    return null;
  }
}
