import type { Block, Cell, Cover } from './block.ts';
import { componentsOf } from './components.ts';
import { eliminate } from './elimination.ts';

/**
 * Marks what readers can already compute from earlier editions alone: hiding it now would protect
 * nothing, and relying on it as a partner would leave its neighbours bare.
 */
export function markKnownBefore(block: Block): Block {
  if (!block.cells.some((cell) => cell.role === 'known')) return block;
  const unknown = Uint8Array.from(block.cells, (cell) => (cell.role === 'known' ? 0 : 1));
  const cover: Cover = { unknown, secret: unknown };
  const beside = block.relations
    .filter((relation) => relation.cells.some((cell) => unknown[cell] !== 1))
    .flatMap((relation) => relation.cells);
  const known = new Set<number>();
  for (const component of componentsOf(block, cover, beside)) {
    for (const cell of eliminate(component.equations, () => 0).recoverable.keys()) known.add(cell);
  }
  const cells = block.cells.map(
    (cell, index): Cell => (known.has(index) ? { ...cell, role: 'known' } : cell),
  );
  return { ...block, cells };
}
