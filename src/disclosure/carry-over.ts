import type { Block, Cell } from './block.ts';
import { placeOf } from './draft.ts';
import type { Links } from './links.ts';

/** Block → cells still shown whose denominators are hidden counts of another block. */
export function carryOver(
  blocks: readonly Block[],
  links: Links,
  hidden: readonly Uint8Array[],
): ReadonlyMap<number, readonly number[]> {
  const leaderOf = (indicator: string) => links.twinOf.get(indicator)?.indicator ?? indicator;
  const blockOf = new Map<string, number>();
  blocks.forEach((block, position) => {
    for (const { key } of block.cells) blockOf.set(key.indicator, position);
  });
  const forced = new Map<number, readonly number[]>();
  for (const [counted, users] of links.denominatorsOf) {
    const leader = leaderOf(counted);
    const from = blockOf.get(leader) ?? -1;
    const block = blocks[from];
    if (!block) continue;
    // A row that is only missing is nobody's secret.
    const isSecret = (cell: Cell, index: number) =>
      cell.role === 'free'
        ? hidden[from]?.[index] === 1
        : cell.role === 'never-shown' && block.guarded[index] === 1;
    const places = new Set<string>();
    block.cells.forEach((cell, index) => {
      if (cell.key.indicator === leader && isSecret(cell, index)) places.add(placeOf(cell.key));
    });
    if (places.size === 0) continue;
    for (const user of users) {
      const to = blockOf.get(leaderOf(user)) ?? -1;
      if (leaderOf(user) === leader) continue;
      const isExposed = (cell: Cell, index: number) =>
        cell.key.indicator === leaderOf(user) && cell.role === 'free' && hidden[to]?.[index] !== 1;
      const exposed = (blocks[to]?.cells ?? []).flatMap((cell, index) =>
        isExposed(cell, index) && places.has(placeOf(cell.key)) ? [index] : [],
      );
      if (exposed.length > 0) forced.set(to, [...(forced.get(to) ?? []), ...exposed]);
    }
  }
  return forced;
}
