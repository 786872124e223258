import type { Hierarchy } from './hierarchy.ts';

/** Every text that may stand in the column `omrade`: area ids and the codes listed for areas. */
export function areaCodes(hierarchy: Hierarchy): {
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
} {
  const index = new Map<string, number>();
  for (const area of hierarchy.areas) {
    for (const name of [area.id, ...area.codes]) {
      if (!index.has(name)) index.set(name, index.size);
    }
  }
  return { names: [...index.keys()], index };
}
