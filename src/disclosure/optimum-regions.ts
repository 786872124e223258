import type { Block } from './block.ts';

/**
 * The cells of a block, in parts that no sum ties together: what is hidden in one tells nothing of another.
 * What a reader already has ties nothing.
 */
export function regionsOf(block: Block): readonly (readonly number[])[] {
  const seen = Uint8Array.from(block.cells, (cell) => (cell.role === 'known' ? 1 : 0));
  const regions: number[][] = [];
  for (const start of block.cells.keys()) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const region = [start];
    for (let next = 0; next < region.length; next += 1) {
      for (const position of block.relationsOf[region[next] ?? -1] ?? []) {
        for (const cell of block.relations[position]?.cells ?? []) {
          if (seen[cell] === 1) continue;
          seen[cell] = 1;
          region.push(cell);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
