import { type Equation, eliminate } from './elimination.ts';
import type { JointProgram, ProgramTarget } from './joint-solver.ts';
import { type Limits, slackDown, slackUp } from './layers.ts';
import { canMove, reachOf } from './witness.ts';

const tolerance = 1e-6;

/**
 * The targets of a program that are not proved wide enough by walking from the true numbers in directions that no
 * row notices, with what the walks have shown each of them to be able to be. `truth`: by column. All of them where
 * the true numbers are not known or, for noise, are not what is published: such walks prove nothing.
 */
export function targetsLeft(
  { upper, rows, targets }: JointProgram,
  truth: readonly number[],
  isWhole: boolean,
): readonly { readonly index: number; readonly target: ProgramTarget }[] {
  const all = targets.map((target, index) => ({ index, target }));
  const values = [...truth];
  const limits = [...upper];
  if (!values.every((value, column) => value > -tolerance && value < limits[column]! + tolerance)) return all;
  const sumOf = ({ columns, coefficients }: Pick<ProgramTarget, 'columns' | 'coefficients'>) =>
    columns.reduce((sum, column, at) => sum + coefficients[at]! * values[column]!, 0);
  /** A column for what a row leaves open or a target adds up to. */
  const addColumn = (value: number, limit: number) => {
    limits.push(limit);
    return values.push(value) - 1;
  };
  const equations: Equation[] = [];
  for (const [relation, row] of rows.entries()) {
    const { columns, coefficients, least, greatest } = row;
    const sum = sumOf(row);
    if (!(sum >= least - tolerance && sum <= greatest + tolerance)) return all;
    if (least === greatest) {
      equations.push({ columns, coefficients, relation });
      continue;
    }
    const sign = Number.isFinite(greatest) ? 1 : -1;
    const open = addColumn(sign > 0 ? greatest - sum : sum - least, greatest - least);
    equations.push({ columns: [...columns, open], coefficients: [...coefficients, sign], relation });
  }
  const needs = new Map<number, number>();
  const columnOf = targets.map((target) => {
    const { columns, coefficients, need } = target;
    const [only = -1, ...others] = columns;
    const isColumn = others.length === 0 && coefficients[0] === 1 && !needs.has(only);
    const column = isColumn ? only : addColumn(sumOf(target), Number.POSITIVE_INFINITY);
    if (!isColumn)
      equations.push({ columns: [...columns, column], coefficients: [...coefficients, -1], relation: -1 });
    needs.set(column, need);
    return column;
  });
  const layer: Limits = {
    valueOf: (column) => values[column]!,
    upperOf: (column) => limits[column]!,
    needOf: (column) => needs.get(column) ?? 0,
  };
  const { directions } = eliminate(equations, (column) =>
    Math.min(slackUp(layer, column), slackDown(layer, column)),
  );
  const reach = reachOf(layer, columnOf, directions);
  return all.flatMap(({ index, target }) => {
    const column = columnOf[index]!;
    const { up, down } = reach.get(column)!;
    if (up + down >= target.need - tolerance || canMove(layer, column, directions, isWhole)) return [];
    const value = values[column]!;
    return [{ index, target: { ...target, seen: { least: value - down, greatest: value + up } } }];
  });
}
