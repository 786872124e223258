import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { type Block, coverOf } from './block.ts';
import type { Earlier } from './earlier.ts';
import { type JointBlock, jointBlock } from './joint-block.ts';
import { type Leak, leaksOf } from './joint-leaks.ts';
import type { Links } from './links.ts';
import { rulesFor } from './relations.ts';
import type { Decision } from './secondary.ts';
import { sharedPersons } from './shared-persons.ts';

/** What the joint attack needs to know beside the blocks. */
export interface JointFacts {
  readonly estimates: readonly Estimate[];
  readonly hierarchy: Hierarchy;
  readonly links: Links;
  readonly earlier: Earlier;
}

/** Attacks blocks with everything at once. `isShown`: by estimate. */
export type JointAttack = (
  decisions: readonly Pick<Decision, 'block' | 'hidden'>[],
  isShown: (position: number) => boolean,
) => Promise<readonly Leak[]>;

/** A joint attack that remembers what has held: what is hidden later only makes it hold better. */
export function jointAttack({ estimates, hierarchy, links, earlier }: JointFacts): JointAttack {
  const rulesOf = rulesFor(hierarchy);
  const held = new Map<Block, Uint8Array>();
  return async (decisions, isShown) => {
    const personsOf = sharedPersons(estimates, links, earlier, isShown);
    const leaks: Leak[] = [];
    for (const { block, hidden } of decisions) {
      const before = held.get(block);
      if (before && hidden.every((one, cell) => one === before[cell])) continue;
      const cover = coverOf(block, hidden);
      if (!cover.secret.includes(1)) continue;
      const joint: JointBlock = jointBlock(block, personsOf(block), hierarchy, rulesOf, links.unions);
      const found = await leaksOf(joint, cover);
      leaks.push(...found);
      if (found.length === 0) held.set(block, Uint8Array.from(hidden));
    }
    return leaks;
  };
}

/** What is to be hidden as well: cells of blocks, and figures that stand in no block. */
export interface Repairs {
  readonly cells: ReadonlyMap<Block, ReadonlySet<number>>;
  /** Positions among the estimates. */
  readonly estimates: ReadonlySet<number>;
}

/**
 * The cheapest to hide so that each leak is stopped up at one place at least: a cell, or all figures that tell a
 * number of persons.
 */
export function repairsOf(
  leaks: readonly Leak[],
  decisions: readonly Decision[],
  weightOf: (position: number) => number,
): Repairs {
  const cells = new Map<Block, Set<number>>();
  const estimates = new Set<number>();
  let homes: ReadonlyMap<number, readonly [Block, number]> | undefined;
  const hide = (block: Block, cell: number) => cells.set(block, (cells.get(block) ?? new Set()).add(cell));
  for (const { block, tellers, persons } of leaks) {
    // A cell chosen for one of them may have been what the other lacked.
    if (tellers.some((cell) => cells.get(block)?.has(cell))) continue;
    const ways = [
      ...tellers.map((cell) => ({ cost: block.cells[cell]?.weight ?? 0, cell, positions: [] })),
      ...persons.map(({ tellers: positions }) => ({
        cost: positions.reduce((sum, position) => sum + weightOf(position), 0),
        cell: -1,
        positions,
      })),
    ];
    if (ways.length === 0) continue;
    const { cell, positions } = ways.reduce((best, way) => (way.cost < best.cost ? way : best));
    if (cell >= 0) hide(block, cell);
    for (const position of positions) {
      homes ??= homesOf(decisions);
      const home = homes.get(position);
      if (home) hide(...home);
      else estimates.add(position);
    }
  }
  return { cells, estimates };
}

/** Estimate → the cell that it stands in. */
function homesOf(decisions: readonly Decision[]): ReadonlyMap<number, readonly [Block, number]> {
  const homes = new Map<number, readonly [Block, number]>();
  for (const { block } of decisions) {
    for (const [cell, { estimates, borrowed, role }] of block.cells.entries()) {
      if (borrowed || role !== 'free') continue;
      for (const position of estimates) homes.set(position, [block, cell]);
    }
  }
  return homes;
}
