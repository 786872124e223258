import type { Component } from './components.ts';
import type { Layer } from './layers.ts';
import { loadHighs } from './load-highs.ts';

/** Least and greatest value that a cell is known to be able to have. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/** Which cells were proved wide enough and which were not; what is in neither was not looked into. */
export interface Widths {
  readonly wide: readonly number[];
  readonly narrow: readonly number[];
}

/**
 * Looks for cells of one component whose interval in one layer is too narrow, until `most` are found.
 * An interval is followed only until `isEnough`: every solution found on the way shows what all the
 * other cells can be as well.
 */
export type IntervalSolver = (
  component: Component,
  layer: Layer,
  wanted: readonly number[],
  isEnough: (cell: number, bounds: Bounds) => boolean,
  most: number,
) => Widths;

/** HiGHS's number for it; by itself it takes the dual. */
const primalSimplex = 4;

let loaded: Promise<IntervalSolver> | undefined;

/** The linear-programming solver, loaded the first time an interval needs it. */
export function loadSolver(): Promise<IntervalSolver> {
  loaded ??= createSolver();
  return loaded;
}

async function createSolver(): Promise<IntervalSolver> {
  const highs = await loadHighs();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  return (component, layer, wanted, isEnough, most) => {
    const { cells, equations } = component;
    const columnOf = new Map(cells.map((cell, column) => [cell, column]));
    // What the true numbers add up to: noise in the source can then never make the sums contradict each other.
    const sums = equations.map((equation) =>
      equation.columns.reduce(
        (sum, cell, index) => sum + (equation.coefficients[index] ?? 0) * Math.max(0, layer.valueOf(cell)),
        0,
      ),
    );
    const starts = [0];
    for (const equation of equations) starts.push((starts.at(-1) ?? 0) + equation.columns.length);
    const model = highs.createModel({
      numCols: cells.length,
      numRows: equations.length,
      colCost: cells.map(() => 0),
      colLower: cells.map(() => 0),
      colUpper: cells.map((cell) => {
        const upper = Math.max(layer.upperOf(cell), layer.valueOf(cell));
        return Number.isFinite(upper) ? upper : highs.infinity;
      }),
      rowLower: sums,
      rowUpper: sums,
      matrix: {
        format: 'csr',
        numRows: equations.length,
        numCols: cells.length,
        starts,
        indices: equations.flatMap((equation) => equation.columns.map((cell) => columnOf.get(cell) ?? 0)),
        values: equations.flatMap((equation) => [...equation.coefficients]),
      },
    });
    try {
      // Primal simplex: another goal leaves the last solution feasible, so each run goes on from there.
      model.options.set({ output_flag: false, simplex_strategy: primalSimplex });
      const seen = new Map(
        wanted.map((cell): [number, Bounds] => {
          const value = Math.max(0, layer.valueOf(cell));
          return [cell, { least: value, greatest: value }];
        }),
      );
      const widen = (cell: number, value: number): void => {
        const { least, greatest } = seen.get(cell) as Bounds;
        seen.set(cell, { least: Math.min(least, value), greatest: Math.max(greatest, value) });
      };
      const run = (cells: readonly number[], senseOf: (cell: number) => 1 | -1): number => {
        for (const cell of cells) model.changeColCost(columnOf.get(cell) ?? 0, senseOf(cell));
        model.run();
        const status = model.getModelStatus();
        const values = model.getSolution().colValue;
        for (const cell of cells) model.changeColCost(columnOf.get(cell) ?? 0, 0);
        if (status === optimal)
          for (const other of wanted) widen(other, values[columnOf.get(other) ?? 0] ?? Number.NaN);
        return status;
      };
      const stretch = (cell: number, sense: 1 | -1): void => {
        const status = run([cell], () => sense);
        if (status === optimal) return;
        // The true numbers are feasible, so only the upward side can be without end.
        if (status === unbounded || status === unboundedOrInfeasible) widen(cell, Number.POSITIVE_INFINITY);
        // No answer is no proof: the cell then counts as too narrow.
        else seen.set(cell, { least: Number.NaN, greatest: Number.NaN });
      };
      const isOpen = (cell: number) => !isEnough(cell, seen.get(cell) as Bounds);
      // Half of the cells up and half of them down at once, in a few ways, settles most of them.
      for (let way = 0; way < 6 && wanted.length > 12; way += 1) {
        const open = wanted.filter(isOpen);
        if (open.length > 0) run(open, (cell) => (((cell >> (way >> 1)) ^ way) & 1 ? 1 : -1));
      }
      const narrow: number[] = [];
      for (const cell of wanted) {
        for (const sense of [-1, 1] as const) if (isOpen(cell)) stretch(cell, sense);
        if (isOpen(cell)) narrow.push(cell);
        if (narrow.length >= most) break;
      }
      return { narrow, wide: wanted.filter((cell) => !isOpen(cell)) };
    } finally {
      model.dispose();
    }
  };
}
