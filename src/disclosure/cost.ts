import type { Block, Cover } from './block.ts';

/** What hiding a cell costs, with the partners it will in turn need. */
export type CostOf = (cell: number) => number;

/** Cells that may still be hidden among those of some relations. */
export function candidatesOf(block: Block, cover: Cover, relations: Iterable<number>): readonly number[] {
  const found = new Set<number>();
  for (const position of relations) {
    for (const cell of block.relations[position]?.cells ?? []) {
      if (block.cells[cell]?.role === 'free' && cover.unknown[cell] !== 1) found.add(cell);
    }
  }
  return [...found];
}

/**
 * A cell's own weight, plus half that of the cheapest partner in every other sum where it would be
 * alone, less a quarter for every other sum that already has something hidden: a partner that serves
 * two sums is better than two partners.
 */
export function costIn(block: Block, cover: Cover, relation: number): CostOf {
  const cheapest = new Map<number, number>();
  const partnerOf = (position: number, cell: number): number => {
    const known = cheapest.get(position);
    if (known !== undefined) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const other of block.relations[position]?.cells ?? []) {
      const partner = block.cells[other];
      if (other !== cell && partner?.role === 'free') least = Math.min(least, partner.weight);
    }
    const cost = Number.isFinite(least) ? least : 1e6;
    cheapest.set(position, cost);
    return cost;
  };
  return (cell) => {
    const weight = block.cells[cell]?.weight ?? 0;
    let cost = weight;
    for (const position of block.relationsOf[cell] ?? []) {
      if (position === relation) continue;
      const alone = !block.relations[position]?.cells.some((other) => cover.unknown[other] === 1);
      cost += alone ? partnerOf(position, cell) / 2 : -weight / 4;
    }
    return cost;
  };
}
