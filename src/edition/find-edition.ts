import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';

/** A path as the user typed it, from the working directory, with forward slashes. */
export function absoluteFolder(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${effects.workingDirectory}/${slashes}`;
}

/** The names of the editions in an output folder, in order of name. */
export async function editionNames(effects: Effects, out: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await effects.files.list(out))
    if (await effects.files.stat(`${out}/${name}/manifest.json`)) names.push(name);
  return names;
}

/**
 * The folder of an edition that was named: an edition below `out`, else a folder of its own.
 *
 * @throws InputError that names the editions there are
 */
export async function findEdition(effects: Effects, named: string, out: string): Promise<string> {
  const below = absoluteFolder(effects, out);
  for (const folder of [`${below}/${named}`, absoluteFolder(effects, named)])
    if (await effects.files.stat(`${folder}/manifest.json`)) return folder;
  throw await noSuchEdition(effects, named, below);
}

/** The last edition in an output folder, by name. */
export async function lastEdition(effects: Effects, out: string): Promise<string> {
  const below = absoluteFolder(effects, out);
  const name = (await editionNames(effects, below)).at(-1);
  if (name === undefined) throw await noSuchEdition(effects, out, below);
  return `${below}/${name}`;
}

async function noSuchEdition(effects: Effects, found: string, below: string): Promise<InputError> {
  const expected = (await editionNames(effects, below)).join(', ');
  return new InputError([
    { code: 'no-such-edition', severity: 'error', found, ...(expected === '' ? {} : { expected }) },
  ]);
}
