import type { BenchmarkRequest, BenchmarkWish } from '../compare/benchmark-request.ts';
import type { Hierarchy } from '../dataset/hierarchy.ts';
import { foldName } from '../dataset/vocabulary.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Goal } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';
import { findArea, selectAreas } from './select-areas.ts';

/**
 * What `--benchmark` names: `kommun`, `ovriga`, `mål` (the goal stated for each indicator in mal.csv),
 * `mål=60` (that value), an earlier period, or else an area, which is looked up later.
 */
export function readBenchmark(text: string): BenchmarkWish {
  const typed = text.normalize('NFC').trim();
  const folded = foldName(typed);
  if (folded === 'kommun') return { kind: 'municipality' };
  if (folded === 'ovriga') return { kind: 'rest' };
  if (folded === 'mal') return { kind: 'stated-goal' };
  const [, goal] = /^m[åa]l=(-?\d+(?:[.,]\d+)?)$/iu.exec(typed) ?? [];
  if (goal !== undefined) return { kind: 'goal', value: Number(goal.replace(',', '.')), period: '' };
  const period = parsePeriod(typed);
  return period ? { kind: 'earlier-period', period: period.label } : { kind: 'area', area: typed };
}

/** The wish with its area found by id or name. Throws InputError for an area nobody has. */
export function resolveBenchmark(hierarchy: Hierarchy, wish: BenchmarkWish): BenchmarkWish {
  if (wish.kind !== 'area') return wish;
  const area = findArea(hierarchy, wish.area) ?? selectAreas(hierarchy, [wish.area])[0]!;
  return { kind: 'area', area: area.id };
}

/** What one figure is held against; null where no goal is stated for it. */
export function requestFor(
  wish: BenchmarkWish,
  indicator: Indicator,
  key: FigureKey,
  goals: readonly Goal[],
): BenchmarkRequest | null {
  return wish.kind === 'stated-goal' ? statedGoal(indicator, key, goals) : wish;
}

/**
 * The goal that is stated for an indicator and area in its own unit: of several the one that is nearest ahead,
 * else the last that has passed. A goal of an increase or a pace is another measure than the figure.
 */
export function statedGoal(
  { id, measure }: Indicator,
  { area, sex, age, period }: FigureKey,
  goals: readonly Goal[],
): BenchmarkRequest | null {
  // A goal speaks of everybody: it is not held against women, or against an age.
  if (sex !== 'total' || age !== 'total') return null;
  const stated = goals
    .filter((goal) => goal.indicator === id && (goal.areas.length === 0 || goal.areas.includes(area)))
    .filter(({ type }) => (measure === 'proportion' ? type === 'proportion' : type === 'count'))
    .filter((goal): goal is Goal & { target: number } => goal.target !== null)
    .sort((one, other) => comparePeriods(one.targetPeriod, other.targetPeriod));
  const goal = stated.find(({ targetPeriod }) => comparePeriods(targetPeriod, period) >= 0) ?? stated.at(-1);
  return goal ? { kind: 'goal', value: goal.target, period: goal.targetPeriod } : null;
}
