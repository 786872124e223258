import type { Hierarchy } from '../dataset/hierarchy.ts';
import { triage } from './at-risk.ts';
import type { Block, Cell } from './block.ts';
import type { BlockInput } from './block-input.ts';
import { deriveNumbers } from './derive.ts';
import { addCell, type Draft, dimensions } from './draft.ts';
import { type Entry, entriesByIndicator } from './entries.ts';
import { markKnownBefore } from './known-before.ts';
import { addRelations, rulesFor } from './relations.ts';
import { type Rule, requiredWidth } from './rule.ts';
import { addUnion, familiesOf } from './union-relations.ts';
import { weightOf } from './weights.ts';

/**
 * Groups the estimates into blocks, with everything that a reader can add and subtract in each.
 * Indicators without anything to protect get no block.
 */
export function buildBlocks(input: BlockInput): {
  readonly blocks: readonly Block[];
  readonly plain: ReadonlySet<string>;
} {
  const { hierarchy } = input;
  const rulesOf = rulesFor(hierarchy);
  const { atRisk, plain } = triage(input, rulesOf);
  const blocks = familiesOf(entriesByIndicator(input, atRisk), input.links.unions).map(
    ({ groups, unions }) => {
      const measures = [...groups.values()].map((group) => group.measure);
      // Where shares stand beside counts, those that a share leaves out are to be protected as well.
      const measure = measures.includes('proportion') ? 'proportion' : (measures[0] ?? 'count');
      const rules = [...groups.values()].map(({ rule }) => rule);
      // Indicators that add up to one another follow the strictest of their rules.
      const rule = rules.reduce((one, other) => (other.threshold > one.threshold ? other : one));
      const draft: Draft = {
        indicator: [...groups.keys()][0] ?? '',
        bounded: measure === 'proportion',
        isMean: measure === 'mean',
        cells: [],
        counts: [],
        denominators: [],
        guarded: [],
        relations: [],
        index: new Map(),
      };
      for (const [indicator, { entries }] of groups) {
        for (const entry of entries.values()) addEntry(draft, indicator, entry, hierarchy);
      }
      const rows = draft.cells.length;
      const given = {
        counts: Float64Array.from(draft.counts),
        denominators: Float64Array.from(draft.denominators),
      };
      for (const dimension of dimensions) addRelations(draft, dimension, rulesOf);
      for (const union of unions) addUnion(draft, union);
      deriveNumbers(draft, measure, rule);
      const block = { ...finish(draft, rule), rows, given };
      return input.earlier.shown.size > 0 ? markKnownBefore(block) : block;
    },
  );
  return { blocks, plain };
}

/** All cells of one indicator and of those that count the same persons go by the name of the first. */
function addEntry(draft: Draft, indicator: string, entry: Entry, hierarchy: Hierarchy): void {
  const { estimates, role, primary, count, denominator } = entry;
  const key = { ...entry.key, indicator };
  const weight = weightOf(key, Number.isNaN(denominator) ? count : denominator, hierarchy);
  const cell: Cell = { key, estimates, role, primary, weight, ...(entry.borrowed ? { borrowed: true } : {}) };
  addCell(draft, cell, count, denominator, entry.guarded);
}

function finish(draft: Draft, rule: Rule): Omit<Block, 'rows' | 'given'> {
  const relationsOf: number[][] = draft.cells.map(() => []);
  draft.relations.forEach((relation, position) => {
    for (const cell of relation.cells) relationsOf[cell]?.push(position);
  });
  return {
    indicator: draft.indicator,
    cells: draft.cells,
    counts: Float64Array.from(draft.counts),
    denominators: Float64Array.from(draft.denominators),
    bounded: draft.bounded,
    isMean: draft.isMean,
    guarded: Uint8Array.from(draft.guarded),
    relations: draft.relations,
    relationsOf,
    need: requiredWidth(rule),
  };
}
