import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Cell, Relation } from './block.ts';

/** A block while it is being put together: sums add the cells that no row describes. */
export interface Draft {
  readonly indicator: string;
  readonly bounded: boolean;
  readonly isMean: boolean;
  readonly cells: Cell[];
  readonly counts: number[];
  readonly denominators: number[];
  readonly guarded: number[];
  readonly relations: Relation[];
  /** Indicator, area, period, sex and age → cell. */
  readonly index: Map<string, number>;
}

export type Dimension = 'area' | 'sex' | 'age' | 'period';
export const dimensions: readonly Dimension[] = ['area', 'sex', 'age', 'period'];

export function placeOf(key: FigureKey): string {
  return `${key.area}\u001f${key.period}\u001f${key.sex}\u001f${key.age}`;
}

/** The key without one dimension: cells that share it differ in that dimension only. */
export function lineOf(key: FigureKey, dimension: Dimension): string {
  return figureKeyText({ ...key, [dimension]: '' });
}

export function addCell(
  draft: Draft,
  cell: Cell,
  count: number,
  denominator: number,
  guarded: boolean,
): number {
  const position = draft.cells.length;
  draft.cells.push(cell);
  draft.counts.push(count);
  draft.denominators.push(denominator);
  draft.guarded.push(guarded ? 1 : 0);
  draft.index.set(figureKeyText(cell.key), position);
  return position;
}

/** The cell of a key; made when no row describes it, with its numbers unknown. */
export function ensureCell(draft: Draft, key: FigureKey): number {
  const known = draft.index.get(figureKeyText(key));
  if (known !== undefined) return known;
  const cell: Cell = {
    key,
    estimates: [],
    role: 'never-shown',
    primary: false,
    weight: 0,
  };
  return addCell(draft, cell, Number.NaN, Number.NaN, false);
}
