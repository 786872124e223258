/** Coefficients by column. */
export type Sum = ReadonlyMap<number, number>;

/** What a reader knows: `least ≤ sum ≤ greatest`. */
export interface Known {
  readonly sum: Sum;
  readonly least: number;
  readonly greatest: number;
}

/** Least and greatest of a sum, as far as its room is not known to be `enough`. */
export type Extremes = (sum: Sum, enough: number) => Range;
type Range = readonly [low: number, high: number];

/** How many steps of one person there are between them. */
export function roomOf([low, high]: Range): number {
  return Math.floor(high + 1e-6) - Math.ceil(low - 1e-6);
}

/** For one search among whole numbers; few of them take as long. */
const mostSeconds = 3;

/**
 * Extremes over unknowns of at least zero; what is published is true, so a solution exists. By linear programming
 * first; where that leaves enough room, over those solutions only in which all columns that count persons are whole,
 * as far as they are found in a few seconds.
 */
export async function extremesOf(
  known: readonly Known[],
  columns: number,
  sums: readonly Sum[],
  isWhole: (column: number) => boolean,
): Promise<Extremes> {
  const module = await import('highs');
  const load = module.default as unknown as typeof module.default.default;
  const highs = await load();
  const { optimal, unbounded, unboundedOrInfeasible, unknown } = highs.constants.modelStatus;
  const starts = [0];
  for (const { sum } of known) starts.push(starts.at(-1)! + sum.size);
  const finite = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
  const makeModel = (isInteger: boolean) => {
    const model = highs.createModel({
      numCols: columns,
      numRows: known.length,
      colCost: new Array<number>(columns).fill(0),
      colLower: new Array<number>(columns).fill(0),
      colUpper: new Array<number>(columns).fill(highs.infinity),
      rowLower: known.map(({ least }) => finite(least)),
      rowUpper: known.map(({ greatest }) => finite(greatest)),
      ...(isInteger
        ? { integrality: Int32Array.from({ length: columns }, (_, column) => (isWhole(column) ? 1 : 0)) }
        : {}),
      matrix: {
        format: 'csr',
        numRows: known.length,
        numCols: columns,
        starts,
        indices: known.flatMap(({ sum }) => [...sum.keys()]),
        values: known.flatMap(({ sum }) => [...sum.values()]),
      },
    });
    model.options.set({
      output_flag: false,
      ...(isInteger ? { time_limit: mostSeconds, mip_rel_gap: 0 } : {}),
    });
    return model;
  };
  type Model = ReturnType<typeof makeModel>;
  const [linear, whole] = [makeModel(false), makeModel(true)];
  // Every solution shows what all sums can be: most are settled by those of others.
  const nothing: Range = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const seen = new Map<Sum, Range>(sums.map((sum) => [sum, nothing]));
  const seenWhole = new Map(seen);
  const learn = (values: ArrayLike<number>) => {
    const all = Array.from({ length: columns }, (_, column) => column).every(
      (column) => !isWhole(column) || Math.abs(values[column]! - Math.round(values[column]!)) < 1e-6,
    );
    for (const ranges of all ? [seen, seenWhole] : [seen])
      for (const [sum, [low, high]] of ranges) {
        let total = 0;
        for (const [at, coefficient] of sum) total += coefficient * (values[at] ?? 0);
        ranges.set(sum, [Math.min(low, total), Math.max(high, total)]);
      }
  };
  const solve = (model: Model, sum: Sum, sense: 1 | -1): number => {
    for (const [at, coefficient] of sum) model.changeColCost(at, sense * coefficient);
    model.run();
    // Rounding can end the simplex without a verdict: it is asked again, from the start and all that is known.
    if (model.getModelStatus() === unknown) {
      model.clearSolver();
      model.options.set({ presolve: 'off' });
      model.run();
    }
    const status = model.getModelStatus();
    if (status === optimal) learn(model.getSolution().colValue);
    for (const at of sum.keys()) model.changeColCost(at, 0);
    return status;
  };
  const isEnough = (range: Range, enough: number) => range[0] <= range[1] && roomOf(range) >= enough;
  return (sum, enough) => {
    seen.set(sum, seen.get(sum) ?? nothing);
    seenWhole.set(sum, seenWhole.get(sum) ?? nothing);
    for (const sense of [-1, 1] as const) {
      if (isEnough(seen.get(sum)!, enough)) break;
      const status = solve(linear, sum, sense);
      if (status === optimal) continue;
      if (sense === 1 || (status !== unbounded && status !== unboundedOrInfeasible))
        throw new Error(`joint attacker: the published figures contradict each other (${sense}, ${status})`);
      seen.set(sum, [seen.get(sum)![0], Number.POSITIVE_INFINITY]);
    }
    const range = seen.get(sum)!;
    if (!isEnough(range, enough)) return range;
    for (const sense of [-1, 1] as const) {
      if (isEnough(seenWhole.get(sum)!, enough)) break;
      whole.zeroAllClocks();
      const status = solve(whole, sum, sense);
      // What has no end among all numbers has none among whole ones; what takes too long is left as it was.
      if (status !== optimal) return range;
    }
    return seenWhole.get(sum)!;
  };
}
