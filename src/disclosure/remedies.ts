import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate } from '../estimate/estimate.ts';
import { parsePeriod } from '../model/period.ts';
import { type Numbers, numbersOf, riskOfNumbers } from './primary.ts';
import type { Rule } from './rule.ts';

/** A change of the publication that would give figures back. */
export type Remedy =
  | { readonly kind: 'drop-breakdown'; readonly breakdown: 'sex' | 'age'; readonly givesBack: number }
  | { readonly kind: 'pool-years'; readonly givesBack: number }
  | { readonly kind: 'merge-areas'; readonly areas: readonly [string, string]; readonly givesBack: number };

/** An estimate and whether it will be withheld. */
export interface Row {
  readonly estimate: Estimate;
  readonly hidden: boolean;
}

/** Series with a hidden year whose years together would pass the primary rules: one figure each. */
export function poolingRemedy(rows: readonly Row[], rule: Rule): readonly Remedy[] {
  const series = new Map<string, Row[]>();
  for (const row of rows) {
    const { key } = row.estimate;
    if (parsePeriod(key.period)?.kind !== 'year') continue;
    const name = `${key.area}\u001f${key.sex}\u001f${key.age}`;
    series.set(name, [...(series.get(name) ?? []), row]);
  }
  const givesBack = [...series.values()].filter(
    (years) => years.length > 1 && years.some((year) => year.hidden) && passes(years, rule),
  ).length;
  return givesBack > 0 ? [{ kind: 'pool-years', givesBack }] : [];
}

/** For each area with withheld figures, the sibling whose company would free most of them. */
export function mergingRemedy(rows: readonly Row[], rule: Rule, hierarchy: Hierarchy): readonly Remedy[] {
  const byArea = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const { area, period, sex, age } = row.estimate.key;
    const own = byArea.get(area) ?? new Map<string, Row>();
    own.set(`${period}\u001f${sex}\u001f${age}`, row);
    byArea.set(area, own);
  }
  const remedies: Remedy[] = [];
  for (const [area, own] of byArea) {
    const hidden = [...own].filter(([, row]) => row.hidden);
    const parent = hierarchy.byId.get(area)?.parent;
    if (hidden.length === 0 || parent == null) continue;
    let best: Remedy | undefined;
    for (const sibling of hierarchy.childrenOf.get(parent) ?? []) {
      const other = byArea.get(sibling.id);
      if (sibling.id === area || !other || sibling.level !== hierarchy.byId.get(area)?.level) continue;
      const givesBack = hidden.filter(([place, row]) => {
        const partner = other.get(place);
        return partner !== undefined && passes([row, partner], rule);
      }).length;
      if (givesBack > (best?.givesBack ?? 0))
        best = { kind: 'merge-areas', areas: [area, sibling.id], givesBack };
    }
    if (best) remedies.push(best);
  }
  return remedies.sort((a, b) => b.givesBack - a.givesBack).slice(0, 5);
}

/** Whether the rows' sum could be shown by the primary rules. */
function passes(rows: readonly Row[], rule: Rule): boolean {
  const numbers: Numbers[] = [];
  for (const { estimate } of rows) {
    if (estimate.status !== 'estimated') return false;
    numbers.push(numbersOf(estimate));
  }
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>(
      (total, value) => (total === null || value === null ? null : total + value),
      0,
    );
  const [first] = numbers;
  const count = sum(numbers.map((n) => n.count));
  if (!first || count === null) return false;
  return (
    riskOfNumbers({ ...first, count, denominator: sum(numbers.map((n) => n.denominator)) }, rule) === null
  );
}
