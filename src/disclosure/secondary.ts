import { type Block, coverOf } from './block.ts';
import { chooseHidden } from './choose.ts';
import { placeOf } from './draft.ts';
import type { Links } from './links.ts';

/** A block and which of its cells are hidden. */
export interface Decision {
  readonly block: Block;
  readonly hidden: Uint8Array;
}

/**
 * Chooses what to hide in every block, and lets hidden figures carry over: where a number of persons
 * is hidden, a share with that number as its denominator is hidden as well. `extra` adds cells that
 * must be hidden for other reasons (a series of which too little is left).
 */
export async function decideHidden(
  blocks: readonly Block[],
  links: Links,
  start: readonly Uint8Array[],
): Promise<readonly Decision[]> {
  const hidden: Uint8Array[] = [];
  for (const [position, block] of blocks.entries()) {
    hidden.push(await decideBlock(block, start[position] ?? new Uint8Array(block.cells.length)));
  }
  for (;;) {
    const forced = carryOver(blocks, links, hidden);
    if (forced.size === 0) break;
    for (const [position, cells] of forced) {
      const more = Uint8Array.from(hidden[position] ?? []);
      for (const cell of cells) more[cell] = 1;
      hidden[position] = await decideBlock(blocks[position]!, more);
    }
  }
  return blocks.map((block, position) => ({ block, hidden: hidden[position]! }));
}

/** Most blocks hold no secret at all and are done at once. */
async function decideBlock(block: Block, start: Uint8Array): Promise<Uint8Array> {
  const nothingToHide =
    !block.cells.some((cell) => cell.primary) &&
    !start.includes(1) &&
    !coverOf(block, start).secret.includes(1);
  return nothingToHide ? start : chooseHidden(block, start);
}

/** Block → cells still shown whose denominators are hidden counts of another block. */
function carryOver(
  blocks: readonly Block[],
  links: Links,
  hidden: readonly Uint8Array[],
): ReadonlyMap<number, readonly number[]> {
  const blockOf = new Map(blocks.map((block, position) => [block.indicator, position]));
  const positionOf = (indicator: string) =>
    blockOf.get(links.twinOf.get(indicator)?.indicator ?? indicator) ?? -1;
  const forced = new Map<number, readonly number[]>();
  for (const [counted, users] of links.denominatorsOf) {
    const from = positionOf(counted);
    const block = blocks[from];
    if (!block) continue;
    const places = new Set(
      block.cells.filter((_, index) => hidden[from]?.[index] === 1).map((cell) => placeOf(cell.key)),
    );
    if (places.size === 0) continue;
    for (const user of users) {
      const to = positionOf(user);
      if (to === from) continue;
      const exposed = (blocks[to]?.cells ?? []).flatMap((cell, index) =>
        cell.role === 'free' && hidden[to]?.[index] !== 1 && places.has(placeOf(cell.key)) ? [index] : [],
      );
      if (exposed.length > 0) forced.set(to, [...(forced.get(to) ?? []), ...exposed]);
    }
  }
  return forced;
}
