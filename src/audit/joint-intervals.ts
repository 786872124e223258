import type { Bounds } from './bounds.ts';
import type { Part, Settled, Statement } from './joint-program.ts';

/** Bounds of a sum of unknowns, and the statements that make them so. */
export interface Range extends Bounds {
  readonly tight: readonly number[];
}

/** Ranges of sums of the unknowns of one part; null where what is shown contradicts itself. */
export type RangeSolver = (
  part: Part,
  statements: readonly Statement[],
  settled: Settled,
  sums: readonly (readonly number[])[],
  slack: number,
) => readonly Range[] | null;

export async function loadRangeSolver(): Promise<RangeSolver> {
  const module = await import('highs');
  // The types describe the CommonJS build; as an ES module the default export is the loader itself.
  const highs = await (module.default as unknown as typeof module.default.default)();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  const bound = (number: number) =>
    Number.isFinite(number) ? number : number > 0 ? highs.infinity : -highs.infinity;
  return (part, statements, { values }, sums, slack) => {
    const columnOf = new Map(part.unknowns.map((unknown, column) => [unknown, column]));
    const rows = part.statements.map((index) => {
      const { unknowns, coefficients, least, greatest } = statements[index]!;
      let known = 0;
      const terms: (readonly [number, number])[] = [];
      unknowns.forEach((unknown, at) => {
        const column = columnOf.get(unknown);
        if (column === undefined) known += coefficients[at]! * values[unknown]!;
        else terms.push([column, coefficients[at]!]);
      });
      return { terms, least: bound(least - known - slack), greatest: bound(greatest - known + slack) };
    });
    const starts = [0];
    for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
    const size = part.unknowns.length;
    const model = highs.createModel({
      numCols: size,
      numRows: rows.length,
      colCost: new Array<number>(size).fill(0),
      colLower: new Array<number>(size).fill(0),
      colUpper: new Array<number>(size).fill(highs.infinity),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ greatest }) => greatest),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: size,
        starts,
        indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
        values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
      },
    });
    try {
      model.options.set({ output_flag: false });
      const ranges: Range[] = [];
      for (const sum of sums) {
        const open = sum.flatMap((unknown) => columnOf.get(unknown) ?? []);
        const known = sum.reduce((all, unknown) => all + (values[unknown]! || 0), 0);
        const tight = new Set<number>();
        const extremes: number[] = [];
        for (const sense of [1, -1] as const) {
          for (const column of open) model.changeColCost(column, sense);
          model.run();
          const status = model.getModelStatus();
          const { colValue, rowDual } = model.getSolution();
          for (const column of open) model.changeColCost(column, 0);
          if (sense === -1 && (status === unbounded || status === unboundedOrInfeasible))
            extremes.push(Number.POSITIVE_INFINITY);
          else if (status === optimal)
            extremes.push(open.reduce((all, column) => all + colValue[column]!, known));
          else return null;
          rowDual.forEach((dual, row) => {
            if (Math.abs(dual) > 1e-7) tight.add(part.statements[row]!);
          });
        }
        ranges.push({ least: extremes[0]!, greatest: extremes[1]!, tight: [...tight] });
      }
      return ranges;
    } finally {
      model.dispose();
    }
  };
}
