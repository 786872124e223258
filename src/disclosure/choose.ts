import { type Block, coverOf } from './block.ts';
import { type Component, secretComponents } from './components.ts';
import { candidatesOf, costIn } from './cost.ts';
import { type Exposure, examine, isClearlySafe, type Proved } from './examine.ts';
import { layerNames } from './layers.ts';
import { lineIsSafe } from './line-width.ts';

/**
 * Which cells of a block to hide so that no secret can be computed or bounded too narrowly from
 * the rest: 1 for hidden. Starts from the cells of `start` and those that must be hidden on their
 * own account, adds the cheapest partners sum by sum, lets the full attack find what sums reveal
 * together, and at last shows again what turned out not to be needed. `before` is an earlier choice,
 * safe in itself, that `start` adds to: only what is new is attacked.
 */
export async function chooseHidden(
  block: Block,
  start: Uint8Array,
  before?: Uint8Array,
): Promise<Uint8Array> {
  const hidden = Uint8Array.from(start);
  block.cells.forEach((cell, index) => {
    if (cell.primary) hidden[index] = 1;
  });
  const settled = Uint8Array.from(hidden);
  const cover = coverOf(block, hidden);
  const hide = (cell: number) => {
    hidden[cell] = 1;
    cover.unknown[cell] = 1;
    cover.secret[cell] = block.cells[cell]?.borrowed ? 0 : 1;
  };
  const show = (cell: number) => {
    hidden[cell] = 0;
    cover.unknown[cell] = 0;
    cover.secret[cell] = 0;
  };
  const secrets = () => positionsOf(cover.secret);

  /** Makes every sum safe on its own, starting from those that the cells stand in. */
  const mendLines = (cells: Iterable<number>): number[] => {
    const added: number[] = [];
    const waiting = new Set([...cells].flatMap((cell) => block.relationsOf[cell] ?? []));
    for (const position of waiting) {
      waiting.delete(position);
      const relation = block.relations[position];
      if (!relation) continue;
      while (!lineIsSafe(block, relation, cover)) {
        const partner = cheapestPartner(position);
        if (partner === undefined) break;
        hide(partner);
        added.push(partner);
        for (const other of block.relationsOf[partner] ?? []) if (other !== position) waiting.add(other);
      }
    }
    return added;
  };

  /** Undefined when what gives the cell away was published before, or lies outside this edition. */
  const partnerFor = (exposure: Exposure, component: Component): number | undefined => {
    const near = candidatesOf(block, cover, exposure.relations);
    const anywhere = component.equations.map((equation) => equation.relation);
    const candidates = near.length > 0 ? near : candidatesOf(block, cover, anywhere);
    const costOf = costIn(block, cover, -1);
    const [first, ...others] = candidates;
    return others.reduce(
      (best, cell) => (best === undefined || costOf(cell) < costOf(best) ? cell : best),
      first,
    );
  };

  const cheapestPartner = (position: number): number | undefined => {
    const relation = block.relations[position];
    if (!relation) return undefined;
    const costOf = costIn(block, cover, position);
    const ranked = candidatesOf(block, cover, [position])
      .map((cell) => ({ cell, cost: costOf(cell) }))
      .sort((a, b) => a.cost - b.cost || a.cell - b.cell);
    const sufficient = ranked.find(({ cell }) => lineIsSafe(block, relation, cover, cell));
    // Someone who is nobody's partner yet: a cell of zero persons adds no room.
    const roomy = ranked.find(({ cell }) => (block.counts[cell] ?? 0) > 0);
    return (sufficient ?? roomy ?? ranked[0])?.cell;
  };

  const safe = before ? coverOf(block, before).secret : new Uint8Array(hidden.length);
  const proved: Proved = new Set(
    positionsOf(safe).flatMap((cell) => layerNames.map((name) => `${name} ${cell}`)),
  );
  let touched: Iterable<number> = secrets().filter((cell) => safe[cell] !== 1);
  mendLines(touched);
  touched = secrets().filter((cell) => safe[cell] !== 1);
  for (;;) {
    const changed: number[] = [];
    for (const component of secretComponents(block, cover, touched)) {
      for (const exposure of await examine(block, cover, component, proved)) {
        // A partner found for one of them may have been what the other lacked.
        const isMended = exposure.relations.some((position) =>
          changed.some((cell) => block.relationsOf[cell]?.includes(position)),
        );
        const partner = isMended ? undefined : partnerFor(exposure, component);
        if (partner !== undefined) {
          hide(partner);
          changed.push(partner, ...mendLines([partner]));
        }
        if (isMended || partner !== undefined) changed.push(exposure.cell);
      }
    }
    if (changed.length === 0) break;
    touched = changed;
  }

  const needless = positionsOf(hidden).filter((cell) => settled[cell] === 0);
  const byWeight = needless.sort((a, b) => (block.cells[b]?.weight ?? 0) - (block.cells[a]?.weight ?? 0));
  for (const cell of byWeight.slice(0, trials)) {
    show(cell);
    if (!isSafeAround(cell)) hide(cell);
  }
  return hidden;

  function isSafeAround(cell: number): boolean {
    const around = block.relationsOf[cell] ?? [];
    if (!around.every((position) => lineIsSafe(block, block.relations[position]!, cover))) return false;
    const neighbours = around.flatMap((position) => block.relations[position]?.cells ?? []);
    return secretComponents(block, cover, neighbours).every(
      (component) => component.cells.length <= largest && isClearlySafe(block, cover, component),
    );
  }
}

/** Showing again is a refinement: it stops where it would cost more time than it saves figures. */
const trials = 300;
const largest = 120;

/** Where the flags are 1. */
export function positionsOf(flags: Uint8Array): number[] {
  const positions: number[] = [];
  flags.forEach((flag, position) => {
    if (flag === 1) positions.push(position);
  });
  return positions;
}
