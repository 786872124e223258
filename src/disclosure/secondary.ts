import { type Block, coverOf } from './block.ts';
import { carryOver } from './carry-over.ts';
import { chooseHidden } from './choose.ts';
import type { Links } from './links.ts';
import { type Choice, cheapestHidden } from './optimum.ts';

/** A block, which of its cells are hidden, and how that was chosen. */
export interface Decision extends Choice {
  readonly block: Block;
}

/** How many blocks of how many are done, for those who wait. */
export type OnBlock = (done: number, of: number) => void;

/**
 * Chooses what to hide in every block, and lets hidden figures carry over: where a number of persons
 * is hidden, a share with that number as its denominator is hidden as well. `extra` adds cells that
 * must be hidden for other reasons (a series of which too little is left) than `before`, a choice that is then
 * only added to.
 */
export async function decideHidden(
  blocks: readonly Block[],
  links: Links,
  extra: readonly Uint8Array[],
  onBlock?: OnBlock,
  before: readonly Decision[] = [],
): Promise<readonly Decision[]> {
  const start = withCarriedOver(blocks, links, extra);
  const heuristic: Choice[] = [];
  const cheapest: Choice[] = [];
  for (const [position, block] of blocks.entries()) {
    onBlock?.(position, blocks.length);
    const hidden = await decideBlock(block, start[position]!);
    heuristic.push({ hidden, pattern: 'heuristic' });
    const standing = before[position];
    const isSame = standing?.hidden.every((one, cell) => one === hidden[cell]);
    if (!standing) cheapest.push(await cheapestHidden(block, start[position]!, hidden));
    else cheapest.push(isSame ? standing : { hidden, pattern: 'heuristic' });
  }
  const settled = await settle(blocks, links, cheapest);
  // What is cheapest in one block may carry more over to another than what the heuristic chose there.
  const isCarried = settled.some(({ hidden }, position) => hidden !== cheapest[position]?.hidden);
  if (!isCarried) return settled;
  const other = await settle(blocks, links, heuristic);
  return costOf(other) < costOf(settled) ? other : settled;
}

/** What must be hidden whatever is chosen: the small figures, and what they carry over. */
function withCarriedOver(
  blocks: readonly Block[],
  links: Links,
  extra: readonly Uint8Array[],
): readonly Uint8Array[] {
  const start = blocks.map((block, position) =>
    Uint8Array.from(block.cells, (cell, index) => (cell.primary ? 1 : (extra[position]?.[index] ?? 0))),
  );
  for (;;) {
    const forced = carryOver(blocks, links, start);
    if (forced.size === 0) return start;
    for (const [position, cells] of forced) for (const cell of cells) start[position]![cell] = 1;
  }
}

/** Hides what the choices carry over, and what that needs in turn, until nothing more follows. */
async function settle(
  blocks: readonly Block[],
  links: Links,
  choices: readonly Choice[],
): Promise<readonly Decision[]> {
  const decisions = choices.map((choice, position): Decision => ({ ...choice, block: blocks[position]! }));
  for (;;) {
    const hidden = decisions.map((decision) => decision.hidden);
    const forced = carryOver(blocks, links, hidden);
    if (forced.size === 0) return decisions;
    for (const [position, cells] of forced) {
      const block = blocks[position]!;
      const more = Uint8Array.from(hidden[position]!);
      for (const cell of cells) more[cell] = 1;
      const settled = await decideBlock(block, more, hidden[position]);
      decisions[position] = { block, hidden: settled, pattern: 'heuristic' };
    }
  }
}

function costOf(decisions: readonly Decision[]): number {
  const costs = decisions.flatMap(({ block, hidden }) =>
    block.cells.map((cell, index) => (hidden[index] === 1 ? cell.weight : 0)),
  );
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** Most blocks hold no secret at all and are done at once. */
async function decideBlock(block: Block, start: Uint8Array, before?: Uint8Array): Promise<Uint8Array> {
  const nothingToHide =
    !block.cells.some((cell) => cell.primary) &&
    !start.includes(1) &&
    !coverOf(block, start).secret.includes(1);
  return nothingToHide ? start : chooseHidden(block, start, before);
}
