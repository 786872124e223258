import type { Measure } from '../model/indicator.ts';
import { residual } from './additivity.ts';
import type { Relation } from './block.ts';
import type { Draft } from './draft.ts';
import { riskOfNumbers } from './primary.ts';
import type { Rule } from './rule.ts';

/**
 * Works out the numbers of cells that no row describes, as a reader who saw every figure could, and
 * guards those that are small: "municipality less area" must not single anybody out either.
 * What cannot be worked out gets a share of what is left of its sum, only so that the interval
 * audit has a starting point.
 */
export function deriveNumbers(draft: Draft, measure: Measure, rule: Rule): void {
  const { counts, denominators, relations } = draft;
  const ofDenominators = relations.filter(({ among }) => among === undefined);
  // What only says that two cells count the same persons makes no secret of its own.
  const sums = relations.filter(({ among, cells }) => among === undefined || cells.length > 2);
  const derived = new Set([...fill(sums, counts), ...fill(ofDenominators, denominators)]);
  fill(relations, counts);
  for (const position of derived) {
    const count = counts[position] ?? Number.NaN;
    const denominator = denominators[position] ?? Number.NaN;
    // An empty set of persons is nobody's secret.
    if (denominator === 0 || (Number.isNaN(denominator) && count === 0 && !rule.sensitive)) continue;
    const numbers = { measure, count: orNull(count), denominator: orNull(denominator) };
    if (riskOfNumbers(numbers, rule)) draft.guarded[position] = 1;
  }
  share(relations, counts);
  share(ofDenominators, denominators);
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

/** Fills every cell that is the only unknown of a sum, until nothing more follows. */
function fill(relations: readonly Relation[], numbers: number[]): number[] {
  const filled: number[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const relation of relations) {
      const gaps = relation.cells.filter((cell) => Number.isNaN(numbers[cell] ?? Number.NaN));
      const [gap] = gaps;
      if (gap === undefined || gaps.length > 1) continue;
      const sign = relation.signs[relation.cells.indexOf(gap)] ?? 1;
      numbers[gap] = 0;
      // Below zero is noise in the source, not persons.
      numbers[gap] = Math.max(0, -residual(numbers, relation) * sign);
      filled.push(gap);
      changed = true;
    }
  }
  return filled;
}

/** Splits what is left of a sum evenly over its unknowns, then fills what follows. */
function share(relations: readonly Relation[], numbers: number[]): void {
  for (const relation of relations) {
    const [whole = -1, ...parts] = relation.cells;
    const total = numbers[whole] ?? Number.NaN;
    const gaps = parts.filter((part) => Number.isNaN(numbers[part] ?? Number.NaN));
    if (Number.isNaN(total) || gaps.length < 2) continue;
    const known = parts.reduce((sum, part) => sum + (orNull(numbers[part] ?? Number.NaN) ?? 0), 0);
    const each = Math.max(0, Math.floor((total - known) / gaps.length));
    for (const gap of gaps.slice(1)) numbers[gap] = each;
    numbers[gaps[0] ?? -1] = Math.max(0, total - known - each * (gaps.length - 1));
  }
  fill(relations, numbers);
}
