import { importError } from '../connectors/import-error.ts';
import type { Effects } from '../io/effects.ts';

/** Where an import is written. */
export interface ImportTarget {
  /** Absolute. */
  readonly csv: string;
  readonly provenance: string;
  /** As `kub.yaml` names it; the path as given where the file is outside the workspace. */
  readonly shown: string;
  /** Null outside a workspace. */
  readonly workspace: string | null;
}

/** The folder with `kub.yaml`: the one asked for, or the nearest above; null when there is none. */
export async function importWorkspace(effects: Effects, asked?: string): Promise<string | null> {
  if (asked !== undefined) {
    const folder = absolutePath(effects, asked);
    if (await effects.files.stat(`${folder}/kub.yaml`)) return folder;
    throw importError('no-workspace', { file: asked });
  }
  for (let folder = effects.workingDirectory; ; folder = folder.slice(0, folder.lastIndexOf('/'))) {
    if (await effects.files.stat(`${folder}/kub.yaml`)) return folder;
    if (!folder.includes('/')) return null;
  }
}

export function absolutePath(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes)
    ? slashes
    : `${effects.workingDirectory}/${slashes.replace(/^\.\//, '')}`;
}

/**
 * The two files of an import: `--out` names the CSV or a folder; otherwise they go to `data/` of the
 * workspace. A file that kub did not import is not overwritten.
 */
export async function importTarget(
  effects: Effects,
  workspace: string | null,
  name: string,
  out?: string,
): Promise<ImportTarget> {
  const inside = workspace === null ? effects.workingDirectory : `${workspace}/data`;
  const isFile = out !== undefined && /\.csv$/i.test(out);
  const folder = out === undefined ? inside : absolutePath(effects, out);
  const csv = isFile ? folder : `${folder}/${name}.csv`;
  const provenance = csv.replace(/\.csv$/i, '.ursprung.json');
  const { files } = effects;
  if ((await files.stat(csv)) && !(await files.stat(provenance)))
    throw importError('import-target-exists', { file: shownPath(csv, workspace) });
  return { csv, provenance, shown: shownPath(csv, workspace), workspace };
}

function shownPath(path: string, workspace: string | null): string {
  return workspace !== null && path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path;
}

/** A name for a file, of letters that every system and every command line takes. */
export function fileName(parts: readonly string[]): string {
  const plain = parts.join('-').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'import'
  );
}
