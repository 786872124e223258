import type { Block, Cover } from './block.ts';
import type { Component } from './components.ts';
import { eliminate } from './elimination.ts';
import { holdsIn, isComplete, type Layer, layersOf, slackDown, slackUp } from './layers.ts';
import { type Bounds, type IntervalSolver, loadSolver, type Widths } from './solver.ts';
import { canMove, reachOf } from './witness.ts';

/** A secret that the shown figures give away, and the sums that do it. */
export interface Exposure {
  readonly cell: number;
  readonly kind: 'recoverable' | 'too-narrow';
  /** Relations of the block. */
  readonly relations: readonly number[];
}

/** What is settled without a solver: exposures, and secrets whose interval is still to be computed. */
interface Verdict {
  readonly exposures: readonly Exposure[];
  readonly open: readonly { readonly layer: Layer; readonly cells: readonly number[] }[];
}

/** "cell of a layer" → proved wide enough. What is hidden later only gives it more room. */
export type Proved = Set<string>;

/**
 * Attacks one component as a reader would: exact elimination first, then the feasible interval of
 * every secret. Linear programming is used only where simpler proofs do not suffice. `proved` is
 * remembered between attacks on the same cells with ever more of them hidden.
 */
export async function examine(
  block: Block,
  cover: Cover,
  component: Component,
  proved: Proved = new Set(),
): Promise<readonly Exposure[]> {
  const verdict = examineQuickly(block, cover, component, proved);
  if (verdict.exposures.length > 0 || verdict.open.length === 0) return verdict.exposures;
  const solver = await loadSolver();
  const narrow = verdict.open.flatMap(({ layer, cells }) => {
    const holds = component.equations.filter(({ relation }) => holdsIn(layer, block.relations[relation]!));
    const { narrow, wide } = widthsOf({ ...component, equations: holds }, layer, cells, solver);
    for (const cell of wide) proved.add(`${layer.name} ${cell}`);
    return [...narrow];
  });
  return [...new Set(narrow)].map((cell) => ({
    cell,
    kind: 'too-narrow' as const,
    relations: block.relationsOf[cell] ?? [],
  }));
}

/** True when the component is proved safe without a solver. */
export function isClearlySafe(block: Block, cover: Cover, component: Component): boolean {
  const { exposures, open } = examineQuickly(block, cover, component, new Set());
  return exposures.length === 0 && open.length === 0;
}

function examineQuickly(block: Block, cover: Cover, component: Component, proved: Proved): Verdict {
  const { cells, equations } = component;
  if (equations.length === 0) return { exposures: [], open: [] };
  const layers = layersOf(block, cells);
  // The roomiest cell of each sum becomes its pivot: the directions then reach far.
  const roomOf = (cell: number) =>
    Math.min(...layers.map((layer) => Math.min(slackUp(layer, cell), slackDown(layer, cell)) || 0));
  const { recoverable, directions } = eliminate(equations, roomOf);
  const secrets = cells.filter((cell) => cover.secret[cell] === 1);
  const exposed = secrets.filter((cell) => recoverable.has(cell));
  if (exposed.length > 0) {
    const exposures = exposed.map((cell) => ({
      cell,
      kind: 'recoverable' as const,
      relations: recoverable.get(cell) ?? [],
    }));
    return { exposures, open: [] };
  }
  const open = layers.flatMap((layer) => {
    if (!isComplete(layer, cells)) return [];
    const reach = reachOf(layer, cells, directions);
    const whole = cells.every((cell) => Number.isInteger(layer.valueOf(cell)));
    const unsettled = secrets.filter((cell) => {
      if (proved.has(`${layer.name} ${cell}`)) return false;
      const { up, down } = reach.get(cell) ?? { up: 0, down: 0 };
      const isWide = up + down >= layer.needOf(cell) - 1e-6 || canMove(layer, cell, directions, whole);
      if (isWide) proved.add(`${layer.name} ${cell}`);
      return !isWide;
    });
    return unsettled.length > 0 ? [{ layer, cells: unsettled }] : [];
  });
  return { exposures: [], open };
}

/** When so many are found to be too narrow, mending those comes first: it often mends the rest. */
const mostAtOnce = 8;

function widthsOf(
  component: Component,
  layer: Layer,
  cells: readonly number[],
  solver: IntervalSolver,
): Widths {
  const whole = component.cells.every((cell) => Number.isInteger(layer.valueOf(cell)));
  const isEnough = (cell: number, { least, greatest }: Bounds): boolean => {
    // Persons come whole: a reader narrows the interval to the integers inside it.
    const width = whole ? Math.floor(greatest + 1e-6) - Math.ceil(least - 1e-6) : greatest - least;
    return width >= layer.needOf(cell) - 1e-6;
  };
  return solver(component, layer, cells, isEnough, mostAtOnce);
}
