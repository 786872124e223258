import type { Block } from './block.ts';

/**
 * The parts of a block that hold some cells and that no sum ties together: what is hidden in one tells nothing of
 * another. What a reader already has ties nothing.
 */
export function regionsOf(block: Block, among: readonly number[]): readonly (readonly number[])[] {
  const seen = new Uint8Array(block.cells.length);
  const regions: number[][] = [];
  for (const start of among) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const region = [start];
    for (let next = 0; next < region.length; next += 1) {
      for (const position of block.relationsOf[region[next] ?? -1] ?? []) {
        for (const cell of block.relations[position]?.cells ?? []) {
          if (seen[cell] === 1 || block.cells[cell]?.role === 'known') continue;
          seen[cell] = 1;
          region.push(cell);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
