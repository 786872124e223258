import type { Block, Relation } from './block.ts';

export const layerNames = ['limited', 'counts', 'rests'] as const;

/**
 * A quantity that hidden figures must keep uncertain, with its limits as a reader knows them.
 *
 * A share hides two numbers of persons: those counted and the others. A reader may know the
 * denominators from elsewhere (populations can be looked up); then a count lies between 0 and its
 * denominator, and one layer covers both numbers. A reader who does not know them is faced with two
 * independent systems, counts ≥ 0 and others ≥ 0 (any feasible solution of the one can be joined
 * with the true solution of the other). Room in the first layer is room in the other two, except
 * where a denominator is so small that nobody who knows it can be kept in doubt: only then are all
 * three looked at. Means and rates hide counts and denominators, which have no such limit.
 */
export interface Layer {
  readonly name: (typeof layerNames)[number];
  valueOf(cell: number): number;
  upperOf(cell: number): number;
  /** Width that a hidden cell must keep here. */
  needOf(cell: number): number;
}

export function layersOf(block: Block, cells: readonly number[]): readonly Layer[] {
  const { counts, denominators, bounded, need } = block;
  const countOf = (cell: number) => counts[cell] ?? Number.NaN;
  const denominatorOf = (cell: number) => denominators[cell] ?? Number.NaN;
  const restOf = (cell: number) => denominatorOf(cell) - (bounded ? countOf(cell) : 0);
  const upperOf = (cell: number) => {
    const denominator = denominatorOf(cell);
    return Number.isNaN(denominator) ? Number.POSITIVE_INFINITY : denominator;
  };
  const unlimited = () => Number.POSITIVE_INFINITY;
  const independent: readonly Layer[] = [
    { name: 'counts', valueOf: countOf, upperOf: unlimited, needOf: (cell) => countNeedOf(block, cell) },
    { name: 'rests', valueOf: restOf, upperOf: unlimited, needOf: () => need },
  ];
  if (!bounded) return independent;
  // Nobody can be given more room than there are persons.
  const needOf = (cell: number) => Math.min(need, Math.floor(upperOf(cell)));
  const limited: Layer = { name: 'limited', valueOf: countOf, upperOf, needOf };
  return cells.some((cell) => upperOf(cell) < need) ? [limited, ...independent] : [limited];
}

/** Whether a sum says something of the numbers of a layer. */
export function holdsIn({ name }: Layer, { among }: Relation): boolean {
  return among === undefined || name === 'limited' || (among === 'counts' && name === 'counts');
}

/**
 * Width that a count must keep: so many persons, or what so many add to a sum of values. Whoever knows that the
 * values are whole loses less than one of them at either end.
 */
export function countNeedOf({ isMean, need, counts, denominators }: Block, cell: number): number {
  const each = isMean ? (counts[cell] ?? 0) / (denominators[cell] ?? 1) : 1;
  return each > 1 ? need * each + 2 : need;
}

/** Negative numbers (a noisy complement) count as zero: they must not open a way below it. */
export function slackDown(layer: Layer, cell: number): number {
  return Math.max(0, layer.valueOf(cell));
}

export function slackUp(layer: Layer, cell: number): number {
  return Math.max(0, layer.upperOf(cell) - layer.valueOf(cell));
}

/** A layer can be judged only where every number in it is known. */
export function isComplete(layer: Layer, cells: readonly number[]): boolean {
  return cells.every((cell) => !Number.isNaN(layer.valueOf(cell)));
}
