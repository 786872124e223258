import type { Estimate } from '../estimate/estimate.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Measure } from '../model/indicator.ts';
import type { Role } from './block.ts';
import type { BlockInput } from './block-input.ts';
import { placeOf } from './draft.ts';
import { isUnchanged } from './earlier.ts';
import { numbersOf } from './primary.ts';
import type { Rule } from './rule.ts';

/** One figure on its way into a cell. */
export interface Entry {
  readonly key: FigureKey;
  readonly estimates: number[];
  role: Role;
  primary: boolean;
  guarded: boolean;
  count: number;
  denominator: number;
  /** A figure of another indicator that tells this number. */
  readonly borrowed?: boolean;
}

/** Figures that count the same persons, by place. */
export interface Group {
  readonly entries: Map<string, Entry>;
  measure: Measure;
  rule: Rule;
}

/** The at-risk figures, by the indicator that leads for all that count the same persons. */
export function entriesByIndicator(
  input: BlockInput,
  atRisk: ReadonlySet<string>,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const groupOf = (indicator: string, measure: Measure): Group => {
    const leader = input.links.twinOf.get(indicator)?.indicator ?? indicator;
    const rule = input.ruleOf(indicator);
    const known = groups.get(leader);
    const group = known ?? { entries: new Map(), measure, rule };
    // Indicators that count the same persons follow the strictest of their rules.
    if (known && rule.threshold > group.rule.threshold) group.rule = rule;
    if (known && measure === 'proportion') group.measure = measure;
    groups.set(leader, group);
    return group;
  };
  const described = new Set<string>();
  input.estimates.forEach((estimate, position) => {
    const { indicator } = estimate.key;
    if (!atRisk.has(input.links.twinOf.get(indicator)?.indicator ?? indicator)) return;
    if (!isAdditive(estimate)) return;
    described.add(figureKeyText(estimate.key));
    const turned = input.links.twinOf.get(estimate.key.indicator)?.turned ?? false;
    const entry = entryOf(input, estimate, position, turned);
    const { entries } = groupOf(estimate.key.indicator, estimate.measure);
    const place = placeOf(estimate.key);
    const known = entries.get(place);
    entries.set(place, known ? join(known, entry) : entry);
  });
  for (const [text, { key, numbers }] of input.earlier.shown) {
    if (described.has(text)) continue;
    const { entries } = groupOf(key.indicator, numbers.measure);
    if (!entries.has(placeOf(key))) entries.set(placeOf(key), earlierEntry(key, 'known', numbers));
  }
  for (const [text, key] of input.earlier.withheld) {
    if (described.has(text)) continue;
    const group = groups.get(input.links.twinOf.get(key.indicator)?.indicator ?? key.indicator);
    if (group && !group.entries.has(placeOf(key))) {
      group.entries.set(placeOf(key), earlierEntry(key, 'never-shown', { count: null, denominator: null }));
    }
  }
  borrowDenominators(input, groups);
  return groups;
}

/**
 * A population that is withheld can be put together of denominators in other tables, which may have ages,
 * years or areas that the population's own table lacks: they join its sums.
 */
function borrowDenominators({ estimates, links }: BlockInput, groups: ReadonlyMap<string, Group>): void {
  const lenders = new Map<string, Group[]>();
  for (const [counted, users] of links.denominatorsOf) {
    const { indicator = counted, turned = false } = links.twinOf.get(counted) ?? {};
    const group = groups.get(indicator);
    if (!group || turned) continue;
    for (const user of users) lenders.set(user, [...(lenders.get(user) ?? []), group]);
  }
  if (lenders.size === 0) return;
  for (const [position, estimate] of estimates.entries()) {
    if (estimate.status !== 'estimated' || estimate.denominator === null) continue;
    const { key, denominator } = estimate;
    for (const { entries } of lenders.get(key.indicator) ?? []) {
      const known = entries.get(placeOf(key));
      if (known?.borrowed) known.estimates.push(position);
      else if (!known || isIdle(known)) {
        const lent = {
          ...earlierEntry(key, 'free', { count: denominator, denominator: null }),
          borrowed: true,
        };
        entries.set(placeOf(key), { ...lent, estimates: [position] });
      }
    }
  }
}

/** A row that is only missing. */
function isIdle(entry: Entry): boolean {
  return entry.role === 'never-shown' && !entry.guarded;
}

/** Medians, indices and the like follow from no sum; with counts beside them the counts do. */
function isAdditive(estimate: Estimate): boolean {
  if (['proportion', 'rate', 'mean', 'count'].includes(estimate.measure)) return true;
  return estimate.status === 'estimated' && (estimate.count !== null || estimate.denominator !== null);
}

function entryOf(input: BlockInput, estimate: Estimate, position: number, turned: boolean): Entry {
  const text = figureKeyText(estimate.key);
  const before = input.earlier.shown.get(text);
  const wasWithheld = input.earlier.withheld.has(text);
  const base = { key: estimate.key, estimates: [position], primary: input.primary[position] ?? false };
  if (estimate.status !== 'estimated') {
    if (before) return { ...earlierEntry(estimate.key, 'known', before.numbers), estimates: [position] };
    const impossible = estimate.status === 'cannot-occur';
    return {
      ...base,
      role: impossible ? 'known' : 'never-shown',
      guarded: wasWithheld || estimate.status === 'suppressed-at-source',
      count: impossible ? 0 : Number.NaN,
      denominator: Number.NaN,
    };
  }
  const numbers = numbersOf(estimate);
  const denominator = numbers.denominator ?? Number.NaN;
  const count = numbers.count ?? Number.NaN;
  const known = before !== undefined && isUnchanged(numbers, estimate.value, before, base.primary);
  return {
    ...base,
    role: known ? 'known' : wasWithheld ? 'never-shown' : 'free',
    guarded: wasWithheld,
    count: turned ? denominator - count : count,
    denominator,
  };
}

function earlierEntry(
  key: FigureKey,
  role: Role,
  numbers: { count: number | null; denominator: number | null },
): Entry {
  return {
    key,
    estimates: [],
    role,
    primary: false,
    guarded: role === 'never-shown',
    count: numbers.count ?? Number.NaN,
    denominator: numbers.denominator ?? Number.NaN,
  };
}

/** Two names for the same persons: what holds one back holds back both. A row that is only missing does not. */
function join(first: Entry, second: Entry): Entry {
  const [leading, other] = isIdle(first) ? [second, first] : [first, second];
  const closed = leading.role === 'never-shown' || (other.role === 'never-shown' && other.guarded);
  const known = leading.role === 'known' || other.role === 'known';
  return {
    key: leading.key,
    estimates: [...leading.estimates, ...other.estimates],
    role: closed ? 'never-shown' : known ? 'known' : 'free',
    primary: leading.primary || other.primary,
    guarded: leading.guarded || other.guarded,
    count: Number.isNaN(leading.count) ? other.count : leading.count,
    denominator: Number.isNaN(leading.denominator) ? other.denominator : leading.denominator,
  };
}
