import { importError } from '../connectors/import-error.ts';
import type { Effects } from '../io/effects.ts';

/** Where an import is written. */
export interface ImportTarget {
  /** Absolute. */
  readonly csv: string;
  readonly provenance: string;
  /** From the workspace (or the working folder, where there is none); absolute outside it. */
  readonly shown: string;
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

/** A path from the working folder as an absolute one, without `.` and `..`. */
export function absolutePath(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/');
  const whole = /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${effects.workingDirectory}/${slashes}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
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
  const { files, workingDirectory } = effects;
  const shown = shownPath(csv, workspace ?? workingDirectory);
  if ((await files.stat(csv)) && !(await files.stat(provenance)))
    throw importError('import-target-exists', { file: shown });
  return { csv, provenance, shown };
}

function shownPath(path: string, folder: string): string {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
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
