import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { readSource } from '../sources/read-source.ts';
import { areasFromCodes } from './areas-from-codes.ts';
import { newConfig, newReadMe } from './init-config.ts';
import { exampleAreas, exampleFiles, type NewFile } from './init-examples.ts';

export interface InitOptions {
  /** Absolute, or from the working directory. */
  readonly folder: string;
  /** Fill in the areas of a municipality from a list of DeSO or RegSO. */
  readonly codes?: { readonly municipality: string; readonly list: string };
}

/**
 * Writes a new workspace: an invented place that builds at once, or the areas of a municipality ready to be
 * filled in. Throws InputError when the folder holds anything, or the list has no code of the municipality.
 * Gives the paths written, relative to the folder.
 */
export async function initWorkspace(effects: Effects, options: InitOptions): Promise<readonly string[]> {
  const folder = absolute(effects, options.folder);
  const status = await effects.files.stat(folder);
  const holds = await effects.files.list(folder);
  if ((status && status.kind !== 'folder') || holds.length > 0) {
    throw new InputError([
      {
        code: 'folder-not-empty',
        severity: 'error',
        file: options.folder,
        found: holds.slice(0, 5).join(', '),
      },
    ]);
  }
  const files = options.codes ? await filesFromCodes(effects, options.codes) : exampleWorkspace();
  for (const { path, text } of files) await effects.files.write(`${folder}/${path}`, text);
  return files.map(({ path }) => path);
}

function exampleWorkspace(): readonly NewFile[] {
  return [
    { path: 'kub.yaml', text: newConfig({ municipality: 'exempelstad', invented: true }) },
    { path: 'omraden.csv', text: exampleAreas },
    ...exampleFiles(),
    { path: 'README.md', text: newReadMe },
    { path: '.gitignore', text: 'out/\n.kub/\n' },
  ];
}

async function filesFromCodes(
  effects: Effects,
  { municipality, list }: NonNullable<InitOptions['codes']>,
): Promise<readonly NewFile[]> {
  const path = absolute(effects, list);
  if (!(await effects.files.stat(path))) {
    throw new InputError([{ code: 'file-not-found', severity: 'error', file: list }]);
  }
  const { table, diagnostics } = await readSource(effects.files, path, {});
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors.map((problem) => ({ ...problem, file: list })));
  const areas = areasFromCodes(textRows(table), municipality);
  if (areas === null) {
    throw new InputError([
      {
        code: 'unknown-area-code',
        severity: 'error',
        file: list,
        found: municipality,
        expected: `${municipality}R001, ${municipality}A0010`,
      },
    ]);
  }
  return [
    { path: 'kub.yaml', text: newConfig({ municipality: `kommun-${municipality}`, invented: false }) },
    { path: 'omraden.csv', text: areas },
    { path: 'README.md', text: newReadMe },
    { path: '.gitignore', text: 'out/\n.kub/\n' },
  ];
}

function textRows({ columns, rowCount }: RawTable): readonly (readonly string[])[] {
  return Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ codes, dictionary }) => dictionary[codes[row] ?? 0] ?? ''),
  );
}

function absolute(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes)
    ? slashes
    : `${effects.workingDirectory}/${slashes}`.replace(/\/\.$/, '');
}
