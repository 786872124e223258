import { type Layer, slackDown, slackUp } from './layers.ts';

/** How far up and down a cell is proved to reach: each end is a solution that all sums allow. */
export interface Reach {
  readonly up: number;
  readonly down: number;
}

/**
 * Walks from the true numbers along each direction that no sum notices, as far as the limits allow.
 * Every stop is a feasible solution, so what is reached is a proof, with no solver needed; what is
 * not reached may still be possible, which only linear programming can tell.
 */
export function reachOf(
  layer: Layer,
  cells: readonly number[],
  directions: readonly ReadonlyMap<number, number>[],
): ReadonlyMap<number, Reach> {
  const whole = cells.every((cell) => Number.isInteger(layer.valueOf(cell)));
  const up = new Map<number, number>();
  const down = new Map<number, number>();
  const raise = (reached: Map<number, number>, cell: number, by: number) => {
    if (by > (reached.get(cell) ?? 0)) reached.set(cell, by);
  };
  for (const direction of directions) {
    const forward = stepOf(layer, direction, 1, whole);
    const backward = stepOf(layer, direction, -1, whole);
    for (const [cell, change] of direction) {
      if (change === 0) continue;
      raise(up, cell, change > 0 ? forward * change : -backward * change);
      raise(down, cell, change > 0 ? backward * change : -forward * change);
    }
  }
  return new Map(cells.map((cell) => [cell, { up: up.get(cell) ?? 0, down: down.get(cell) ?? 0 }]));
}

/** Persons come whole: where the numbers are integers, so are the steps. */
function stepOf(layer: Layer, direction: ReadonlyMap<number, number>, sign: number, whole: boolean): number {
  let step = Number.POSITIVE_INFINITY;
  for (const [cell, change] of direction) {
    if (change === 0) continue;
    const room = change * sign > 0 ? slackUp(layer, cell) : slackDown(layer, cell);
    step = Math.min(step, room / Math.abs(change));
  }
  return whole && Number.isFinite(step) ? Math.floor(step + 1e-9) : step;
}

/**
 * Whether a cell can be moved as far as it needs by several directions one after the other: what one of
 * them cannot do for want of room, two often can. Each stop on the way is a solution.
 */
export function canMove(
  layer: Layer,
  cell: number,
  directions: readonly ReadonlyMap<number, number>[],
  whole: boolean,
): boolean {
  const need = layer.needOf(cell) - 1e-6;
  const up = walk(layer, cell, 1, directions, whole, need);
  return up >= need || up + walk(layer, cell, -1, directions, whole, need - up) >= need;
}

/** How far the cell gets in one sense, directions in their order, each as far as it is needed and there is room. */
function walk(
  layer: Layer,
  cell: number,
  sense: 1 | -1,
  directions: readonly ReadonlyMap<number, number>[],
  whole: boolean,
  need: number,
): number {
  const moved = new Map<number, number>();
  let reached = 0;
  for (const direction of directions) {
    const change = direction.get(cell) ?? 0;
    if (change === 0) continue;
    const sign = Math.sign(change) * sense;
    let step = (need - reached) / Math.abs(change);
    for (const [other, by] of direction) {
      if (by === 0) continue;
      const shift = moved.get(other) ?? 0;
      const room = by * sign > 0 ? slackUp(layer, other) - shift : slackDown(layer, other) + shift;
      // The last step may go further than is needed, but not further than there is room.
      step = Math.min(whole ? Math.ceil(step) : step, Math.max(0, room) / Math.abs(by));
    }
    if (whole) step = Math.floor(step + 1e-9);
    if (step <= 0) continue;
    for (const [other, by] of direction) moved.set(other, (moved.get(other) ?? 0) + step * sign * by);
    reached += step * Math.abs(change);
    if (reached >= need) break;
  }
  return reached;
}
