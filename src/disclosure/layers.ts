import type { Block } from './block.ts';

/**
 * A quantity that hidden figures must keep uncertain, with its limits as a reader knows them.
 *
 * A share hides two numbers of persons: those counted and the others. Readers are taken to know
 * every denominator that is not small (populations can be looked up), so a count lies between 0 and
 * its denominator, and one layer covers both numbers. Where all denominators are small and hidden
 * the reader's knowledge falls apart into two independent systems, counts ≥ 0 and others ≥ 0 (any
 * feasible solution of the one can be joined with the true solution of the other), so each is a
 * layer of its own. Means and rates hide counts and denominators.
 */
export interface Layer {
  valueOf(cell: number): number;
  upperOf(cell: number): number;
  /** Width that a hidden cell must keep here. */
  needOf(cell: number): number;
}

export function layersOf(block: Block, cells: readonly number[]): readonly Layer[] {
  const { counts, denominators, bounded, need, knownFrom } = block;
  const countOf = (cell: number) => counts[cell] ?? Number.NaN;
  const denominatorOf = (cell: number) => denominators[cell] ?? Number.NaN;
  const restOf = (cell: number) => denominatorOf(cell) - (bounded ? countOf(cell) : 0);
  const unlimited = () => Number.POSITIVE_INFINITY;
  const upperOf = (cell: number) =>
    denominatorOf(cell) >= knownFrom ? denominatorOf(cell) : Number.POSITIVE_INFINITY;
  if (bounded && cells.some((cell) => denominatorOf(cell) >= knownFrom)) {
    // Nobody can be given more room than there are persons.
    const needOf = (cell: number) => Math.min(need, Math.floor(upperOf(cell)));
    return [{ valueOf: countOf, upperOf, needOf }];
  }
  return [
    { valueOf: countOf, upperOf: unlimited, needOf: () => need },
    { valueOf: restOf, upperOf: unlimited, needOf: () => need },
  ];
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
