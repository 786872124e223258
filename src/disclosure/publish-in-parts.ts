import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Indicator } from '../model/indicator.ts';
import { countsByAnswers, type KnownNumbers } from './counts-by-answers.ts';
import { type EarlierEditions, earlierFigures } from './earlier.ts';
import { knownAnswers } from './known-answers.ts';
import { knownPopulations } from './known-populations.ts';
import { findLinks } from './links.ts';
import type { DisclosurePolicy } from './policy.ts';
import { publish } from './publish.ts';
import type { DisclosureSummary, Published } from './published.ts';
import { perOf } from './rule.ts';
import type { OnBlock } from './secondary.ts';
import { tiedIndicators } from './tied-indicators.ts';

/** Estimates that are made when they are asked for, so that they need not all be held at once. */
export interface EstimateSource {
  /** Those of some indicators, or of all: in the same order each time. */
  readonly groups: (indicators?: ReadonlySet<string>) => Iterable<EstimateGroup>;
  /** No more than so many, but for years that are pooled. */
  readonly most: number;
}

/** All estimates of one indicator and period. */
export interface EstimateGroup {
  readonly indicator: string;
  readonly period: string;
  readonly estimates: readonly Estimate[];
}

/** What passed the gate: its figures, their places among all figures, and how many those are. */
export type OnPart = (part: Published, positions: ArrayLike<number>, size: number) => void;

/** Fewer than this are held all at once and need not be made twice. */
const mostAtOnce = 100_000;

/**
 * The gate over estimates that would not fit in memory all at once. All of them are looked through for what ties
 * indicators together; those that nothing ties are protected on their own, which gives the very figures that
 * `publish` gives of them all: no sum, no population and no series of one tells anything of another.
 */
export async function publishInParts(
  source: EstimateSource,
  indicators: readonly Indicator[],
  hierarchy: Hierarchy,
  policy: DisclosurePolicy,
  {
    previous = [],
    onBlock,
    onPart,
    atOnce = mostAtOnce,
  }: {
    readonly previous?: EarlierEditions;
    readonly onBlock?: OnBlock | undefined;
    readonly onPart: OnPart;
    readonly atOnce?: number;
  },
): Promise<DisclosureSummary> {
  if (source.most <= atOnce) {
    const estimates: Estimate[] = [];
    for (const group of source.groups()) estimates.push(...group.estimates);
    const all = await publish(estimates, indicators, hierarchy, policy, earlierFigures(previous), onBlock);
    const positions = new Int32Array(estimates.length).map((_, position) => position);
    onPart(all, positions, estimates.length);
    return all.summary;
  }
  const layout: Layout = { starts: new Map(), indicators: new Set(), size: 0 };
  const everything: Iterable<Estimate> = { [Symbol.iterator]: () => estimatesOf(source.groups()) };
  const numbers = {
    populationOf: knownPopulations(everything),
    answersOf: knownAnswers(everything),
    perOf: perOf(indicators),
  };
  const links = findLinks(layingOut(source.groups(), layout, numbers));
  const facts = { links, ...numbers };
  const known = layout.indicators;
  const parts = tiedIndicators([...known], links);
  const summaries: DisclosureSummary[] = [];
  for (const [index, part] of parts.entries()) {
    onBlock?.(index, parts.length);
    const earlier = earlierFigures(previous, (indicator) =>
      known.has(indicator) ? part.has(indicator) : index === 0,
    );
    const { estimates, positions } = held(source.groups(part), layout);
    const passed = await publish(estimates, indicators, hierarchy, policy, earlier, undefined, facts);
    onPart(passed, positions, layout.size);
    summaries.push(passed.summary);
  }
  return summaries.reduce(together);
}

/** Where the groups stand among all estimates. */
interface Layout {
  readonly starts: Map<string, number>;
  readonly indicators: Set<string>;
  size: number;
}

function nameOf({ indicator, period }: EstimateGroup): string {
  return `${indicator}\u001f${period}`;
}

function* layingOut(
  groups: Iterable<EstimateGroup>,
  layout: Layout,
  numbers: KnownNumbers,
): Generator<Estimate> {
  for (const group of groups) {
    layout.starts.set(nameOf(group), layout.size);
    layout.indicators.add(group.indicator);
    layout.size += group.estimates.length;
    yield* countsByAnswers(group.estimates, numbers);
  }
}

function* estimatesOf(groups: Iterable<EstimateGroup>): Generator<Estimate> {
  for (const { estimates } of groups) yield* estimates;
}

function held(
  groups: Iterable<EstimateGroup>,
  { starts }: Layout,
): { readonly estimates: readonly Estimate[]; readonly positions: readonly number[] } {
  const estimates: Estimate[] = [];
  const positions: number[] = [];
  for (const group of groups) {
    const start = starts.get(nameOf(group))!;
    for (const [index, estimate] of group.estimates.entries()) {
      estimates.push(estimate);
      positions.push(start + index);
    }
  }
  return { estimates, positions };
}

const patterns = ['none-needed', 'optimal', 'heuristic'] as const;

function together(one: DisclosureSummary, other: DisclosureSummary): DisclosureSummary {
  const worst = Math.max(patterns.indexOf(one.pattern), patterns.indexOf(other.pattern));
  return {
    shown: one.shown + other.shown,
    suppressed: one.suppressed + other.suppressed,
    missing: one.missing + other.missing,
    notApplicable: one.notApplicable + other.notApplicable,
    pattern: patterns[worst]!,
    limits: one.limits,
  };
}
