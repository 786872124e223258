import type { Block, Cell } from './block.ts';
import { placeOf } from './draft.ts';
import type { Links } from './links.ts';

/** Block → cells still shown whose denominators are hidden counts of another block. */
export function carryOver(
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
    // A row that is only missing is nobody's secret.
    const isSecret = (cell: Cell, index: number) =>
      cell.role === 'free'
        ? hidden[from]?.[index] === 1
        : cell.role === 'never-shown' && block.guarded[index] === 1;
    const places = new Set(block.cells.filter(isSecret).map((cell) => placeOf(cell.key)));
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
