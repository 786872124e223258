import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';

/** What stands in a file of an edition. Throws InputError when it is absent or holds no JSON. */
export async function readStoredJson(effects: Effects, file: string): Promise<unknown> {
  await requireFile(effects, file);
  try {
    return JSON.parse(new TextDecoder().decode(await effects.files.read(file)));
  } catch (problem) {
    if (!(problem instanceof SyntaxError)) throw problem;
    throw new InputError([{ code: 'not-an-edition', severity: 'error', file }]);
  }
}

export async function requireFile(effects: Effects, file: string): Promise<void> {
  if ((await effects.files.stat(file))?.kind !== 'file')
    throw new InputError([{ code: 'file-not-found', severity: 'error', file }]);
}
