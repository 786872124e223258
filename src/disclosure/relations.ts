import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { FigureKey } from '../model/figure.ts';
import { additive, addRests } from './additivity.ts';
import type { Relation } from './block.ts';
import { type Dimension, type Draft, ensureCell, lineOf } from './draft.ts';
import { dimensionFamily, isEveryAge } from './families.ts';
import { type PartitionRule, partition } from './partition.ts';

/**
 * `isFull`: the parts are all of the whole, by its own list of codes or by being every age, and not only all that is
 * listed below it.
 */
export interface KnownRule extends PartitionRule {
  readonly isFull: boolean;
}

/** Rules of a dimension for a set of values; the same set comes back for every indicator. */
export type RulesOf = (dimension: Dimension, values: readonly string[]) => readonly KnownRule[];

const rulesOfAreas = new WeakMap<Hierarchy, RulesOf>();

/** The rules of the areas of a workspace. Remembered, since most indicators are given for the same areas and years. */
export function rulesFor(hierarchy: Hierarchy): RulesOf {
  const rulesOf = rulesOfAreas.get(hierarchy) ?? rememberRules(hierarchy);
  rulesOfAreas.set(hierarchy, rulesOf);
  return rulesOf;
}

function rememberRules(hierarchy: Hierarchy): RulesOf {
  const memory = new Map<string, readonly KnownRule[]>();
  const isFull = (area: string) => {
    const codes = new Set(hierarchy.byId.get(area)?.codes);
    return hierarchy.members.get(area)?.every((member) => codes.has(member)) ?? false;
  };
  return (dimension, values) => {
    const name = `${dimension}\u001e${values.join('\u001f')}`;
    const known = memory.get(name);
    if (known) return known;
    const rules = partition(dimensionFamily(dimension, values, hierarchy)).map((rule) => ({
      ...rule,
      isFull: dimension === 'area' ? isFull(rule.whole) : dimension === 'age' && isEveryAge(rule.parts),
    }));
    // Smallest wholes first, so that a sum that no row gives exists when the next level needs it.
    rules.reverse();
    memory.set(name, rules);
    return rules;
  };
}

/** Adds everything a reader can add and subtract along one dimension. */
export function addRelations(draft: Draft, dimension: Dimension, rulesOf: RulesOf): void {
  const lines = new Map<string, Map<string, number>>();
  const values = new Set<string>();
  draft.cells.forEach((cell, position) => {
    const line = lineOf(cell.key, dimension);
    const value = cell.key[dimension];
    values.add(value);
    const known = lines.get(line);
    if (known) known.set(value, position);
    else lines.set(line, new Map([[value, position]]));
  });
  if (values.size < 2) return;
  // A line of sums alone follows from the lines around it.
  const described = [...lines.values()].filter((line) =>
    [...line.values()].some((position) => (draft.cells[position]?.estimates.length ?? 0) > 0),
  );
  const rules = rulesOf(dimension, [...values].sort());
  const tiedOf = rememberTied(rules);
  const tied = described.map((line) => tiedOf([...line.keys()]));
  for (const rule of rules) {
    const found: Relation[] = [];
    for (const [at, line] of described.entries()) {
      if (!tied[at]!.has(rule)) continue;
      const model = draft.cells[line.values().next().value as number]?.key as FigureKey;
      const cellOf = (value: string) => {
        const position = ensureCell(draft, { ...model, [dimension]: value } as FigureKey);
        line.set(value, position);
        return position;
      };
      const cells = [cellOf(rule.whole), ...rule.parts.map(cellOf)];
      found.push({ cells, signs: cells.map((_, index) => (index === 0 ? 1 : -1)) });
    }
    const kept = dimension === 'period' ? found.filter((relation) => additive(draft, relation)) : found;
    draft.relations.push(...addRests(draft, kept, dimension, rule.isFull));
  }
}

/**
 * The rules that tell something of a line with these values: those with a part in it, among them parts that
 * other rules bring along.
 */
function rememberTied(rules: readonly KnownRule[]): (values: readonly string[]) => ReadonlySet<KnownRule> {
  const memory = new Map<string, ReadonlySet<KnownRule>>();
  return (values) => {
    const name = values.join('\u001f');
    const known = memory.get(name);
    if (known) return known;
    const present = new Set(values);
    const tied = new Set<KnownRule>();
    for (let before = -1; before < tied.size; ) {
      before = tied.size;
      for (const rule of rules) {
        if (tied.has(rule) || !rule.parts.some((part) => present.has(part))) continue;
        tied.add(rule);
        for (const value of [rule.whole, ...rule.parts]) present.add(value);
      }
    }
    memory.set(name, tied);
    return tied;
  };
}
