import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { type Figure, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Block, hiddenIn } from './block.ts';
import type { BlockInput } from './block-input.ts';
import { buildBlocks } from './build-blocks.ts';
import { countsByAnswers, type KnownNumbers } from './counts-by-answers.ts';
import { type Earlier, readEarlier } from './earlier.ts';
import { fitCounts } from './fit-counts.ts';
import { jointAttack, repairsOf } from './joint-repair.ts';
import { knownAnswers } from './known-answers.ts';
import { knownPopulations } from './known-populations.ts';
import { findLinks, type Links } from './links.ts';
import type { DisclosurePolicy } from './policy.ts';
import { numbersOf, type PrimaryRisk, primaryRisk } from './primary.ts';
import type { Pattern } from './published.ts';
import { perOf, requireCompleteRules, ruleOf } from './rule.ts';
import { type Decision, decideHidden, type OnBlock } from './secondary.ts';
import { hideThinSeries } from './series.ts';
import { weightOf } from './weights.ts';

/** What will be hidden, before any figure is made. CONFIDENTIAL: it tells primary from secondary. */
export interface ProtectionPlan {
  readonly blocks: readonly Block[];
  /** The estimates, with the counts that a reader works out. */
  readonly estimates: readonly Estimate[];
  /** Indicators without a block: they hold nothing that needs protection. */
  readonly plain: ReadonlySet<string>;
  readonly links: Links;
  readonly earlier: Earlier;
  /** Per estimate: why it must be withheld on its own account. */
  readonly risks: readonly (PrimaryRisk | null)[];
  /** Per estimate: 1 when it is withheld. */
  readonly hidden: Uint8Array;
  /** How what is withheld only to protect something else was chosen. */
  readonly pattern: Pattern;
}

/** What the estimates of the whole publication tell, of which those to protect may be a part. */
export interface KnownFacts extends KnownNumbers {
  readonly links: Links;
}

/** Applies the primary rules and chooses the partners that secondary suppression needs. */
export async function planProtection(
  given: readonly Estimate[],
  indicators: readonly Indicator[],
  hierarchy: Hierarchy,
  policy: DisclosurePolicy,
  previous: readonly Figure[],
  onBlock?: OnBlock,
  known?: KnownFacts,
): Promise<ProtectionPlan> {
  requireCompleteRules(indicators, policy);
  const numbers = known ?? {
    populationOf: knownPopulations(given),
    answersOf: knownAnswers(given),
    perOf: perOf(indicators),
  };
  const told = countsByAnswers(given, numbers);
  const estimates = await fitCounts(given, told, numbers.answersOf, hierarchy);
  const rules = new Map(indicators.map((indicator) => [indicator.id, ruleOf(indicator, policy)]));
  const undescribed = ruleOf(undefined, policy);
  const ruleFor = (indicator: string) => rules.get(indicator) ?? undescribed;
  const risks = given.map((estimate) =>
    estimate.status === 'estimated'
      ? primaryRisk(
          estimate,
          ruleFor(estimate.key.indicator),
          // Only what has no counts of its own is judged by them.
          estimate.count === null && estimate.denominator === null
            ? numbers.populationOf(estimate.key)
            : null,
          numbers.perOf(estimate.key.indicator),
        )
      : null,
  );
  const earlier = readEarlier(previous);
  const links = known?.links ?? findLinks(estimates);
  const primary = risks.map((risk) => risk !== null);
  const input: BlockInput = { estimates, primary, ruleOf: ruleFor, hierarchy, earlier, links };
  let { blocks, plain } = buildBlocks(input);
  const own = new Uint8Array(estimates.length);
  estimates.forEach((estimate, position) => {
    const wasWithheld =
      earlier.withheld.size > 0 &&
      estimate.status === 'estimated' &&
      earlier.withheld.has(figureKeyText(estimate.key));
    if (primary[position] || wasWithheld) own[position] = 1;
  });
  const attack = jointAttack({ estimates, hierarchy, links, earlier });
  const weigh = (position: number) =>
    weightOf(estimates[position]!.key, sizeOf(estimates[position]!), hierarchy);
  const joined = new Set<number>();
  let start: readonly Uint8Array[] = [];
  let decisions: readonly Decision[] = [];
  for (;;) {
    decisions = await decideHidden(blocks, links, start, onBlock, decisions);
    const hidden = hiddenEstimates(estimates, decisions, own);
    const thin = hideThinSeries(estimates, (position) => hidden[position] === 1, policy.minimumSeriesShare);
    const isShown = (position: number) =>
      estimates[position]?.status === 'estimated' && hidden[position] !== 1;
    const seen = decisions.map(({ block }) => ({ block, hidden: hiddenIn(block, isShown) }));
    const leaks = thin.length > 0 ? [] : await attack(seen, isShown);
    const repairs = repairsOf(leaks, decisions, weigh);
    const loose = [...repairs.estimates].filter((position) => !joined.has(position));
    if (thin.length + repairs.cells.size + loose.length === 0) {
      const pattern = joined.size > 0 ? 'heuristic' : patternOf(decisions, hidden, own);
      return { blocks, estimates, plain, links, earlier, risks, hidden, pattern };
    }
    if (loose.length > 0) {
      // What stood in no table needs one, with partners of its own.
      for (const position of loose) joined.add(position);
      ({ blocks, plain } = buildBlocks({
        ...input,
        primary: primary.map((one, position) => one || joined.has(position)),
      }));
      [start, decisions] = [[], []];
      continue;
    }
    for (const position of thin) own[position] = 1;
    const added = new Set(thin);
    start = decisions.map(({ block, hidden: cells }) =>
      Uint8Array.from(cells, (h, index) =>
        repairs.cells.get(block)?.has(index) ||
        block.cells[index]?.estimates.some((position) => added.has(position))
          ? 1
          : h,
      ),
    );
  }
}

function sizeOf(estimate: Estimate): number {
  if (estimate.status !== 'estimated') return Number.NaN;
  const { count, denominator } = numbersOf(estimate);
  return denominator ?? count ?? Number.NaN;
}

function patternOf(decisions: readonly Decision[], hidden: Uint8Array, own: Uint8Array): Pattern {
  if (!hidden.some((h, position) => h > own[position]!)) return 'none-needed';
  return decisions.some(({ pattern }) => pattern === 'heuristic') ? 'heuristic' : 'optimal';
}

function hiddenEstimates(
  estimates: readonly Estimate[],
  decisions: readonly Decision[],
  own: Uint8Array,
): Uint8Array {
  const hidden = own.slice();
  const hide = (position: number) => {
    if (estimates[position]?.status === 'estimated') hidden[position] = 1;
  };
  for (const { block, hidden: cells } of decisions) {
    block.cells.forEach((cell, index) => {
      const isHidden = cells[index] === 1 || (cell.role === 'never-shown' && cell.estimates.length > 0);
      if (isHidden) cell.estimates.forEach(hide);
    });
  }
  return hidden;
}
