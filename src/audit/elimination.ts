/**
 * A sum of unknowns as whole-number coefficients, with the recipe of shown figures it was made of.
 * Whole numbers of any size stand for rationals: a row may be multiplied, so nothing is ever rounded.
 */
interface Row {
  readonly unknowns: Map<number, bigint>;
  readonly recipe: Map<number, bigint>;
}

/** Everything that follows from shown sums. */
export interface Knowledge {
  /**
   * The recipe of shown figures that gives a sum: figure → coefficient, over a common divisor.
   * Null when no combination of shown figures does.
   */
  recipeFor(
    unknowns: readonly number[],
  ): { readonly recipe: ReadonlyMap<number, bigint>; readonly divisor: bigint } | null;
  /** Shown figures that no others imply, by number. */
  readonly independent: readonly number[];
}

/** Gaussian elimination over the rationals, the shortest sums first. */
export function eliminate(sums: readonly (readonly number[])[]): Knowledge {
  const pivots = new Map<number, { readonly row: Row; readonly order: number }>();
  const independent: number[] = [];
  const order = sums.map((_, index) => index).sort((a, b) => (sums[a]?.length ?? 0) - (sums[b]?.length ?? 0));
  for (const index of order) {
    const row = reduce(rowOf(sums[index] ?? [], index), pivots);
    const pivot = row.unknowns.keys().next().value;
    if (pivot === undefined) continue;
    pivots.set(pivot, { row, order: pivots.size });
    independent.push(index);
  }
  return {
    independent,
    recipeFor(unknowns) {
      // The wanted sum goes in as figure −1; when nothing is left, the other figures give it away.
      const row = reduce(rowOf(unknowns, -1), pivots);
      if (row.unknowns.size > 0) return null;
      const divisor = -(row.recipe.get(-1) ?? 1n);
      row.recipe.delete(-1);
      return { recipe: row.recipe, divisor };
    },
  };
}

function rowOf(unknowns: readonly number[], figure: number): Row {
  return { unknowns: new Map(unknowns.map((unknown) => [unknown, 1n])), recipe: new Map([[figure, 1n]]) };
}

/** Takes out every pivot. Later pivots never bring an earlier one back, so the earliest goes first. */
function reduce(row: Row, pivots: ReadonlyMap<number, { readonly row: Row; readonly order: number }>): Row {
  for (;;) {
    let next: { readonly row: Row; readonly order: number } | undefined;
    let column = -1;
    for (const unknown of row.unknowns.keys()) {
      const pivot = pivots.get(unknown);
      if (pivot && (!next || pivot.order < next.order)) {
        next = pivot;
        column = unknown;
      }
    }
    if (!next) return row;
    const own = row.unknowns.get(column) ?? 0n;
    const other = next.row.unknowns.get(column) ?? 1n;
    const shared = greatestDivisor(own, other);
    combine(row.unknowns, next.row.unknowns, other / shared, own / shared);
    combine(row.recipe, next.row.recipe, other / shared, own / shared);
  }
}

/** row × factor − other × times, in place on the row's own map. */
function combine(
  row: Map<number, bigint>,
  other: ReadonlyMap<number, bigint>,
  factor: bigint,
  times: bigint,
): void {
  if (factor !== 1n) for (const [key, amount] of row) row.set(key, amount * factor);
  for (const [key, amount] of other) {
    const sum = (row.get(key) ?? 0n) - amount * times;
    if (sum === 0n) row.delete(key);
    else row.set(key, sum);
  }
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
