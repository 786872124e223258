import { type Block, coverOf } from './block.ts';
import { secretComponents } from './components.ts';
import { lineIsSafe } from './line-width.ts';
import type { Effort } from './optimum-effort.ts';
import { flawOf } from './optimum-flaw.ts';

/** The cheapest safe choice in one region that was found, or null where none is cheaper than what was known. */
export interface Found {
  readonly hidden: Uint8Array | null;
  readonly cost: number;
  /** Nothing cheaper exists. */
  readonly proved: boolean;
}

/** Costs are sums of rounded logarithms: what differs less than this is equally dear. */
export const tolerance = 1e-6;

/**
 * Branch and bound over what to hide in a region besides `start`, with `known` as the cost to beat. Wherever
 * something is given away, one of a few cells must be hidden: each is tried in turn, the cheapest first, those
 * before it thenceforth shown. A branch ends where its cost, with the cheapest partner of every sum that still
 * gives something away (sums without common cells), is no less than the best found.
 */
export async function searchRegion(
  block: Block,
  region: readonly number[],
  start: Uint8Array,
  known: number,
  effort: Effort,
): Promise<Found> {
  const cover = coverOf(block, start);
  const isExcluded = new Uint8Array(block.cells.length);
  const weightOf = (cell: number) => block.cells[cell]?.weight ?? 0;
  const unsafe = new Map<number, readonly number[]>();
  const added: number[] = [];
  const judged = new Map<string, readonly number[] | null>();
  let isExhausted = false;
  let best: readonly number[] | null = null;
  let least = known;
  const spend = (steps: number) => {
    if (!effort.spend(steps)) isExhausted = true;
  };

  /** Notes whether a sum gives something away, and what may be hidden in it. */
  const judge = (position: number): void => {
    const relation = block.relations[position];
    unsafe.delete(position);
    if (!relation) return;
    spend(relation.cells.length);
    if (lineIsSafe(block, relation, cover)) return;
    const free = relation.cells.filter(
      (cell) => block.cells[cell]?.role === 'free' && cover.unknown[cell] !== 1,
    );
    if (free.length > 0) unsafe.set(position, free);
  };

  /** Cells of which one must be hidden, the fewest first looked at; null when nothing is given away. */
  const flaw = async (): Promise<readonly number[] | null> => {
    let fewest: readonly number[] | null = null;
    for (const cells of unsafe.values()) {
      const open = cells.filter((cell) => isExcluded[cell] !== 1);
      if (!fewest || open.length < fewest.length) fewest = open;
    }
    if (fewest) return fewest;
    for (const component of secretComponents(block, cover, region)) {
      const name = [...component.cells].sort((a, b) => a - b).join(' ');
      let cells = judged.get(name);
      if (cells === undefined) {
        spend(component.cells.length * component.equations.length);
        if (isExhausted) return [];
        cells = await flawOf(block, cover, component);
        judged.set(name, cells);
      }
      if (cells) return cells.filter((cell) => isExcluded[cell] !== 1);
    }
    return null;
  };

  /** What must still be paid: sums without common cells each need one more of theirs. */
  const owing = (): number => {
    const needs = [...unsafe.values()]
      .map((cells) => ({
        cells,
        least: cells.reduce(
          (sum, cell) => (isExcluded[cell] === 1 ? sum : Math.min(sum, weightOf(cell))),
          Number.POSITIVE_INFINITY,
        ),
      }))
      .sort((a, b) => b.least - a.least);
    const taken = new Set<number>();
    let sum = 0;
    for (const need of needs) {
      spend(need.cells.length);
      if (need.cells.some((cell) => taken.has(cell))) continue;
      for (const cell of need.cells) taken.add(cell);
      sum += need.least;
    }
    return sum;
  };

  const visit = async (cost: number): Promise<void> => {
    if (isExhausted || cost + owing() >= least - tolerance) return;
    const cells = await flaw();
    if (isExhausted) return;
    if (cells === null) {
      best = [...added];
      least = cost;
      return;
    }
    const inOrder = [...cells].sort((a, b) => weightOf(a) - weightOf(b) || a - b);
    for (const cell of inOrder) {
      if (isExhausted || cost + weightOf(cell) >= least - tolerance) break;
      await visitWith(cell, cost + weightOf(cell));
      isExcluded[cell] = 1;
    }
    for (const cell of inOrder) isExcluded[cell] = 0;
  };

  const visitWith = async (cell: number, cost: number): Promise<void> => {
    const before = new Map(unsafe);
    cover.unknown[cell] = 1;
    cover.secret[cell] = block.cells[cell]?.borrowed ? 0 : 1;
    added.push(cell);
    for (const position of block.relationsOf[cell] ?? []) judge(position);
    await visit(cost);
    added.pop();
    cover.unknown[cell] = 0;
    cover.secret[cell] = 0;
    unsafe.clear();
    for (const [position, cells] of before) unsafe.set(position, cells);
  };

  const touched = new Set(
    region.flatMap((cell) => (cover.secret[cell] === 1 ? (block.relationsOf[cell] ?? []) : [])),
  );
  for (const position of touched) judge(position);
  await visit(0);
  const cells: readonly number[] | null = best;
  return { hidden: cells && withCells(start, cells), cost: least, proved: !isExhausted };
}

function withCells(start: Uint8Array, cells: readonly number[]): Uint8Array {
  const hidden = Uint8Array.from(start);
  for (const cell of cells) hidden[cell] = 1;
  return hidden;
}
