/**
 * A reader with pencil, paper and patience. Shares nothing with the gate: own relations, elimination
 * in exact fractions, own simplex. It sees only the figures that were shown and what everybody knows
 * (which areas make up which, that women and men make everyone, that five years are five years).
 */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Shown {
  readonly count: number;
  readonly denominator: number | null;
}

export interface Finding {
  readonly name: string;
  readonly how: 'recovered' | 'bounded';
  readonly quantity: 'count' | 'others';
}

interface Row {
  readonly terms: Map<number, number>;
  right: number;
}

/**
 * `names`: every figure there is. `shown`: what was published of them. `populations`: denominators
 * known from elsewhere. `secrets`: the figures to go for. `roomOf`: the width that counts as safe.
 */
export function attack(
  names: readonly string[],
  shown: ReadonlyMap<string, Shown>,
  populations: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  secrets: readonly string[],
  roomOf: (name: string) => number,
): readonly Finding[] {
  const shares = [...shown.values()].some((figure) => figure.denominator !== null);
  const unknown = names.filter((name) => !shown.has(name));
  const countOf = new Map(unknown.map((name, index) => [name, index]));
  const othersOf = new Map(unknown.map((name, index) => [name, unknown.length + index]));
  const rows: Row[] = [];
  const addSum = (sum: Sum, columns: ReadonlyMap<string, number>, value: (figure: Shown) => number) => {
    const row: Row = { terms: new Map(), right: 0 };
    for (const [name, sign] of [[sum.whole, 1], ...sum.parts.map((part) => [part, -1])] as [
      string,
      number,
    ][]) {
      const figure = shown.get(name);
      if (figure) row.right -= sign * value(figure);
      else row.terms.set(columns.get(name)!, sign);
    }
    if (row.terms.size > 0) rows.push(row);
  };
  for (const sum of sums) {
    addSum(sum, countOf, (figure) => figure.count);
    if (shares) addSum(sum, othersOf, (figure) => (figure.denominator ?? 0) - figure.count);
  }
  for (const name of unknown) {
    const population = populations.get(name);
    if (population === undefined || !shares) continue;
    rows.push({
      terms: new Map([
        [countOf.get(name)!, 1],
        [othersOf.get(name)!, 1],
      ]),
      right: population,
    });
  }
  const quantities = shares
    ? ([
        ['count', countOf],
        ['others', othersOf],
      ] as const)
    : ([['count', countOf]] as const);
  const findings: Finding[] = [];
  const systems = new Map<number, System>();
  const systemOf = (column: number): System => {
    const known = systems.get(column);
    if (known) return known;
    const near = connected(rows, column);
    const system = { determined: determinedColumns(near), maximum: makeMaximum(near) };
    for (const c of new Set([column, ...near.flatMap((row) => [...row.terms.keys()])]))
      systems.set(c, system);
    return system;
  };
  for (const name of secrets) {
    for (const [quantity, columns] of quantities) {
      const column = columns.get(name);
      if (column === undefined) continue;
      const { determined, maximum } = systemOf(column);
      if (determined.has(column)) {
        findings.push({ name, how: 'recovered', quantity });
        continue;
      }
      const least = Math.ceil(-maximum(column, -1) - 1e-6);
      const most = Math.floor(maximum(column, 1) + 1e-6);
      if (most - least < roomOf(name)) findings.push({ name, how: 'bounded', quantity });
    }
  }
  return findings;
}

interface System {
  /** Columns that the sums leave exactly one value. */
  readonly determined: ReadonlySet<number>;
  readonly maximum: (column: number, sign: 1 | -1) => number;
}

function connected(rows: readonly Row[], column: number): readonly Row[] {
  const columns = new Set([column]);
  const found = new Set<Row>();
  for (let before = -1; before !== columns.size; ) {
    before = columns.size;
    for (const row of rows) {
      if (found.has(row) || ![...row.terms.keys()].some((c) => columns.has(c))) continue;
      found.add(row);
      for (const c of row.terms.keys()) columns.add(c);
    }
  }
  return [...found];
}

type Fraction = readonly [bigint, bigint];
const reduce = (top: bigint, bottom: bigint): Fraction => {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b) [a, b] = [b, a % b];
  const sign = bottom < 0n ? -1n : 1n;
  return a === 0n ? [0n, 1n] : [(sign * top) / a, (sign * bottom) / a];
};

/** Reduced row echelon form in fractions: a column alone in its row has one value. */
function determinedColumns(rows: readonly Row[]): ReadonlySet<number> {
  const columns = [...new Set(rows.flatMap((row) => [...row.terms.keys()]))];
  const matrix = rows.map((row) => columns.map((c): Fraction => [BigInt(row.terms.get(c) ?? 0), 1n]));
  let top = 0;
  for (let at = 0; at < columns.length && top < matrix.length; at += 1) {
    const pivot = matrix.findIndex((row, index) => index >= top && row[at]![0] !== 0n);
    if (pivot < 0) continue;
    [matrix[top], matrix[pivot]] = [matrix[pivot]!, matrix[top]!];
    const [p, q] = matrix[top]![at]!;
    matrix[top] = matrix[top]!.map(([x, y]) => (x === 0n ? [0n, 1n] : reduce(x * q, y * p)));
    matrix.forEach((line, index) => {
      const [a, b] = line[at]!;
      if (index === top || a === 0n) return;
      matrix[index] = line.map(([x, y], position) => {
        const [u, v] = matrix[top]![position]!;
        return u === 0n ? [x, y] : reduce(x * b * v - y * a * u, y * b * v);
      });
    });
    top += 1;
  }
  const alone = matrix
    .map((line) => columns.filter((_, at) => line[at]![0] !== 0n))
    .filter((l) => l.length === 1);
  return new Set(alone.flat());
}

/** Greatest value of `sign` × column over all non-negative solutions; dense simplex, Bland's rule. */
function makeMaximum(rows: readonly Row[]): System['maximum'] {
  const columns = [...new Set(rows.flatMap((row) => [...row.terms.keys()]))];
  const width = columns.length + rows.length;
  const table = rows.map((row, index) => {
    const flip = row.right < 0 ? -1 : 1;
    const line = new Float64Array(width + 1);
    columns.forEach((c, at) => {
      line[at] = flip * (row.terms.get(c) ?? 0);
    });
    line[columns.length + index] = 1;
    line[width] = flip * row.right;
    return line;
  });
  const basis = rows.map((_, index) => columns.length + index);
  const combine = (line: Float64Array, factor: number, other: Float64Array) => {
    for (let at = 0; at <= width; at += 1) line[at]! -= factor * other[at]!;
  };
  const turn = (leave: number, enter: number, goal: Float64Array) => {
    const line = table[leave]!;
    const pivot = line[enter]!;
    for (let at = 0; at <= width; at += 1) line[at]! /= pivot;
    for (const other of [...table, goal]) {
      if (other !== line && other[enter] !== 0) combine(other, other[enter]!, line);
    }
    basis[leave] = enter;
  };
  const climb = (goal: Float64Array, last: number): boolean => {
    basis.forEach((b, index) => {
      if (goal[b] !== 0) combine(goal, goal[b]!, table[index]!);
    });
    for (;;) {
      const enter = goal.findIndex((gain, at) => at < last && gain > 1e-7);
      if (enter < 0) return true;
      let leave = -1;
      let least = Number.POSITIVE_INFINITY;
      table.forEach((line, index) => {
        if (line[enter]! <= 1e-9) return;
        const ratio = line[width]! / line[enter]!;
        if (ratio < least - 1e-9 || (ratio < least + 1e-9 && basis[index]! < basis[leave]!)) {
          least = ratio;
          leave = index;
        }
      });
      if (leave < 0) return false;
      turn(leave, enter, goal);
    }
  };
  const start = new Float64Array(width + 1);
  start.fill(-1, columns.length, width);
  climb(start, width);
  const infeasible = basis.some((b, index) => b >= columns.length && table[index]![width]! > 1e-6);
  if (infeasible) throw new Error('attacker: the published figures contradict each other');
  basis.forEach((b, index) => {
    if (b < columns.length) return;
    const enter = table[index]!.findIndex((x, at) => at < columns.length && Math.abs(x) > 1e-9);
    if (enter >= 0) turn(index, enter, new Float64Array(width + 1));
  });
  return (column, sign) => {
    const goal = new Float64Array(width + 1);
    const position = columns.indexOf(column);
    if (position < 0) return sign > 0 ? Number.POSITIVE_INFINITY : 0;
    goal[position] = sign;
    if (!climb(goal, columns.length)) return Number.POSITIVE_INFINITY;
    const row = basis.indexOf(position);
    return row < 0 ? 0 : sign * table[row]![width]!;
  };
}
