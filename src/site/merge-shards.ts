import { createHash } from 'node:crypto';
import { InputError } from '../diagnostics/input-error.ts';
import { absoluteFolder, editionNames, findEdition } from '../edition/find-edition.ts';
import { readManifest } from '../edition/read-manifest.ts';
import type { StoredFile, StoredManifest } from '../edition/stored-edition.ts';
import type { Effects } from '../io/effects.ts';

interface Shard {
  readonly folder: string;
  readonly edition: string;
  readonly manifest: StoredManifest;
}

export interface MergedShards {
  /** Of the merged edition. */
  readonly folder: string;
  /** Ids of the areas that the batch was to have and no share has: a share is missing, or failed with them. */
  readonly missing: readonly string[];
}

/**
 * Puts the outputs of `kub build --shard` together as if one run had written them: the files of every share, and
 * one manifest with all areas. Nothing is written unless all shares are of one edition, built by the same kub from
 * the same files, and every file is as its manifest says.
 *
 * @param folders output folders of the shares (each with one edition), or folders of editions
 */
export async function mergeShards(
  effects: Effects,
  folders: readonly string[],
  out: string,
): Promise<MergedShards> {
  const shards = await Promise.all(folders.map((folder) => readShard(effects, folder)));
  const [first] = shards;
  if (!first) throw new RangeError('mergeShards: nothing to merge');
  for (const shard of shards) requireSame(first, shard);
  const target = `${absoluteFolder(effects, out)}/${first.edition}`;
  const files = new Map<string, { readonly file: StoredFile; readonly shard: Shard }>();
  for (const shard of shards)
    for (const file of filesOf(shard.manifest)) {
      const known = files.get(file.path);
      if (known && known.file.sha256 !== file.sha256) throw differ(shard, file.path);
      files.set(file.path, { file, shard });
    }
  const contents = new Map<string, Uint8Array>();
  for (const { file, shard } of files.values()) {
    const name = file.path.slice(shard.edition.length + 1);
    const bytes = await readWhole(effects, shard, name);
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw differ(shard, file.path);
    contents.set(name, bytes);
  }
  for (const [name, bytes] of contents) await effects.files.write(`${target}/${name}`, bytes);
  await effects.files.write(`${target}/manifest.json`, manifestText(shards, first));
  const merged = new Set(shards.flatMap(({ manifest }) => Object.keys(manifest.areas)));
  const batch = (first.manifest.whole['batch'] ?? []) as readonly string[];
  return { folder: target, missing: batch.filter((id) => !merged.has(id)) };
}

async function readShard(effects: Effects, folder: string): Promise<Shard> {
  const absolute = absoluteFolder(effects, folder);
  const names = await editionNames(effects, absolute);
  const found =
    names.length === 1 && names[0] ? `${absolute}/${names[0]}` : await findEdition(effects, folder, folder);
  const manifest = await readManifest(effects, found);
  return { folder: found, edition: String(manifest.whole['edition']), manifest };
}

/** All that decides what is in the files must be the same, and the batch; the order of fields is kub's own. */
function requireSame(first: Shard, other: Shard): void {
  const { areas: _, ...shared } = first.manifest.whole;
  for (const [field, value] of Object.entries(shared))
    if (JSON.stringify(value) !== JSON.stringify(other.manifest.whole[field])) throw differ(other, field);
}

function differ({ folder }: Shard, field: string): InputError {
  return new InputError([{ code: 'shards-differ', severity: 'error', file: folder, field }]);
}

async function readWhole(effects: Effects, { folder }: Shard, name: string): Promise<Uint8Array> {
  const file = `${folder}/${name}`;
  if (!(await effects.files.stat(file)))
    throw new InputError([{ code: 'file-not-found', severity: 'error', file }]);
  return await effects.files.read(file);
}

function filesOf({ areas, files }: StoredManifest): readonly StoredFile[] {
  return [...files, ...Object.values(areas).flatMap((area) => area.files)];
}

/** As `kub build` writes it: areas in order of id. */
function manifestText(shards: readonly Shard[], first: Shard): string {
  const areas = shards.flatMap(({ manifest }) => Object.entries(manifest.areas));
  const ordered = Object.fromEntries(areas.sort(([a], [b]) => (a < b ? -1 : 1)));
  const { batch: _, ...whole } = first.manifest.whole;
  return `${JSON.stringify({ ...whole, areas: ordered }, null, 1)}\n`;
}
