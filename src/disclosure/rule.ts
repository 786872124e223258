import type { Indicator } from '../model/indicator.ts';
import { DisclosureError, type DisclosureProblem } from './disclosure-error.ts';
import type { DisclosurePolicy } from './policy.ts';

/** The disclosure rule of one indicator, with every default filled in. */
export interface Rule {
  readonly open: boolean;
  readonly sensitive: boolean;
  /** Counts from 1 to this minus one are withheld. */
  readonly threshold: number;
  readonly minimumDenominator: number;
  readonly minimumRespondents: number;
}

/**
 * The rule that applies to an indicator. Closed until opened: an indicator nobody has described
 * (`undefined`) is protected. An indicator's own threshold may only be stricter than the policy's.
 */
export function ruleOf(indicator: Indicator | undefined, policy: DisclosurePolicy): Rule {
  const protection = indicator?.protection ?? 'protected';
  const sensitive = protection === 'sensitive';
  const base = sensitive ? Math.max(policy.threshold, policy.sensitiveThreshold) : policy.threshold;
  return {
    open: protection === 'open',
    sensitive,
    threshold: Math.max(base, indicator?.threshold ?? 0),
    minimumDenominator: policy.minimumDenominator,
    minimumRespondents: policy.minimumRespondents,
  };
}

/** Width that the feasible interval of a hidden count must keep. */
export function requiredWidth(rule: Rule): number {
  return rule.threshold - 1;
}

/** What the rates of each indicator are given per. */
export function perOf(indicators: readonly Indicator[]): (indicator: string) => number {
  const known = new Map(indicators.map(({ id, per }) => [id, per]));
  return (indicator) => known.get(indicator) ?? 1;
}

/** Throws when a rule is incomplete: an open indicator without a written reason, a threshold that hides nothing. */
export function requireCompleteRules(indicators: readonly Indicator[], policy: DisclosurePolicy): void {
  const problems: DisclosureProblem[] = [];
  for (const indicator of indicators) {
    if (indicator.protection === 'open' && indicator.protectionReason.trim() === '') {
      problems.push({ kind: 'missing-disclosure-reason', indicator: indicator.id });
    }
  }
  const numbers = [
    policy.threshold,
    policy.sensitiveThreshold,
    policy.minimumDenominator,
    policy.minimumRespondents,
  ];
  // A misread setting (NaN, a negative number) must not switch the protection off in silence.
  if (policy.threshold < 2 || numbers.some((n) => !Number.isFinite(n) || n < 0)) {
    problems.push({ kind: 'threshold-too-low', indicator: '' });
  }
  if (problems.length > 0) throw new DisclosureError(problems);
}
