import type { Block } from './block.ts';
import { positionsOf } from './choose.ts';
import { effortOf } from './optimum-effort.ts';
import { regionsOf } from './optimum-regions.ts';
import { searchRegion } from './optimum-search.ts';
import type { Pattern } from './published.ts';

/** What to hide in a block, and what is known of its cost. */
export interface Choice {
  readonly hidden: Uint8Array;
  readonly pattern: Pattern;
}

/** Steps that are put into one block, and into one region of it, before what was found so far stands. */
const perBlock = 200_000;
const perRegion = 100_000;

/**
 * The cheapest safe choice, starting from `chosen`, one that is safe already: the sum of the weights of what is
 * hidden besides `start`. Never dearer than `chosen`, and `chosen` itself where nothing is cheaper. `optimal` where
 * that is proved of every region, `heuristic` where the effort ran out in one.
 *
 * Exact search with cuts that are found as they are needed, as in Fischetti, M. and Salazar-González, J.J. (2001),
 * Solving the cell suppression problem on tabular data with linear constraints, Management Science 47(7).
 */
export async function cheapestHidden(block: Block, start: Uint8Array, chosen: Uint8Array): Promise<Choice> {
  const isPartner = (cell: number) =>
    chosen[cell] === 1 && start[cell] !== 1 && block.cells[cell]?.primary === false;
  const partners = positionsOf(chosen).filter(isPartner);
  if (partners.length === 0) return { hidden: chosen, pattern: 'none-needed' };
  const own = Uint8Array.from(chosen);
  for (const cell of partners) own[cell] = 0;
  const hidden = Uint8Array.from(chosen);
  const effort = effortOf(perBlock);
  const proofs: boolean[] = [];
  for (const region of regionsOf(block, partners)) {
    const known = region.reduce(
      (sum, cell) => (isPartner(cell) ? sum + (block.cells[cell]?.weight ?? 0) : sum),
      0,
    );
    const found = await searchRegion(block, region, own, known, effort.share(perRegion));
    if (found.hidden) for (const cell of region) hidden[cell] = found.hidden[cell] ?? 0;
    proofs.push(found.proved);
  }
  return { hidden, pattern: proofs.every(Boolean) ? 'optimal' : 'heuristic' };
}
