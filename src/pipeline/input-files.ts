import { createHash } from 'node:crypto';
import type { Effects } from '../io/effects.ts';
import { isLocation } from '../workspace/location.ts';
import { matchFiles } from '../workspace/match-files.ts';
import { type Workspace, workspaceTables } from '../workspace/open-workspace.ts';
import type { OutputFile } from './build-edition.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Every file a build of the workspace depends on, with its hash, in path order. */
export async function inputHashes(
  effects: Effects,
  workspace: Workspace,
  previous?: string,
): Promise<readonly OutputFile[]> {
  const files = workspaceFiles(effects.files, workspace.folder);
  const tables = await Promise.all(
    workspaceTables.map(async (path) => ((await files.stat(path)) ? [path] : [])),
  );
  const paths = [
    'kub.yaml',
    ...tables.flat(),
    ...workspace.data.map(({ path }) => path).filter((path) => !isLocation(path)),
    ...workspace.notes,
    ...(workspace.config.look.logo === ''
      ? []
      : await matchFiles(effects.files, workspace.folder, workspace.config.look.logo)),
    ...(await matchFiles(effects.files, workspace.folder, 'geo/*')),
    ...(await matchFiles(effects.files, workspace.folder, 'mallar/*')),
  ];
  const own = await Promise.all(
    [...new Set(paths)].sort().map(async (path) => ({ path, sha256: await hashOf(files.chunks(path)) })),
  );
  return [...own, ...(await previousHashes(effects, previous))];
}

async function previousHashes(effects: Effects, folder?: string): Promise<readonly OutputFile[]> {
  if (folder === undefined) return [];
  const files = workspaceFiles(effects.files, folder);
  const found = [
    ...(await matchFiles(files, '.', 'figures.csv')),
    ...(await matchFiles(files, '.', '*/figures.csv')),
  ];
  return await Promise.all(
    found.map(async (path) => ({ path: `tidigare/${path}`, sha256: await hashOf(files.chunks(path)) })),
  );
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** Which inputs differ between two builds: changed, new and gone. */
export function changedInputs(then: readonly OutputFile[], now: readonly OutputFile[]): readonly string[] {
  const before = new Map(then.map(({ path, sha256: hash }) => [path, hash]));
  const after = new Map(now.map(({ path, sha256: hash }) => [path, hash]));
  const changed = now.filter(({ path, sha256: hash }) => before.get(path) !== hash).map(({ path }) => path);
  return [...changed, ...then.map(({ path }) => path).filter((path) => !after.has(path))];
}
