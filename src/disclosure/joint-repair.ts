import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { type Block, coverOf } from './block.ts';
import { dimensionFamily } from './families.ts';
import { type JointBlock, jointBlock } from './joint-block.ts';
import { type Leak, leaksOf } from './joint-leaks.ts';
import type { Links } from './links.ts';
import { rememberRules } from './relations.ts';
import type { Decision } from './secondary.ts';
import { sharedPersons } from './shared-persons.ts';

/** What the joint attack needs to know beside the blocks. */
export interface JointFacts {
  readonly estimates: readonly Estimate[];
  readonly hierarchy: Hierarchy;
  readonly links: Links;
}

/** Attacks blocks with everything at once. `isShown`: by estimate. */
export type JointAttack = (
  decisions: readonly Decision[],
  isShown: (position: number) => boolean,
) => Promise<readonly Leak[]>;

/** A joint attack that remembers what has held: what is hidden later only makes it hold better. */
export function jointAttack({ estimates, hierarchy, links }: JointFacts): JointAttack {
  const rulesOf = rememberRules((dimension, values) => dimensionFamily(dimension, values, hierarchy));
  const held = new Map<Block, Uint8Array>();
  return async (decisions, isShown) => {
    const personsOf = sharedPersons(estimates, links, isShown);
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

/** The cheapest cells to hide so that each leak is stopped up at one place at least, by block. */
export function repairsOf(leaks: readonly Leak[]): ReadonlyMap<Block, ReadonlySet<number>> {
  const repairs = new Map<Block, Set<number>>();
  for (const { block, tellers } of leaks) {
    const chosen = repairs.get(block) ?? new Set();
    // A cell chosen for one of them may have been what the other lacked.
    if (tellers.length === 0 || tellers.some((cell) => chosen.has(cell))) continue;
    const weightOf = (cell: number) => block.cells[cell]?.weight ?? 0;
    chosen.add(tellers.reduce((best, cell) => (weightOf(cell) < weightOf(best) ? cell : best)));
    repairs.set(block, chosen);
  }
  return repairs;
}
