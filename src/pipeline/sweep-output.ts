import type { Effects } from '../io/effects.ts';

/** Removes what a killed build left half-written in the folder of an edition and in those of its areas. */
export async function sweepOutput(effects: Effects, folder: string): Promise<void> {
  const { files } = effects;
  if (!files.sweep) return;
  await files.sweep(folder);
  for (const name of await files.list(folder)) await files.sweep(`${folder}/${name}`);
}
