import type { FigureKey } from '../model/figure.ts';
import type { Row } from './interval-solver.ts';

/** What is known of some unknowns; `key` is the shown figure that says so. */
export interface Statement extends Row {
  readonly key: FigureKey | null;
}

/** What follows from statements with one unknown left, again and again. */
export interface Settled {
  /** NaN where it is still open. */
  readonly values: Float64Array;
  readonly from: Int32Array;
}

/** No unknown is below zero, so a sum of nothing settles all of its unknowns. */
export function settle(statements: readonly Statement[], unknowns: number): Settled {
  const values = new Float64Array(unknowns).fill(Number.NaN);
  const from = new Int32Array(unknowns).fill(-1);
  const holders: number[][] = Array.from({ length: unknowns }, () => []);
  for (const [index, statement] of statements.entries())
    for (const unknown of statement.unknowns) holders[unknown]!.push(index);
  const waiting = new Set(statements.keys());
  for (const index of waiting) {
    waiting.delete(index);
    const { unknowns: all, coefficients, least, greatest } = statements[index]!;
    if (least !== greatest) continue;
    let rest = greatest;
    const open: number[] = [];
    all.forEach((unknown, at) => {
      if (Number.isNaN(values[unknown]!)) open.push(at);
      else rest -= coefficients[at]! * values[unknown]!;
    });
    const isNothing = rest < 1e-6 && open.every((at) => coefficients[at]! > 0);
    if (open.length === 0 || (open.length > 1 && !isNothing)) continue;
    for (const at of open) {
      const unknown = all[at]!;
      values[unknown] = isNothing ? 0 : Math.max(0, rest / coefficients[at]!);
      from[unknown] = index;
      for (const holder of holders[unknown]!) waiting.add(holder);
    }
  }
  return { values, from };
}

/** A part of the statements that shares no open unknown with the others. */
export interface Part {
  readonly unknowns: readonly number[];
  readonly statements: readonly number[];
}

export function partsOf(
  statements: readonly Statement[],
  { values }: Settled,
  sums: readonly (readonly number[])[],
): readonly Part[] {
  const root = new Map<number, number>();
  const find = (unknown: number): number => {
    let top = unknown;
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top)) top = next;
    root.set(unknown, top);
    return top;
  };
  const openOf = (unknowns: readonly number[]) => unknowns.filter((one) => Number.isNaN(values[one]!));
  for (const unknowns of [...statements.map((one) => one.unknowns), ...sums]) {
    const open = openOf(unknowns);
    for (const unknown of open) root.set(find(unknown), find(open[0]!));
  }
  const parts = new Map<number, { unknowns: number[]; statements: number[] }>();
  for (const unknown of root.keys()) {
    const top = find(unknown);
    const part = parts.get(top) ?? { unknowns: [], statements: [] };
    parts.set(top, part);
    part.unknowns.push(unknown);
  }
  for (const [index, { unknowns }] of statements.entries()) {
    const [first] = openOf(unknowns);
    if (first !== undefined) parts.get(find(first))!.statements.push(index);
  }
  return [...parts.values()];
}

/** The statements of a part with its unknowns numbered from 0, and what is settled taken away. */
export function programOf(part: Part, statements: readonly Statement[], { values }: Settled) {
  const columnOf = new Map(part.unknowns.map((unknown, column) => [unknown, column]));
  const rows = part.statements.map((index): Row => {
    const { unknowns, coefficients, least, greatest } = statements[index]!;
    const open = unknowns.flatMap((unknown, at) => (columnOf.has(unknown) ? [at] : []));
    const known = unknowns.reduce(
      (sum, unknown, at) => (columnOf.has(unknown) ? sum : sum + coefficients[at]! * values[unknown]!),
      0,
    );
    return {
      unknowns: open.map((at) => columnOf.get(unknowns[at]!)!),
      coefficients: open.map((at) => coefficients[at]!),
      least: least - known,
      greatest: greatest - known,
    };
  });
  return { rows, columnOf };
}
