import type { Bounds, KnownSum } from './bounds.ts';

/** Exact least and greatest of sums of unknowns, given the shown sums; null when these contradict one another. */
export type IntervalSolver = (
  sums: readonly KnownSum[],
  unknownCount: number,
  wanted: readonly (readonly number[])[],
  slack: number,
) => readonly Bounds[] | null;

/** Linear programming, loaded only when a withheld figure stands in a sum. */
export async function loadIntervalSolver(): Promise<IntervalSolver> {
  const module = await import('highs');
  // The types describe the CommonJS build; as an ES module the default export is the loader itself.
  const load = module.default as unknown as typeof module.default.default;
  const highs = await load();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  return (sums, unknownCount, wanted, slack) => {
    const starts = [0];
    for (const { unknowns } of sums) starts.push((starts.at(-1) ?? 0) + unknowns.length);
    const indices = sums.flatMap(({ unknowns }) => unknowns);
    const model = highs.createModel({
      numCols: unknownCount,
      numRows: sums.length,
      colCost: new Array<number>(unknownCount).fill(0),
      colLower: new Array<number>(unknownCount).fill(0),
      colUpper: new Array<number>(unknownCount).fill(highs.infinity),
      rowLower: sums.map(({ persons }) => persons - slack),
      rowUpper: sums.map(({ persons }) => persons + slack),
      matrix: {
        format: 'csr',
        numRows: sums.length,
        numCols: unknownCount,
        starts,
        indices,
        values: indices.map(() => 1),
      },
    });
    try {
      model.options.set({ output_flag: false });
      const extreme = (unknowns: readonly number[], sense: 1 | -1): number | null => {
        for (const unknown of unknowns) model.changeColCost(unknown, sense);
        model.run();
        const status = model.getModelStatus();
        const values = model.getSolution().colValue;
        for (const unknown of unknowns) model.changeColCost(unknown, 0);
        if (status === optimal) return unknowns.reduce((sum, unknown) => sum + (values[unknown] ?? 0), 0);
        if (sense === -1 && (status === unbounded || status === unboundedOrInfeasible))
          return Number.POSITIVE_INFINITY;
        return null;
      };
      const bounds: Bounds[] = [];
      for (const unknowns of wanted) {
        const least = extreme(unknowns, 1);
        const greatest = least === null ? null : extreme(unknowns, -1);
        if (least === null || greatest === null) return null;
        bounds.push({ least, greatest });
      }
      return bounds;
    } finally {
      model.dispose();
    }
  };
}
