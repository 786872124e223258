import { loadHighs } from './load-highs.ts';
import type { Range } from './printed-range.ts';

/** A place of an indicator: what is printed of it, and the smallest groups of persons that it is made of. */
export interface FitRow {
  readonly indicator: string;
  readonly groups: readonly number[];
  readonly answers: Range;
  readonly counted: Range;
  readonly ratio: Range;
  readonly likely: { readonly answers: number; readonly counted: number };
  /** Those counted are some of those who answered, and come whole. */
  readonly isBounded: boolean;
}

/** Answers and counts of each row that fit all rows at once; null where none are found. */
export type Fitter = (
  rows: readonly FitRow[],
) => readonly { readonly answers: number; readonly count: number }[] | null;

let loaded: Promise<Fitter> | undefined;

export function loadFitter(): Promise<Fitter> {
  loaded ??= createFitter();
  return loaded;
}

/** The search is limited by steps and not by time: the same numbers always give the same result. */
const mostNodes = 500;
/** Any fit will do: that it be near the likeliest only keeps small counts small. */
const nearEnough = 0.2;

async function createFitter(): Promise<Fitter> {
  const highs = await loadHighs();
  const { optimal } = highs.constants.modelStatus;
  const bound = (number: number) => (Number.isFinite(number) ? number : Math.sign(number) * highs.infinity);
  return (rows) => {
    const { sums, costs, isWhole, rowsOf } = programOf(rows);
    const starts = [0];
    for (const sum of sums) starts.push(starts.at(-1)! + sum.columns.length);
    const model = highs.createModel({
      numCols: costs.length,
      numRows: sums.length,
      colCost: [...costs],
      colLower: costs.map(() => 0),
      colUpper: costs.map(() => highs.infinity),
      rowLower: sums.map(({ least }) => bound(least)),
      rowUpper: sums.map(({ greatest }) => bound(greatest)),
      integrality: Int32Array.from(isWhole, Number),
      matrix: {
        format: 'csr',
        numRows: sums.length,
        numCols: costs.length,
        starts,
        indices: sums.flatMap((sum) => sum.columns),
        values: sums.flatMap((sum) => sum.coefficients),
      },
    });
    try {
      model.options.set({ output_flag: false, mip_max_nodes: mostNodes, mip_rel_gap: nearEnough });
      model.run();
      if (model.getModelStatus() !== optimal) return null;
      const { colValue } = model.getSolution();
      const totalOf = (columns: readonly number[]) =>
        columns.reduce(
          (sum, column) => sum + (isWhole[column] ? Math.round(colValue[column]!) : colValue[column]!),
          0,
        );
      return rowsOf.map(({ everyone, counted }) => ({ answers: totalOf(everyone), count: totalOf(counted) }));
    } finally {
      model.dispose();
    }
  };
}

interface Program {
  readonly sums: readonly Sum[];
  readonly costs: readonly number[];
  readonly isWhole: readonly boolean[];
  /** Columns of the answers and of the counts of each row. */
  readonly rowsOf: readonly { readonly everyone: readonly number[]; readonly counted: readonly number[] }[];
}

/**
 * The columns: how many there are in each group; for each indicator, how many of them count; and for each number of
 * each row, by how much it is more and less than the likeliest, which costs.
 */
function programOf(rows: readonly FitRow[]): Program {
  const sums: Sum[] = [];
  const costs: number[] = [];
  const isWhole: boolean[] = [];
  const addColumn = (cost: number, whole: boolean): number => {
    isWhole.push(whole);
    return costs.push(cost) - 1;
  };
  const groups = new Map<number, number>();
  for (const group of rows.flatMap((row) => row.groups))
    if (!groups.has(group)) groups.set(group, addColumn(0, true));
  const countsOf = new Map<string, ReadonlyMap<number, number>>();
  for (const { indicator, isBounded } of rows) {
    if (countsOf.has(indicator)) continue;
    const counts = new Map([...groups.keys()].map((group) => [group, addColumn(0, isBounded)]));
    countsOf.set(indicator, counts);
    if (!isBounded) continue;
    // Those who count are some of those who are there.
    for (const [group, column] of groups)
      sums.push({
        columns: [column, counts.get(group)!],
        coefficients: [1, -1],
        least: 0,
        greatest: Number.POSITIVE_INFINITY,
      });
  }
  const rowsOf = rows.map(({ indicator, groups: own, answers, counted: counts, ratio, likely }) => {
    const everyone = own.map((group) => groups.get(group)!);
    const counted = own.map((group) => countsOf.get(indicator)!.get(group)!);
    const addNumber = (columns: readonly number[], range: Range, near: number, cost: number): void => {
      sums.push({ columns, coefficients: columns.map(() => 1), ...range });
      const off = [addColumn(cost, false), addColumn(cost, false)];
      const coefficients = [...columns.map(() => 1), 1, -1];
      sums.push({ columns: [...columns, ...off], coefficients, least: near, greatest: near });
    };
    addNumber(everyone, answers, likely.answers, 1);
    addNumber(counted, counts, likely.counted, 1 / Math.max(1, ratio.greatest));
    const addRatio = (factor: number, least: number, greatest: number): void => {
      const coefficients = [...counted.map(() => 1), ...everyone.map(() => -factor)];
      sums.push({ columns: [...counted, ...everyone], coefficients, least, greatest });
    };
    addRatio(ratio.least, 0, Number.POSITIVE_INFINITY);
    addRatio(ratio.greatest, Number.NEGATIVE_INFINITY, 0);
    return { everyone, counted };
  });
  return { sums, costs, isWhole, rowsOf };
}

/** `least ≤ sum of coefficients × columns ≤ greatest` */
interface Sum {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly greatest: number;
}
