/** `least ≤ sum of coefficients × columns ≤ greatest`. */
export interface JointRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly greatest: number;
  /**
   * Cell of the block that tells it and that could be hidden; from the number of cells on, a number of persons
   * that could be; −1 for what everybody knows.
   */
  readonly teller: number;
}

/** A sum that must stay uncertain. */
export interface Target {
  readonly cell: number;
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly need: number;
}

/** What a reader knows of unknowns that are none of them below zero. */
export interface JointSystem {
  readonly columns: number;
  /** Greatest value of each column. */
  readonly upper: Float64Array;
  readonly rows: readonly JointRow[];
}

/** Unknowns that follow one by one, and what is left of the rows without them. */
export interface Reduced {
  /** Values of the columns that follow, NaN for the others. */
  readonly values: Float64Array;
  /** Row that each column followed from, −1 for none. */
  readonly from: Int32Array;
  readonly system: JointSystem;
  /** Rows with at least two unknowns, or a limit on one. */
  readonly open: readonly number[];
}

const tolerance = 1e-6;

/**
 * Solves what a reader solves with a pencil: a sum with one unknown, a sum of nothing, a sum of all that there
 * is room for. What noise makes impossible is taken at its limit.
 */
export function reduce(system: JointSystem): Reduced {
  const { rows, columns, upper } = system;
  const values = new Float64Array(columns).fill(Number.NaN);
  const from = new Int32Array(columns).fill(-1);
  /** Row and coefficient by turns. */
  const rowsOf: number[][] = Array.from({ length: columns }, () => []);
  const left = new Int32Array(rows.length);
  const rest = new Float64Array(rows.length);
  const room = new Float64Array(rows.length);
  // A long row is looked at once for each of its columns.
  const positive = Uint8Array.from(rows, (row) => (row.coefficients.every((one) => one > 0) ? 1 : 0));
  const waiting: number[] = [];
  rows.forEach((row, index) => {
    left[index] = row.columns.length;
    rest[index] = row.greatest;
    row.columns.forEach((column, at) => {
      rowsOf[column]!.push(index, row.coefficients[at]!);
      room[index] = room[index]! + (row.coefficients[at]! > 0 ? upper[column]! : Number.POSITIVE_INFINITY);
    });
    waiting.push(index);
  });
  const settle = (column: number, value: number, row: number): void => {
    const known = Math.min(Math.max(0, value), upper[column]!);
    values[column] = known;
    from[column] = row;
    const own = rowsOf[column]!;
    for (let at = 0; at < own.length; at += 2) {
      const other = own[at]!;
      const coefficient = own[at + 1]!;
      left[other] = left[other]! - 1;
      rest[other] = rest[other]! - coefficient * known;
      if (Number.isFinite(room[other]!)) room[other] = room[other]! - upper[column]!;
      waiting.push(other);
    }
  };
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const row = rows[index]!;
    if (left[index] === 0 || row.least !== row.greatest) continue;
    const isPositive = positive[index] === 1;
    const isNothing = isPositive && rest[index]! < tolerance;
    const isAll = isPositive && rest[index]! > room[index]! - tolerance;
    if (left[index]! > 1 && !isNothing && !isAll) continue;
    row.columns.forEach((column, at) => {
      if (!Number.isNaN(values[column]!)) return;
      settle(column, isNothing ? 0 : isAll ? upper[column]! : rest[index]! / row.coefficients[at]!, index);
    });
  }
  const open = [...rows.keys()].filter((index) => left[index]! > 0);
  return { values, from, system, open };
}

/** The tellers of a row or any known column in it, directly or by way of other rows. */
export function tellersOf({ values, from, system }: Reduced, rows: Iterable<number>): ReadonlySet<number> {
  const cells = new Set<number>();
  const seen = new Set<number>(rows);
  for (const index of seen) {
    const row = system.rows[index]!;
    if (row.teller >= 0) cells.add(row.teller);
    for (const column of row.columns) {
      if (!Number.isNaN(values[column]!) && from[column]! >= 0) seen.add(from[column]!);
    }
  }
  return cells;
}
