import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Earlier } from './earlier.ts';
import type { Links } from './links.ts';
import type { Rule } from './rule.ts';

/** What blocks are made of. */
export interface BlockInput {
  readonly estimates: readonly Estimate[];
  /** Per estimate: must be withheld on its own account. */
  readonly primary: readonly boolean[];
  readonly ruleOf: (indicator: string) => Rule;
  readonly hierarchy: Hierarchy;
  readonly earlier: Earlier;
  readonly links: Links;
}
