import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { StoredManifest } from './stored-edition.ts';
import { readStoredJson } from './stored-json.ts';

/** The manifest of an edition's folder. Throws InputError when it is absent or is not what kub writes. */
export async function readManifest(effects: Effects, folder: string): Promise<StoredManifest> {
  const file = `${folder}/manifest.json`;
  const stored = await readStoredJson(effects, file);
  const whole = stored as StoredManifest & { readonly format?: unknown };
  const complete =
    Array.isArray(whole?.inputs) && Array.isArray(whole.files) && typeof whole.areas === 'object';
  if (!complete || whole.format !== 1)
    throw new InputError([{ code: 'not-an-edition', severity: 'error', file }]);
  const { kub, inputs, areas, files } = whole;
  return { kub, inputs, areas, files, whole: { ...whole } };
}
