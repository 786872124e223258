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
