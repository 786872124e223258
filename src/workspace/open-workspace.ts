import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects, FileSystem } from '../io/effects.ts';
import type { Config } from './config.ts';
import type { PlaceInConfig } from './config-lines.ts';
import type { DataSpec } from './config-schema.ts';
import { holdsSecret, isLocation } from './location.ts';
import { matchFiles } from './match-files.ts';
import { readConfig } from './read-config.ts';

/** A `kub.yaml` that was found and read, and the files that belong to it. */
export interface Workspace {
  readonly folder: string;
  /** True for the Borås workspace that comes with kub. */
  readonly bundled: boolean;
  readonly config: Config;
  /** Data files and tables elsewhere, each with the entry of `kub.yaml` that declares it. */
  readonly data: readonly { readonly path: string; readonly spec: DataSpec }[];
  /** Notes, relative paths. */
  readonly notes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly place: PlaceInConfig;
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
  const upwards = asked === undefined ? await findUpwards(effects) : absolute(effects, asked);
  const folder = upwards ?? `${effects.packageFolder}/data`;
  const bytes = (await effects.files.stat(`${folder}/kub.yaml`))
    ? await effects.files.read(`${folder}/kub.yaml`)
    : null;
  if (!bytes) throw new InputError([{ code: 'no-workspace', severity: 'error', file: asked ?? folder }]);
  const text = decode(bytes).normalize('NFC');
  const { config, diagnostics, place } = readConfig('kub.yaml', text);
  if (!config) throw new InputError(diagnostics);
  const problems: Diagnostic[] = [...diagnostics];
  const found: { path: string; spec: DataSpec; isNamed: boolean }[] = [];
  for (const [index, spec] of config.data.entries()) {
    const refuse = (code: Diagnostic['code']) =>
      problems.push(
        place({ code, severity: 'error', file: 'kub.yaml', field: `data.${index}.fil`, found: spec.fil }),
      );
    if (leavesFolder(spec.fil)) {
      refuse('path-outside-workspace');
      continue;
    }
    if (isLocation(spec.fil)) {
      if (holdsSecret(spec.fil)) problems.push(place(secretAt(index)));
      else found.push({ path: spec.fil, spec, isNamed: true });
      continue;
    }
    const paths = await matchFiles(effects.files, folder, spec.fil);
    if (paths.length === 0) refuse('no-files-matched');
    for (const path of paths) found.push({ path, spec, isNamed: !spec.fil.includes('*') });
  }
  // Without the earlier editions what they withheld would be given away, and nobody would know.
  const previous = config.previous === '' ? null : `${folder}/${config.previous}`;
  if (previous !== null && (await effects.files.stat(previous))?.kind !== 'folder') {
    const found = config.previous;
    problems.push(
      place({ code: 'folder-not-found', severity: 'error', file: 'kub.yaml', field: 'tidigare', found }),
    );
  }
  // An entry that names no file is the fault to put right first.
  const named = new Set(found.map(({ path }) => path));
  if (problems.length === 0) problems.push(...(await undeclared(effects.files, folder, named)));
  if (config.data.length === 0)
    problems.push(place({ code: 'no-observations', severity: 'warning', file: 'kub.yaml', field: 'data' }));
  const notes = await listNotes(effects.files, folder);
  return {
    folder,
    bundled: upwards === null,
    config,
    data: chosen(found),
    notes,
    diagnostics: problems,
    place,
  };
}

/** A table beside the others that nothing names is most often one that was forgotten. */
async function undeclared(
  files: FileSystem,
  folder: string,
  declared: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> {
  const patterns = ['csv', 'xlsx', 'px'].map((ending) => matchFiles(files, folder, `data/**/*.${ending}`));
  const tables = (await Promise.all(patterns)).flat();
  return tables
    .filter((path) => !declared.has(path))
    .map((file) => ({ code: 'file-not-declared', severity: 'warning', file }));
}

/** What is found is not said: it would stand in the log. */
function secretAt(index: number): Diagnostic {
  return { code: 'secret-in-config', severity: 'error', file: 'kub.yaml', field: `data.${index}.fil` };
}

/**
 * A file that is named keeps the entries that name it, several where it holds several things; of the
 * patterns that fit another file, the first one counts.
 */
function chosen(
  found: readonly { readonly path: string; readonly spec: DataSpec; readonly isNamed: boolean }[],
): Workspace['data'] {
  const named = new Set(found.flatMap(({ path, isNamed }) => (isNamed ? [path] : [])));
  const taken = new Set<string>();
  return found.flatMap(({ path, spec, isNamed }) => {
    if (!isNamed && (named.has(path) || taken.has(path))) return [];
    taken.add(path);
    return [{ path, spec }];
  });
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

/** UTF-8, or Windows-1252 where it is not that: Notepad still writes it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
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
