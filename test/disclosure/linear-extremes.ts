/** Coefficients by column. */
export type Sum = ReadonlyMap<number, number>;

/** What a reader knows: `least ≤ sum ≤ greatest`. */
export interface Known {
  readonly sum: Sum;
  readonly least: number;
  readonly greatest: number;
}

/** Least and greatest of a sum, as far as its room is not known to be `enough`. */
export type Extremes = (sum: Sum, enough: number) => readonly [number, number];

/** How many steps of one person there are between them. */
export function roomOf([low, high]: readonly [number, number]): number {
  return Math.floor(high + 1e-6) - Math.ceil(low - 1e-6);
}

/** Extremes by linear programming over unknowns of at least zero; what is published is true, so a solution exists. */
export async function linearExtremes(
  known: readonly Known[],
  columns: number,
  sums: readonly Sum[],
): Promise<Extremes> {
  const module = await import('highs');
  const load = module.default as unknown as typeof module.default.default;
  const highs = await load();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  const starts = [0];
  for (const { sum } of known) starts.push(starts.at(-1)! + sum.size);
  const finite = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
  const model = highs.createModel({
    numCols: columns,
    numRows: known.length,
    colCost: new Array<number>(columns).fill(0),
    colLower: new Array<number>(columns).fill(0),
    colUpper: new Array<number>(columns).fill(highs.infinity),
    rowLower: known.map(({ least }) => finite(least)),
    rowUpper: known.map(({ greatest }) => finite(greatest)),
    matrix: {
      format: 'csr',
      numRows: known.length,
      numCols: columns,
      starts,
      indices: known.flatMap(({ sum }) => [...sum.keys()]),
      values: known.flatMap(({ sum }) => [...sum.values()]),
    },
  });
  model.options.set({ output_flag: false });
  // Every solution shows what all sums can be: most are settled by those of others.
  const seen = new Map<Sum, [number, number]>(
    sums.map((sum) => [sum, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]]),
  );
  const totalOf = (sum: Sum, values: ArrayLike<number>) => {
    let total = 0;
    for (const [at, coefficient] of sum) total += coefficient * (values[at] ?? 0);
    return total;
  };
  return (sum, enough) => {
    const own = seen.get(sum) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    seen.set(sum, own);
    for (const sense of [-1, 1] as const) {
      if (own[0] <= own[1] && roomOf(own) >= enough) break;
      for (const [at, coefficient] of sum) model.changeColCost(at, sense * coefficient);
      model.run();
      const status = model.getModelStatus();
      const values = model.getSolution().colValue;
      for (const at of sum.keys()) model.changeColCost(at, 0);
      if (status === optimal) {
        for (const [other, range] of seen) {
          const value = totalOf(other, values);
          range[0] = Math.min(range[0], value);
          range[1] = Math.max(range[1], value);
        }
      } else if (sense === -1 && (status === unbounded || status === unboundedOrInfeasible)) {
        own[1] = Number.POSITIVE_INFINITY;
      } else
        throw new Error(`joint attacker: the published figures contradict each other (${sense}, ${status})`);
    }
    return own;
  };
}
