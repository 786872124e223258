import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects, FileSystem } from '../io/effects.ts';
import type { Config } from './config.ts';
import type { DataSpec } from './config-schema.ts';
import { matchFiles } from './match-files.ts';
import { readConfig } from './read-config.ts';

/** A `kub.yaml` that was found and read, and the files that belong to it. */
export interface Workspace {
  readonly folder: string;
  /** True for the Borås workspace that comes with kub. */
  readonly bundled: boolean;
  readonly config: Config;
  /** Data files, each with the entry of `kub.yaml` that declares it. */
  readonly data: readonly { readonly path: string; readonly spec: DataSpec }[];
  /** Notes, relative paths. */
  readonly notes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The tables that may stand beside `kub.yaml`. */
export const workspaceTables = [
  'omraden.csv',
  'indikatorer.csv',
  'aktorer.csv',
  'mal.csv',
  'utfall.csv',
  'handlingsplan.csv',
  'handelser.csv',
] as const;

/**
 * Finds the workspace: the folder asked for, or the nearest parent with a `kub.yaml`, or the bundled one.
 * Throws `InputError` when the folder asked for has none, or when `kub.yaml` cannot be used.
 */
export async function openWorkspace(effects: Effects, asked?: string): Promise<Workspace> {
  const found = asked === undefined ? await findUpwards(effects) : absolute(effects, asked);
  const folder = found ?? `${effects.packageFolder}/data`;
  const bytes = (await effects.files.stat(`${folder}/kub.yaml`))
    ? await effects.files.read(`${folder}/kub.yaml`)
    : null;
  if (!bytes) throw new InputError([{ code: 'no-workspace', severity: 'error', file: asked ?? folder }]);
  const text = new TextDecoder().decode(bytes).normalize('NFC');
  const { config, diagnostics } = readConfig('kub.yaml', text);
  if (!config) throw new InputError(diagnostics);
  const data: { path: string; spec: DataSpec }[] = [];
  const problems: Diagnostic[] = [...diagnostics];
  for (const [index, spec] of config.data.entries()) {
    const field = `data.${index}.fil`;
    if (leavesFolder(spec.fil)) {
      problems.push({
        code: 'path-outside-workspace',
        severity: 'error',
        file: 'kub.yaml',
        field,
        found: spec.fil,
      });
      continue;
    }
    const paths = await matchFiles(effects.files, folder, spec.fil);
    if (paths.length === 0) {
      problems.push({
        code: 'no-files-matched',
        severity: 'error',
        file: 'kub.yaml',
        field,
        found: spec.fil,
      });
    }
    for (const path of paths) {
      // A file named by a narrower pattern keeps that entry; the first entry to name it wins.
      if (!data.some((known) => known.path === path)) data.push({ path, spec });
    }
  }
  const notes = await listNotes(effects.files, folder);
  return { folder, bundled: found === null, config, data, notes, diagnostics: problems };
}

async function findUpwards(effects: Effects): Promise<string | null> {
  let folder = effects.workingDirectory;
  for (;;) {
    if (await effects.files.stat(`${folder}/kub.yaml`)) return folder;
    const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    if (parent === '' || parent === folder) return null;
    folder = parent;
  }
}

function absolute(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${effects.workingDirectory}/${slashes}`;
}

function leavesFolder(pattern: string): boolean {
  const slashes = pattern.replaceAll('\\', '/');
  return /^(\/|[A-Za-z]:)/.test(slashes) || slashes.split('/').includes('..');
}

async function listNotes(files: FileSystem, folder: string): Promise<readonly string[]> {
  return await matchFiles(files, folder, 'anteckningar/**/*.md');
}
