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
  return (rows) => {
    const groups = [...new Set(rows.flatMap((row) => row.groups))];
    const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
    const isBounded = new Map(rows.map((row) => [row.indicator, row.isBounded]));
    const groupAt = new Map(groups.map((group, at) => [group, at]));
    const start = new Map(indicators.map((indicator, at) => [indicator, groups.length * (at + 1)]));
    // Then two columns for each row and number say how far it is from the likeliest.
    const people = groups.length * (1 + indicators.length);
    const columns = people + 4 * rows.length;
    const sums: Sum[] = [];
    const costs = new Array<number>(columns).fill(0);
    for (const [at, row] of rows.entries()) {
      const everyone = row.groups.map((group) => groupAt.get(group)!);
      const counted = everyone.map((group) => start.get(row.indicator)! + group);
      const off = people + 4 * at;
      const unit = Math.max(1, row.ratio.greatest);
      for (const [list, range, likely, shift, cost] of [
        [everyone, row.answers, row.likely.answers, off, 1],
        [counted, row.counted, row.likely.counted, off + 2, 1 / unit],
      ] as const) {
        sums.push(sumOf(list, range.least, range.greatest));
        const near = sumOf(list, likely, likely);
        near.columns.push(shift, shift + 1);
        near.coefficients.push(1, -1);
        sums.push(near);
        costs.fill(cost, shift, shift + 2);
      }
      for (const [factor, least, greatest] of [
        [row.ratio.least, 0, highs.infinity],
        [row.ratio.greatest, -highs.infinity, 0],
      ] as const) {
        const ratio = sumOf(counted, least, greatest);
        for (const group of everyone) {
          ratio.columns.push(group);
          ratio.coefficients.push(-factor);
        }
        sums.push(ratio);
      }
    }
    for (const [indicator, first] of start) {
      for (let group = 0; isBounded.get(indicator) && group < groups.length; group += 1)
        sums.push({
          columns: [group, first + group],
          coefficients: [1, -1],
          least: 0,
          greatest: highs.infinity,
        });
    }
    const starts = [0];
    for (const sum of sums) starts.push(starts.at(-1)! + sum.columns.length);
    const isWhole = (column: number) =>
      column < groups.length ||
      (column < people && isBounded.get(indicators[Math.floor(column / groups.length) - 1]!));
    const model = highs.createModel({
      numCols: columns,
      numRows: sums.length,
      colCost: costs,
      colLower: new Array<number>(columns).fill(0),
      colUpper: new Array<number>(columns).fill(highs.infinity),
      rowLower: sums.map(({ least }) => least),
      rowUpper: sums.map(({ greatest }) => greatest),
      integrality: Int32Array.from({ length: columns }, (_, column) => (isWhole(column) ? 1 : 0)),
      matrix: {
        format: 'csr',
        numRows: sums.length,
        numCols: columns,
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
      const values = Array.from(colValue, (value, column) => (isWhole(column) ? Math.round(value) : value));
      return rows.map(({ groups: own, indicator }) => {
        const total = (from: number) =>
          own.reduce((sum, group) => sum + values[from + groupAt.get(group)!]!, 0);
        return { answers: total(0), count: total(start.get(indicator)!) };
      });
    } finally {
      model.dispose();
    }
  };
}

interface Sum {
  readonly columns: number[];
  readonly coefficients: number[];
  readonly least: number;
  readonly greatest: number;
}

function sumOf(columns: readonly number[], least: number, greatest: number): Sum {
  return { columns: [...columns], coefficients: columns.map(() => 1), least, greatest };
}
