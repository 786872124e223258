import type { JointRow } from './joint-system.ts';
import { loadHighs } from './load-highs.ts';

/** One connected part of what a reader knows, with known columns taken out. Columns are numbered from 0. */
export interface JointProgram {
  readonly upper: readonly number[];
  readonly rows: readonly Pick<JointRow, 'columns' | 'coefficients' | 'least' | 'greatest'>[];
  readonly targets: readonly ProgramTarget[];
}

export interface ProgramTarget {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly need: number;
}

/** A target whose interval is too narrow, and the rows that make it so. */
export interface Narrow {
  readonly target: number;
  readonly rows: readonly number[];
}

export type JointSolver = (program: JointProgram, isWhole: boolean) => readonly Narrow[];

let loaded: Promise<JointSolver> | undefined;

/** The linear-programming solver, loaded the first time it is needed. */
export function loadJointSolver(): Promise<JointSolver> {
  loaded ??= createSolver();
  return loaded;
}

async function createSolver(): Promise<JointSolver> {
  const highs = await loadHighs();
  const { optimal, unbounded, unboundedOrInfeasible, infeasible } = highs.constants.modelStatus;

  return (program, isWhole) => {
    const { upper, rows, targets } = program;
    const columns = upper.length;
    // Noise can make what is published impossible: two more columns for each row say how far it is off.
    const size = columns + 2 * rows.length;
    const starts = [0];
    for (const row of rows) starts.push(starts.at(-1)! + row.columns.length + 2);
    const finite = (value: number) =>
      Number.isFinite(value) ? value : value > 0 ? highs.infinity : -highs.infinity;
    const model = highs.createModel({
      numCols: size,
      numRows: rows.length,
      colCost: new Array<number>(size).fill(0),
      colLower: new Array<number>(size).fill(0),
      colUpper: Array.from({ length: size }, (_, column) => (column < columns ? finite(upper[column]!) : 0)),
      rowLower: rows.map(({ least }) => finite(least)),
      rowUpper: rows.map(({ greatest }) => finite(greatest)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: size,
        starts,
        indices: rows.flatMap((row, index) => [...row.columns, columns + 2 * index, columns + 2 * index + 1]),
        values: rows.flatMap((row) => [...row.coefficients, 1, -1]),
      },
    });
    try {
      model.options.set({ output_flag: false });
      const seen = targets.map(() => ({
        least: Number.POSITIVE_INFINITY,
        greatest: Number.NEGATIVE_INFINITY,
      }));
      const learn = (values: ArrayLike<number>) => {
        targets.forEach((target, index) => {
          let sum = 0;
          target.columns.forEach((column, at) => {
            sum += target.coefficients[at]! * values[column]!;
          });
          const own = seen[index]!;
          own.least = Math.min(own.least, sum);
          own.greatest = Math.max(own.greatest, sum);
        });
      };
      const isEnough = (index: number) => {
        const { least, greatest } = seen[index]!;
        // Persons come whole: a reader narrows the interval to the integers inside it.
        const width = isWhole ? Math.floor(greatest + 1e-6) - Math.ceil(least - 1e-6) : greatest - least;
        return width >= targets[index]!.need - 1e-6;
      };
      const open = () => [...targets.keys()].filter((index) => !isEnough(index));
      const run = (indexes: readonly number[], senseOf: (index: number) => 1 | -1) => {
        for (const column of new Set(indexes.flatMap((index) => targets[index]!.columns))) {
          let cost = 0;
          for (const index of indexes) {
            const at = targets[index]!.columns.indexOf(column);
            if (at >= 0) cost += senseOf(index) * targets[index]!.coefficients[at]!;
          }
          model.changeColCost(column, cost);
        }
        model.run();
        const status = model.getModelStatus();
        const { colValue, rowDual } = model.getSolution();
        for (const index of indexes)
          for (const column of targets[index]!.columns) model.changeColCost(column, 0);
        if (status === optimal) learn(colValue);
        return { status, rowDual };
      };
      model.run();
      if (model.getModelStatus() === infeasible || model.getModelStatus() === unboundedOrInfeasible) {
        // As little noise as possible, and from there on as much of it as that.
        for (let column = columns; column < size; column += 1) {
          model.changeColCost(column, 1);
          model.changeColBounds(column, 0, highs.infinity);
        }
        model.run();
        const { colValue } = model.getSolution();
        for (let column = columns; column < size; column += 1) {
          model.changeColCost(column, 0);
          model.changeColBounds(column, colValue[column]!, colValue[column]!);
        }
        model.run();
      }
      if (model.getModelStatus() === optimal) learn(model.getSolution().colValue);
      // Half of the targets up and half of them down at once, in a few ways, settles most of them.
      for (let way = 0; way < 6 && open().length > 3; way += 1)
        run(open(), (index) => (((index >> (way >> 1)) ^ way) & 1 ? 1 : -1));
      const narrow: Narrow[] = [];
      for (const index of targets.keys()) {
        const tight = new Set<number>();
        for (const sense of [-1, 1] as const) {
          if (isEnough(index)) break;
          const { status, rowDual } = run([index], () => sense);
          if (status === unbounded || status === unboundedOrInfeasible) {
            if (sense === -1) seen[index]!.greatest = Number.POSITIVE_INFINITY;
            else seen[index]!.least = Number.NEGATIVE_INFINITY;
          } else
            rowDual.forEach((dual, row) => {
              if (Math.abs(dual) > 1e-7) tight.add(row);
            });
        }
        if (!isEnough(index)) narrow.push({ target: index, rows: [...tight] });
      }
      return narrow;
    } finally {
      model.dispose();
    }
  };
}
