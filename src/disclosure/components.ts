import type { Block, Cover } from './block.ts';
import type { Equation } from './elimination.ts';

/** Unknown cells that sums tie together, and those sums. What is in two components cannot be combined. */
export interface Component {
  readonly cells: readonly number[];
  readonly equations: readonly Equation[];
}

/** The components that hold a secret; `among` limits the search to those that touch these cells. */
export function secretComponents(block: Block, cover: Cover, among?: Iterable<number>): readonly Component[] {
  return componentsOf(block, cover, among).filter((component) =>
    component.cells.some((cell) => cover.secret[cell] === 1),
  );
}

/** All components of unknown cells, or those that touch the cells of `among`. */
export function componentsOf(block: Block, cover: Cover, among?: Iterable<number>): readonly Component[] {
  const seen = new Uint8Array(block.cells.length);
  const components: Component[] = [];
  const starts = among ?? block.cells.keys();
  for (const start of starts) {
    if (cover.unknown[start] !== 1 || seen[start] === 1) continue;
    components.push(grow(block, cover, start, seen));
  }
  return components;
}

function grow(block: Block, cover: Cover, start: number, seen: Uint8Array): Component {
  const cells = [start];
  const equations = new Map<number, Equation>();
  seen[start] = 1;
  for (let next = 0; next < cells.length; next += 1) {
    for (const position of block.relationsOf[cells[next] ?? -1] ?? []) {
      if (equations.has(position)) continue;
      const relation = block.relations[position];
      if (!relation) continue;
      const columns: number[] = [];
      const coefficients: number[] = [];
      relation.cells.forEach((cell, index) => {
        if (cover.unknown[cell] !== 1) return;
        columns.push(cell);
        coefficients.push(relation.signs[index] ?? 0);
        if (seen[cell] === 1) return;
        seen[cell] = 1;
        cells.push(cell);
      });
      equations.set(position, { columns, coefficients, relation: position });
    }
  }
  return { cells, equations: [...equations.values()] };
}
