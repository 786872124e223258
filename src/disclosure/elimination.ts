/** `sum of coefficients × columns = known`, and which relation of the block it is. */
export interface Equation {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly relation: number;
}

export interface Elimination {
  /** Columns whose value follows exactly from the equations → relations used to get there. */
  readonly recoverable: ReadonlyMap<number, readonly number[]>;
  /** A basis of the ways in which the unknowns can change together without any sum noticing. */
  readonly directions: readonly ReadonlyMap<number, number>[];
}

interface Row {
  readonly terms: Map<number, number>;
  readonly relations: Set<number>;
}

/**
 * Gauss–Jordan elimination in exact integer arithmetic (rows are scaled by whole numbers and
 * divided by their greatest common divisor, so nothing is ever rounded). A column is recoverable
 * exactly when it ends alone in its row. Every direction is an integer vector v with Av = 0: a
 * column that some direction moves is proved not to be recoverable.
 * `preference`: among possible pivots the highest is taken.
 */
export function eliminate(
  equations: readonly Equation[],
  preference: (column: number) => number,
): Elimination {
  const rows = new Map<number, Row>();
  const rowsWith = new Map<number, Set<number>>();
  const note = (column: number, pivot: number) => {
    const set = rowsWith.get(column);
    if (set) set.add(pivot);
    else rowsWith.set(column, new Set([pivot]));
  };
  for (const equation of equations) {
    const row = rowOf(equation);
    for (const column of [...row.terms.keys()]) {
      const known = rows.get(column);
      if (known) subtract(row, known, column);
    }
    const pivot = choosePivot(row.terms, preference);
    if (pivot === null) continue;
    for (const other of [...(rowsWith.get(pivot) ?? [])]) {
      const target = rows.get(other) as Row;
      const before = [...target.terms.keys()];
      subtract(target, row, pivot);
      for (const column of before) if (!target.terms.has(column)) rowsWith.get(column)?.delete(other);
      for (const column of target.terms.keys()) note(column, other);
    }
    rows.set(pivot, row);
    for (const column of row.terms.keys()) note(column, pivot);
  }
  const recoverable = new Map<number, readonly number[]>();
  for (const [pivot, row] of rows) if (row.terms.size === 1) recoverable.set(pivot, [...row.relations]);
  const free = [...new Set(equations.flatMap((equation) => equation.columns))].filter((c) => !rows.has(c));
  const directions = free.map((column) => directionOf(column, [...(rowsWith.get(column) ?? [])], rows));
  return { recoverable, directions };
}

function rowOf(equation: Equation): Row {
  const terms = new Map<number, number>();
  equation.columns.forEach((column, index) => {
    const value = (terms.get(column) ?? 0) + (equation.coefficients[index] ?? 0);
    if (value === 0) terms.delete(column);
    else terms.set(column, value);
  });
  return { terms, relations: new Set([equation.relation]) };
}

/** Removes `column` from `row` with the help of `other`, and divides by what all terms share. */
function subtract(row: Row, other: Row, column: number): void {
  const mine = row.terms.get(column);
  const theirs = other.terms.get(column);
  if (mine === undefined || theirs === undefined) return;
  const divisor = gcd(mine, theirs);
  const scale = Math.abs(theirs / divisor);
  const factor = (mine / divisor) * Math.sign(theirs);
  if (scale !== 1) for (const [c, value] of row.terms) row.terms.set(c, exact(value * scale));
  for (const [c, value] of other.terms) {
    const next = exact((row.terms.get(c) ?? 0) - value * factor);
    if (next === 0) row.terms.delete(c);
    else row.terms.set(c, next);
  }
  let common = 0;
  for (const value of row.terms.values()) {
    common = gcd(common, value);
    if (common === 1) break;
  }
  if (common > 1) for (const [c, value] of row.terms) row.terms.set(c, value / common);
  for (const relation of other.relations) row.relations.add(relation);
}

/** A pivot of ±1 keeps the numbers small; among those the one the caller prefers. */
function choosePivot(
  terms: ReadonlyMap<number, number>,
  preference: (column: number) => number,
): number | null {
  let best: number | null = null;
  let bestSize = Number.POSITIVE_INFINITY;
  let bestPreference = Number.NEGATIVE_INFINITY;
  for (const [column, value] of terms) {
    const size = Math.abs(value);
    const liking = preference(column);
    if (size < bestSize || (size === bestSize && liking > bestPreference)) {
      best = column;
      bestSize = size;
      bestPreference = liking;
    }
  }
  return best;
}

function directionOf(column: number, pivots: readonly number[], rows: ReadonlyMap<number, Row>) {
  const direction = new Map<number, number>();
  let scale = 1;
  for (const pivot of pivots) {
    const own = Math.abs(rows.get(pivot)?.terms.get(pivot) ?? 1);
    scale = exact((scale / gcd(scale, own)) * own);
  }
  direction.set(column, scale);
  for (const pivot of pivots) {
    const terms = rows.get(pivot)?.terms;
    direction.set(pivot, exact((-(terms?.get(column) ?? 0) * scale) / (terms?.get(pivot) ?? 1)));
  }
  return direction;
}

/** Coefficients of sums of persons stay tiny; past this the arithmetic would no longer be exact. */
function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError('eliminate: coefficients grew past exact integers');
  return value;
}

function gcd(left: number, right: number): number {
  let a = Math.abs(left);
  let b = Math.abs(right);
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
