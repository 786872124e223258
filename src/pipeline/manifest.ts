import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DisclosureSummary } from '../disclosure/published.ts';
import type { EngineRecord } from '../engine/engine-choice.ts';
import type { Effects } from '../io/effects.ts';
import { type OutputFile, sha256 } from './build-edition.ts';

/** How one area was built, and what came out. */
export interface AreaRecord {
  readonly name: string;
  /** Hash of its report; the same report with the same options gives the same files. */
  readonly report: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly files: readonly OutputFile[];
}

/** What an edition was made from and what came out: hashes of every file read and written. */
export interface Manifest {
  readonly format: 1;
  readonly kub: string;
  readonly edition: string;
  readonly templates: string;
  readonly inputs: readonly OutputFile[];
  /** What read each data file or table, and why. */
  readonly engines?: readonly EngineRecord[];
  readonly disclosure: DisclosureSummary;
  readonly warnings: readonly Pick<Diagnostic, 'code' | 'file' | 'line'>[];
  /** Ids of the areas that are marked for reporting. */
  readonly reported: readonly string[];
  /** In a share of a batch: ids of the areas that all the shares have together. */
  readonly batch?: readonly string[];
  readonly areas: Readonly<Record<string, AreaRecord>>;
  /** Files of the whole edition. */
  readonly files: readonly OutputFile[];
}

/** The manifest of an earlier build in the same place; null when there is none that can be read. */
export async function readManifest(effects: Effects, path: string): Promise<Manifest | null> {
  if (!(await effects.files.stat(path))) return null;
  try {
    const stored: unknown = JSON.parse(new TextDecoder().decode(await effects.files.read(path)));
    const manifest = stored as Manifest;
    return manifest.format === 1 && typeof manifest.areas === 'object' ? manifest : null;
  } catch {
    return null;
  }
}

/** Writes a manifest with areas in order of id, so that the order of building leaves no trace. */
async function writeManifest(effects: Effects, path: string, manifest: Manifest): Promise<void> {
  const areas = Object.fromEntries(Object.entries(manifest.areas).sort(([a], [b]) => (a < b ? -1 : 1)));
  await effects.files.write(path, `${JSON.stringify({ ...manifest, areas }, null, 1)}\n`);
}

/**
 * Puts this build's manifest in place. Another build into the same folder, from the same files, may have written
 * its areas since: they are kept. Nobody else reads and writes in between.
 */
export async function saveManifest(effects: Effects, path: string, manifest: Manifest): Promise<void> {
  const save = async (): Promise<void> => {
    const standing = await readManifest(effects, path);
    const others = standing && sameOrigin(standing, manifest) ? standing.areas : {};
    await writeManifest(effects, path, complete({ ...manifest, areas: { ...others, ...manifest.areas } }));
  };
  await (effects.files.alone ? effects.files.alone(`${path}.lock`, save) : save());
}

/** Where the shares of a batch are built into one folder, the one that has all the areas is a share no longer. */
function complete({ batch, ...manifest }: Manifest): Manifest {
  if (batch === undefined || batch.every((id) => id in manifest.areas)) return manifest;
  return { ...manifest, batch };
}

/** Made by the same kub of the same files: the areas of both may stand in one manifest. */
export function sameOrigin(one: Manifest, other: Manifest): boolean {
  return (['kub', 'edition', 'templates', 'inputs', 'files'] as const).every(
    (name) => JSON.stringify(one[name]) === JSON.stringify(other[name]),
  );
}

/** Whether every file stands as it was written. */
export async function areIntact(
  effects: Effects,
  out: string,
  files: readonly OutputFile[],
): Promise<boolean> {
  for (const { path, sha256: hash } of files) {
    const status = await effects.files.stat(`${out}/${path}`);
    if (status?.kind !== 'file' || (await hashOf(effects, `${out}/${path}`, status.size)) !== hash)
      return false;
  }
  return true;
}

/** Larger files are not held whole. */
const largest = 1 << 25;

async function hashOf(effects: Effects, path: string, size: number): Promise<string> {
  if (size <= largest) return sha256(await effects.files.read(path));
  const hash = createHash('sha256');
  for await (const piece of effects.files.chunks(path)) hash.update(piece);
  return hash.digest('hex');
}
