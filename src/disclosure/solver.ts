import type { Component } from './components.ts';
import type { Layer } from './layers.ts';

/** Least and greatest value that a cell is known to be able to have. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/**
 * Feasible intervals of cells of one component in one layer. An interval is followed only until
 * `isEnough`: every solution found on the way shows what all the other cells can be as well.
 */
export type IntervalSolver = (
  component: Component,
  layer: Layer,
  wanted: readonly number[],
  isEnough: (cell: number, bounds: Bounds) => boolean,
) => ReadonlyMap<number, Bounds>;

let loaded: Promise<IntervalSolver> | undefined;

/** The linear-programming solver, loaded the first time an interval needs it. */
export function loadSolver(): Promise<IntervalSolver> {
  loaded ??= createSolver();
  return loaded;
}

async function createSolver(): Promise<IntervalSolver> {
  const module = await import('highs');
  // The package types its CommonJS build; what Node imports is its ES module, whose default is the loader itself.
  const load = module.default as unknown as typeof module.default.default;
  const highs = await load();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  return (component, layer, wanted, isEnough) => {
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
      model.options.set({ output_flag: false });
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
      const stretch = (cell: number, sense: 1 | -1): void => {
        const column = columnOf.get(cell) ?? 0;
        model.changeColCost(column, sense);
        model.run();
        const status = model.getModelStatus();
        const values = model.getSolution().colValue;
        model.changeColCost(column, 0);
        if (status === optimal) {
          for (const other of wanted) widen(other, values[columnOf.get(other) ?? 0] ?? Number.NaN);
        } else if (status === unbounded || status === unboundedOrInfeasible) {
          // The true numbers are feasible, so only the upward side can be without end.
          widen(cell, Number.POSITIVE_INFINITY);
        } else {
          // No answer is no proof: the cell then counts as too narrow.
          seen.set(cell, { least: Number.NaN, greatest: Number.NaN });
        }
      };
      for (const cell of wanted) {
        for (const sense of [-1, 1] as const) {
          if (!isEnough(cell, seen.get(cell) as Bounds)) stretch(cell, sense);
        }
      }
      return seen;
    } finally {
      model.dispose();
    }
  };
}
