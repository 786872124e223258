import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { figureOf } from './figure-of.ts';
import { knownPopulations } from './known-populations.ts';
import type { DisclosurePolicy } from './policy.ts';
import { primaryRisk } from './primary.ts';
import type { DisclosureSummary, Published } from './published.ts';
import { requireCompleteRules, ruleOf } from './rule.ts';

/**
 * The gate. Takes every estimate of the edition (all areas, periods, breakdowns) and returns the
 * figures that may be shown, in the same order. `previous` are the figures of earlier editions.
 * Throws DisclosureError when a rule is incomplete or the audit finds a hidden figure exposed.
 */
export async function publish(
  estimates: readonly Estimate[],
  indicators: readonly Indicator[],
  _hierarchy: Hierarchy,
  policy: DisclosurePolicy,
  _previous: readonly Figure[] = [],
): Promise<Published> {
  requireCompleteRules(indicators, policy);
  const rules = new Map(indicators.map((indicator) => [indicator.id, ruleOf(indicator, policy)]));
  const unknown = ruleOf(undefined, policy);
  const populationOf = knownPopulations(estimates);
  const figures = estimates.map((estimate) => {
    const rule = rules.get(estimate.key.indicator) ?? unknown;
    const hidden =
      estimate.status === 'estimated' && primaryRisk(estimate, rule, populationOf(estimate.key)) !== null;
    return figureOf(estimate, hidden);
  });
  const passed: Pick<Published, 'figures' | 'summary'> = {
    figures,
    summary: summarise(figures, 'none-needed'),
  };
  return passed as Published;
}

function summarise(figures: readonly Figure[], pattern: DisclosureSummary['pattern']): DisclosureSummary {
  const count = (status: Figure['status']) => figures.filter((figure) => figure.status === status).length;
  return {
    shown: count('shown'),
    suppressed: count('suppressed'),
    missing: count('missing'),
    notApplicable: count('not-applicable'),
    pattern,
  };
}
