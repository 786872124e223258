import type { FigureKey } from '../model/figure.ts';
import { additive, mayBeNoise, needsRests } from './additivity.ts';
import type { Relation } from './block.ts';
import { type Dimension, lineOf } from './draft.ts';
import type { RulesOf } from './relations.ts';

/** The numbers that are given for a set of persons. NaN where there is none. */
export interface Given {
  readonly key: FigureKey;
  readonly count: number;
  readonly denominator: number;
}

/** Numbers of one line by the value of the dimension: those given and those that follow as sums. */
type Line = Map<string, { readonly count: number; readonly denominator: number; readonly row: number }>;

/**
 * Areas and totals of ages that are more than the parts that are listed, told from the numbers, and rows of
 * several years that are not the sum of their years.
 */
export function wholesOf(
  rows: readonly Given[],
  rulesOf: RulesOf,
): {
  readonly withRest: ReadonlyMap<Dimension, ReadonlySet<string>>;
  /** Those of them that nobody takes for noise. */
  readonly surelyWithRest: ReadonlyMap<Dimension, ReadonlySet<string>>;
  readonly ownPeriods: ReadonlySet<number>;
} {
  const withRest = new Map<Dimension, ReadonlySet<string>>();
  const surelyWithRest = new Map<Dimension, ReadonlySet<string>>();
  for (const dimension of ['area', 'age'] as const) {
    const lines = linesOf(rows, dimension);
    const found = new Set<string>();
    const sure = new Set<string>();
    for (const { whole, parts, isFull } of rulesOf(dimension, valuesOf(rows, dimension))) {
      const numbers = gather([...lines.values()], whole, parts);
      if (needsRests(numbers, numbers.relations, dimension, isFull)) {
        found.add(whole);
        if (!mayBeNoise(numbers, numbers.relations)) sure.add(whole);
      }
      // A sum that no row gives is a part of the next level.
      for (const line of lines.values()) if (!line.has(whole)) fill(line, whole, parts);
    }
    withRest.set(dimension, found);
    surelyWithRest.set(dimension, sure);
  }
  const ownPeriods = new Set<number>();
  const lines = [...linesOf(rows, 'period').values()];
  for (const { whole, parts } of rulesOf('period', valuesOf(rows, 'period'))) {
    for (const line of lines) {
      const own = line.get(whole);
      if (!own) continue;
      const numbers = gather([line], whole, parts, false);
      if (!numbers.relations.every((relation) => additive(numbers, relation))) ownPeriods.add(own.row);
    }
  }
  return { withRest, surelyWithRest, ownPeriods };
}

function valuesOf(rows: readonly Given[], dimension: Dimension): readonly string[] {
  return [...new Set(rows.map(({ key }) => key[dimension]))].sort();
}

function linesOf(rows: readonly Given[], dimension: Dimension): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  rows.forEach(({ key, count, denominator }, row) => {
    const name = lineOf(key, dimension);
    const line: Line = lines.get(name) ?? new Map();
    lines.set(name, line.set(key[dimension], { count, denominator, row }));
  });
  return lines;
}

/** The numbers of one sum in every line, as lists with the sum's members side by side. */
function gather(lines: readonly Line[], whole: string, parts: readonly string[], onlyFull = true) {
  const counts: number[] = [];
  const denominators: number[] = [];
  const relations: Relation[] = [];
  const signs = [1, ...parts.map(() => -1)];
  for (const line of lines) {
    const members = [whole, ...parts].map((value) => line.get(value));
    if (onlyFull && members.some((member) => member === undefined)) continue;
    relations.push({ cells: members.map((_, index) => counts.length + index), signs });
    for (const member of members) {
      counts.push(member?.count ?? Number.NaN);
      denominators.push(member?.denominator ?? Number.NaN);
    }
  }
  return { counts, denominators, relations };
}

function fill(line: Line, whole: string, parts: readonly string[]): void {
  const members = parts.map((part) => line.get(part));
  if (members.some((member) => member === undefined)) return;
  const sum = (of: 'count' | 'denominator') =>
    members.reduce((all, member) => all + (member?.[of] ?? Number.NaN), 0);
  line.set(whole, { count: sum('count'), denominator: sum('denominator'), row: -1 });
}
