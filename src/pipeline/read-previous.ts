import type { Effects } from '../io/effects.ts';
import { type Figure, figureSchema } from '../model/figure.ts';
import type { Inputs } from './read-inputs.ts';

/**
 * Published figures of earlier editions: every `figures.json` below the folder. What was hidden then must
 * stay hidden, and a new total must not give it away.
 */
export async function readPrevious(
  effects: Effects,
  inputs: Inputs,
  folder?: string,
): Promise<readonly Figure[]> {
  const asked =
    folder ??
    (inputs.config.previous === '' ? undefined : `${inputs.workspace.folder}/${inputs.config.previous}`);
  if (asked === undefined) return [];
  const figures: Figure[] = [];
  for (const edition of await effects.files.list(asked)) {
    if (edition === inputs.config.edition) continue;
    const path = `${asked}/${edition}/figures.json`;
    if (!(await effects.files.stat(path))) continue;
    const stored: unknown = JSON.parse(new TextDecoder().decode(await effects.files.read(path)));
    figures.push(...figureSchema.array().parse((stored as { figures?: unknown }).figures));
  }
  return figures;
}
