import type { Block } from './blocks.ts';

/**
 * Names of bookmarks by id of the page: letters, digits and low lines, at most 40, no two alike, which is what
 * word processors ask for. Only ids that stand in the document are there: a link to any other has no target.
 */
export function bookmarkNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const block of blocks) {
    const id = 'id' in block ? block.id : undefined;
    if (id === undefined || id === '' || names.has(id)) continue;
    const plain = `k_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 34);
    let name = plain;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${plain}_${copy}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
