import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { type ProtectionPlan, planProtection } from './plan.ts';
import type { DisclosurePolicy } from './policy.ts';
import type { PrimaryRisk } from './primary.ts';
import type { Pattern } from './published.ts';
import { mergingRemedy, poolingRemedy, type Remedy } from './remedies.ts';
import { ruleOf } from './rule.ts';

/** How many figures are shown and why the others are not. */
export interface Tally {
  readonly shown: number;
  /** Withheld on their own account. */
  readonly primary: number;
  /** Withheld to protect another figure or because an earlier edition withheld them. */
  readonly secondary: number;
  readonly atSource: number;
}

export interface IndicatorWithholding extends Tally {
  readonly indicator: string;
  readonly risks: Readonly<Partial<Record<PrimaryRisk, number>>>;
  readonly areas: readonly ({ readonly area: string } & Tally)[];
  /** No area with a report has anything left of it. */
  readonly isGone: boolean;
  /** What would give figures back, the most rewarding first. */
  readonly remedies: readonly Remedy[];
}

/** What the gate will withhold. CONFIDENTIAL: it tells primary from secondary and must not be published. */
export interface Withholding {
  readonly total: Tally;
  /** How the figures that only protect others were chosen. */
  readonly pattern: Pattern;
  /** Only indicators with something withheld. */
  readonly indicators: readonly IndicatorWithholding[];
  /** How much is left of each area's figures. */
  readonly areas: readonly ({ readonly area: string } & Tally)[];
}

/** For `kub check`: what will be hidden and why, and what merging, pooling or dropping would give back. */
export async function explainWithholding(
  estimates: readonly Estimate[],
  indicators: readonly Indicator[],
  hierarchy: Hierarchy,
  policy: DisclosurePolicy,
  previous: readonly Figure[] = [],
): Promise<Withholding> {
  const plan = await planProtection(estimates, indicators, hierarchy, policy, previous);
  const all = estimates.map((_, position) => position);
  const tally = (positions: readonly number[]) => tallyOf(estimates, plan, positions);
  const byIndicator = groupBy(all, (position) => estimates[position]?.key.indicator ?? '');
  const explained: IndicatorWithholding[] = [];
  for (const [id, positions] of byIndicator) {
    const own = tally(positions);
    if (own.primary + own.secondary + own.atSource === 0) continue;
    const rule = ruleOf(
      indicators.find((indicator) => indicator.id === id),
      policy,
    );
    const rows = positions.map((position) => ({
      estimate: estimates[position] as Estimate,
      hidden: plan.hidden[position] === 1,
    }));
    const areas = areasOf(estimates, positions, tally);
    const remedies = [
      ...(await droppingRemedies(
        rows.map((row) => row.estimate),
        indicators,
        hierarchy,
        policy,
      )),
      ...poolingRemedy(rows, rule),
      ...mergingRemedy(rows, rule, hierarchy),
    ];
    explained.push({
      indicator: id,
      ...own,
      risks: risksOf(plan, positions),
      areas: areas.filter((area) => area.primary + area.secondary > 0),
      isGone: isGone(areas.filter(({ area }) => hierarchy.byId.get(area)?.report)),
      remedies: remedies.sort((a, b) => b.givesBack - a.givesBack),
    });
  }
  const areas = areasOf(estimates, all, tally);
  return { total: tally(all), pattern: plan.pattern, indicators: explained, areas };
}

function isGone(areas: readonly Tally[]): boolean {
  return areas.every(({ shown }) => shown === 0) && areas.some((one) => one.primary + one.secondary > 0);
}

function areasOf(
  estimates: readonly Estimate[],
  positions: readonly number[],
  tally: (positions: readonly number[]) => Tally,
) {
  const byArea = groupBy(positions, (position) => estimates[position]?.key.area ?? '');
  return [...byArea].map(([area, own]) => ({ area, ...tally(own) }));
}

function tallyOf(estimates: readonly Estimate[], plan: ProtectionPlan, positions: readonly number[]): Tally {
  const count = (test: (position: number) => boolean) => positions.filter(test).length;
  const isEstimated = (position: number) => estimates[position]?.status === 'estimated';
  const isHidden = (position: number) => plan.hidden[position] === 1;
  return {
    shown: count((p) => isEstimated(p) && !isHidden(p)),
    primary: count((p) => isHidden(p) && plan.risks[p] !== null),
    secondary: count((p) => isHidden(p) && plan.risks[p] === null),
    atSource: count((p) => estimates[p]?.status === 'suppressed-at-source'),
  };
}

function risksOf(plan: ProtectionPlan, positions: readonly number[]): Partial<Record<PrimaryRisk, number>> {
  const risks: Partial<Record<PrimaryRisk, number>> = {};
  for (const position of positions) {
    const risk = plan.risks[position];
    if (risk) risks[risk] = (risks[risk] ?? 0) + 1;
  }
  return risks;
}

/** Figures for everyone that would be shown if the breakdown were left out. */
async function droppingRemedies(
  estimates: readonly Estimate[],
  indicators: readonly Indicator[],
  hierarchy: Hierarchy,
  policy: DisclosurePolicy,
): Promise<readonly Remedy[]> {
  const remedies: Remedy[] = [];
  for (const breakdown of ['sex', 'age'] as const) {
    const isTotal = (estimate: Estimate) => estimate.key[breakdown] === 'total';
    if (estimates.every(isTotal) || !estimates.some(isTotal)) continue;
    const shownTotals = async (input: readonly Estimate[]) => {
      const plan = await planProtection(input, indicators, hierarchy, policy, []);
      return input.filter((e, p) => isTotal(e) && e.status === 'estimated' && plan.hidden[p] !== 1).length;
    };
    const givesBack = (await shownTotals(estimates.filter(isTotal))) - (await shownTotals(estimates));
    if (givesBack > 0) remedies.push({ kind: 'drop-breakdown', breakdown, givesBack });
  }
  return remedies;
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
