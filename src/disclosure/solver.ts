import type { Component } from './components.ts';
import type { Layer } from './layers.ts';

/** Least and greatest value that a cell can have. */
export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/** Feasible intervals of cells of one component in one layer. */
export type IntervalSolver = (
  component: Component,
  layer: Layer,
  wanted: readonly number[],
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
  return (component, layer, wanted) => {
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
      const extreme = (column: number, sense: 1 | -1): number => {
        model.changeColCost(column, sense);
        model.run();
        const status = model.getModelStatus();
        const value = model.getSolution().colValue[column] ?? Number.NaN;
        model.changeColCost(column, 0);
        if (status === optimal) return value;
        // The true numbers are feasible, so only the upward side can be without end.
        if (status === unbounded || status === unboundedOrInfeasible) return Number.POSITIVE_INFINITY;
        // No answer is no proof: the cell then counts as too narrow.
        return Number.NaN;
      };
      return new Map(
        wanted.map((cell) => {
          const column = columnOf.get(cell) ?? 0;
          return [cell, { least: extreme(column, 1), greatest: extreme(column, -1) }];
        }),
      );
    } finally {
      model.dispose();
    }
  };
}
