import { type Block, coverOf } from './block.ts';
import { carryOver } from './carry-over.ts';
import { chooseHidden } from './choose.ts';
import type { Links } from './links.ts';

/** A block and which of its cells are hidden. */
export interface Decision {
  readonly block: Block;
  readonly hidden: Uint8Array;
}

/** How many blocks of how many are done, for those who wait. */
export type OnBlock = (done: number, of: number) => void;

/**
 * Chooses what to hide in every block, and lets hidden figures carry over: where a number of persons
 * is hidden, a share with that number as its denominator is hidden as well. `extra` adds cells that
 * must be hidden for other reasons (a series of which too little is left).
 */
export async function decideHidden(
  blocks: readonly Block[],
  links: Links,
  start: readonly Uint8Array[],
  onBlock?: OnBlock,
): Promise<readonly Decision[]> {
  const hidden: Uint8Array[] = [];
  for (const [position, block] of blocks.entries()) {
    onBlock?.(position, blocks.length);
    hidden.push(await decideBlock(block, start[position] ?? new Uint8Array(block.cells.length)));
  }
  for (;;) {
    const forced = carryOver(blocks, links, hidden);
    if (forced.size === 0) break;
    for (const [position, cells] of forced) {
      const more = Uint8Array.from(hidden[position] ?? []);
      for (const cell of cells) more[cell] = 1;
      hidden[position] = await decideBlock(blocks[position]!, more, hidden[position]);
    }
  }
  return blocks.map((block, position) => ({ block, hidden: hidden[position]! }));
}

/** Most blocks hold no secret at all and are done at once. */
async function decideBlock(block: Block, start: Uint8Array, before?: Uint8Array): Promise<Uint8Array> {
  const nothingToHide =
    !block.cells.some((cell) => cell.primary) &&
    !start.includes(1) &&
    !coverOf(block, start).secret.includes(1);
  return nothingToHide ? start : chooseHidden(block, start, before);
}
