import type { Bounds } from './bounds.ts';

/** `least ≤ sum of coefficients × unknowns ≤ greatest`; the unknowns are not below zero. */
export interface Row {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly greatest: number;
}

/** Exact bounds of a sum of unknowns, and the positions of the rows that make them so. */
export interface Interval extends Bounds {
  readonly tight: readonly number[];
}

export interface Intervals {
  /** Of each wanted sum; null where the solver has no answer even so. */
  readonly intervals: readonly Interval[] | null;
  /** The rows contradict one another by more than noise: each that must be is taken to be as far off as that. */
  readonly isContradicted: boolean;
}

/** Intervals of the wanted sums of unknowns. */
export type IntervalSolver = (
  rows: readonly Row[],
  unknownCount: number,
  wanted: readonly (readonly number[])[],
) => Intervals;

/** The unknowns are together so many. */
export function exactly(unknowns: readonly number[], number: number): Row {
  return { unknowns, coefficients: unknowns.map(() => 1), least: number, greatest: number };
}

/** Noise and rounding make sums contradict one another; then each may be a little off, in persons. */
const slacks = [0, 3];

let loaded: Promise<IntervalSolver> | undefined;

/** Linear programming, loaded only when a withheld figure stands in a sum. */
export function loadIntervalSolver(): Promise<IntervalSolver> {
  loaded ??= createSolver();
  return loaded;
}

async function createSolver(): Promise<IntervalSolver> {
  const module = await import('highs');
  // The types describe the CommonJS build; as an ES module the default export is the loader itself.
  const highs = await (module.default as unknown as typeof module.default.default)();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  const bound = (number: number) => (Number.isFinite(number) ? number : Math.sign(number) * highs.infinity);

  /** The rows, each as much looser as the smallest contradiction that can be found makes it. */
  const loosened = (rows: readonly Row[], unknownCount: number): readonly Row[] => {
    const elastic = rows.map((row, index): Row => {
      const [more, less] = [unknownCount + 2 * index, unknownCount + 2 * index + 1];
      return {
        ...row,
        unknowns: [...row.unknowns, more, less],
        coefficients: [...row.coefficients, 1, -1],
      };
    });
    const model = modelOf(elastic, unknownCount + 2 * rows.length, 0);
    try {
      rows.forEach((_, index) => {
        model.changeColCost(unknownCount + 2 * index, 1);
        model.changeColCost(unknownCount + 2 * index + 1, 1);
      });
      model.run();
      const { colValue } = model.getSolution();
      return rows.map((row, index) => ({
        ...row,
        least: row.least - colValue[unknownCount + 2 * index]! - 1e-6,
        greatest: row.greatest + colValue[unknownCount + 2 * index + 1]! + 1e-6,
      }));
    } finally {
      model.dispose();
    }
  };

  const modelOf = (rows: readonly Row[], unknownCount: number, slack: number) => {
    const starts = [0];
    for (const { unknowns } of rows) starts.push(starts.at(-1)! + unknowns.length);
    const model = highs.createModel({
      numCols: unknownCount,
      numRows: rows.length,
      colCost: new Array<number>(unknownCount).fill(0),
      colLower: new Array<number>(unknownCount).fill(0),
      colUpper: new Array<number>(unknownCount).fill(highs.infinity),
      rowLower: rows.map(({ least }) => bound(least - slack)),
      rowUpper: rows.map(({ greatest }) => bound(greatest + slack)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: unknownCount,
        starts,
        indices: rows.flatMap(({ unknowns }) => unknowns),
        values: rows.flatMap(({ coefficients }) => coefficients),
      },
    });
    model.options.set({ output_flag: false });
    return model;
  };

  const attempt = (
    rows: readonly Row[],
    unknownCount: number,
    wanted: readonly (readonly number[])[],
    slack: number,
  ): readonly Interval[] | null => {
    const model = modelOf(rows, unknownCount, slack);
    /** The least (1) or greatest (−1) of a sum, and the rows that stop it; null where the rows contradict. */
    const extreme = (sum: readonly number[], sense: 1 | -1) => {
      for (const unknown of sum) model.changeColCost(unknown, sense);
      model.run();
      const status = model.getModelStatus();
      const { colValue, rowDual } = model.getSolution();
      for (const unknown of sum) model.changeColCost(unknown, 0);
      const isEndless = status === unbounded || status === unboundedOrInfeasible;
      if (sense === -1 && isEndless) return { number: Number.POSITIVE_INFINITY, tight: [] };
      if (status !== optimal) return null;
      const tight = rows.flatMap((_, row) => (Math.abs(rowDual[row]!) > 1e-7 ? [row] : []));
      return { number: sum.reduce((all, unknown) => all + colValue[unknown]!, 0), tight };
    };
    try {
      const found = wanted.map((sum): Interval | null => {
        const least = extreme(sum, 1);
        const greatest = least && extreme(sum, -1);
        if (!greatest) return null;
        const tight = [...new Set([...least.tight, ...greatest.tight])];
        return { least: least.number, greatest: greatest.number, tight };
      });
      const intervals = found.filter((interval) => interval !== null);
      return intervals.length === wanted.length ? intervals : null;
    } finally {
      model.dispose();
    }
  };

  return (rows, unknownCount, wanted) => {
    for (const slack of slacks) {
      const intervals = attempt(rows, unknownCount, wanted, slack);
      if (intervals) return { intervals, isContradicted: false };
    }
    const intervals = attempt(loosened(rows, unknownCount), unknownCount, wanted, 0);
    return { intervals, isContradicted: true };
  };
}
