import type { Block } from './block.ts';
import { placeOf } from './draft.ts';
import type { Links } from './links.ts';

/** One of three shares at one place. */
interface Member {
  readonly position: number;
  readonly cell: number;
  readonly count: number;
  readonly hidden: boolean;
}

/**
 * Block → cells to hide because three shares together are everyone: a single hidden share is what the
 * other two leave, and two hidden ones that are only a few persons together are hardly hidden.
 */
export function completeTriples(
  blocks: readonly Block[],
  links: Links,
  hidden: readonly Uint8Array[],
): ReadonlyMap<number, readonly number[]> {
  const forced = new Map<number, number[]>();
  const positionOf = new Map(blocks.map((block, position) => [block.indicator, position]));
  for (const triple of links.triples) {
    const positions = triple.map((indicator) => positionOf.get(indicator) ?? -1);
    const places = new Map<string, Member[]>();
    for (const position of positions) {
      const block = blocks[position];
      block?.cells.forEach((cell, index) => {
        const isHidden = cell.role === 'free' ? hidden[position]?.[index] === 1 : block.guarded[index] === 1;
        if (cell.role !== 'free' && !isHidden) return;
        const count = block.counts[index] ?? Number.NaN;
        const place = placeOf(cell.key);
        places.set(place, [...(places.get(place) ?? []), { position, cell: index, count, hidden: isHidden }]);
      });
    }
    const need = Math.max(...positions.map((position) => blocks[position]?.need ?? 0));
    for (const members of places.values()) {
      const partner = members.length === 3 ? partnerIn(members, need) : undefined;
      if (partner) forced.set(partner.position, [...(forced.get(partner.position) ?? []), partner.cell]);
    }
  }
  return forced;
}

/** The smallest shown share that gives the hidden ones room; the larger one when neither does. */
function partnerIn(members: readonly Member[], need: number): Member | undefined {
  const hidden = members.filter((member) => member.hidden);
  const persons = hidden.reduce((sum, member) => sum + member.count, 0);
  if (hidden.length === 0 || hidden.length === 3) return undefined;
  if (hidden.length === 2 && !(persons < need)) return undefined;
  const shown = members.filter((member) => !member.hidden).sort((a, b) => a.count - b.count);
  return shown.find((member) => persons + member.count >= need) ?? shown.at(-1);
}
