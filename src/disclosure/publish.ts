import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { auditFigures } from './audit.ts';
import { figureOf } from './figure-of.ts';
import { type KnownFacts, planProtection } from './plan.ts';
import type { DisclosurePolicy } from './policy.ts';
import type { DisclosureSummary, Published } from './published.ts';
import type { OnBlock } from './secondary.ts';

/**
 * The gate. Takes every estimate of the edition (all areas, periods, breakdowns) and returns the
 * figures that may be shown, in the same order. `previous` are the figures of earlier editions,
 * oldest first. `onBlock` is told how far it has come. `known` is what is known beside the estimates, where
 * they are not all there are. Throws DisclosureError when a rule is incomplete or the audit finds a hidden figure
 * exposed.
 */
export async function publish(
  estimates: readonly Estimate[],
  indicators: readonly Indicator[],
  hierarchy: Hierarchy,
  policy: DisclosurePolicy,
  previous: readonly Figure[] = [],
  onBlock?: OnBlock,
  known?: KnownFacts,
): Promise<Published> {
  const plan = await planProtection(estimates, indicators, hierarchy, policy, previous, onBlock, known);
  const figures = estimates.map((estimate, position) => figureOf(estimate, plan.hidden[position] === 1));
  const facts = { estimates: plan.estimates, hierarchy, links: plan.links, earlier: plan.earlier };
  await auditFigures(plan.blocks, facts, figures, plan.plain);
  const passed: Pick<Published, 'figures' | 'summary'> = {
    figures,
    summary: summarise(figures, plan.pattern, policy),
  };
  return passed as Published;
}

function summarise(
  figures: readonly Figure[],
  pattern: DisclosureSummary['pattern'],
  policy: DisclosurePolicy,
): DisclosureSummary {
  const counts = { shown: 0, suppressed: 0, missing: 0, 'not-applicable': 0 };
  for (const { status } of figures) counts[status] += 1;
  const { shown, suppressed, missing } = counts;
  const { threshold, sensitiveThreshold, minimumDenominator, minimumRespondents } = policy;
  const limits = { threshold, sensitiveThreshold, minimumDenominator, minimumRespondents };
  return { shown, suppressed, missing, notApplicable: counts['not-applicable'], pattern, limits };
}
