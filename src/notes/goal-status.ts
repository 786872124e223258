import type { Goal, GoalResult, GoalStatus } from '../model/goal.ts';
import type { Message } from '../model/message.ts';
import { comparePeriods } from '../model/period.ts';
import { findGoalAmount, type GoalAmount, hasNumber } from './goal-amount.ts';
import { type GoalContext, isOver, nameAreas, reason, unjudged } from './goal-reason.ts';
import { judgeEachArea } from './goal-status-areas.ts';
import { judgeQualitative } from './goal-status-qualitative.ts';

const tolerance = 1e-9;

/**
 * The status of a goal and its reason:
 * - achieved: the result is at the target or past it;
 * - on the way: below it, nearer than the baseline (or, without one, than the result before), time left;
 * - not achieved: the time is over or none was set, or the result is no nearer;
 * - cannot be judged: a number is missing or withheld, and the reason says which.
 */
export function computeGoalStatus(
  goal: Goal,
  allResults: readonly GoalResult[],
  context: GoalContext,
): GoalStatus {
  const results = allResults.filter((row) => row.goal === goal.id);
  if (goal.type === 'qualitative') return judgeQualitative(goal, results);
  const { target } = goal;
  if (target === null) return unjudged(goal, '', reason('goal-reason.target-missing', {}));
  const period = judgedPeriod(goal, results);
  if (period === null) {
    return unjudged(goal, '', reason('goal-reason.result-missing', { period: goal.targetPeriod }));
  }
  // A status told from what is left would tell what was withheld.
  if (results.some((row) => row.period === period && row.withheld) && !hasShownTotal(results, period)) {
    return unjudged(goal, period, reason('goal-reason.withheld', { period }));
  }
  if (goal.type === 'count-per-area') return judgeEachArea(goal, target, results, period, context);
  return judgeNumber({ goal, target, results, period, context });
}

/** A goal with a number to reach, and the period it is judged in. */
interface GoalCase {
  readonly goal: Goal;
  readonly target: number;
  readonly results: readonly GoalResult[];
  readonly period: string;
  readonly context: GoalContext;
}

function judgeNumber(one: GoalCase): GoalStatus {
  const { goal, target, period } = one;
  const found = amountAt(one, period);
  const baseAmount = goal.baseline ?? knownAmount(amountAt(one, goal.baselinePeriod));
  const partial = found.kind === 'areas-missing' ? found.amount : null;
  // A count can only grow when the remaining areas report.
  const isSure =
    goal.type === 'count' && partial !== null && partial >= target && (baseAmount ?? target) <= target;
  const amount = isSure ? partial : knownAmount(found);
  if (amount === null) return unjudged(goal, period, missingAmount(one, found));
  if (goal.type !== 'increase-percent') return judgeTerms(one, amount, baseAmount);
  if (baseAmount === null) return unjudged(goal, period, missingBaseline(one));
  if (baseAmount === 0) {
    return unjudged(goal, period, reason('goal-reason.baseline-zero', { period: goal.baselinePeriod }));
  }
  return judgeTerms(one, (100 * (amount - baseAmount)) / baseAmount, 0);
}

/** `current` and `base` in the terms of the target: percent, units, percent of increase, units a month. */
function judgeTerms(one: GoalCase, current: number, base: number | null): GoalStatus {
  const { goal, target, period, context } = one;
  const sign = base !== null && target < base ? -1 : 1;
  const values = { current, target, unit: goal.unit, period };
  const judged = {
    goal: goal.id,
    period,
    current,
    baseline: base,
    progress: progress(current, base, target),
  };
  if (sign * (current - target) >= -tolerance) {
    return { ...judged, status: 'achieved', reason: reason('goal-reason.achieved', values) };
  }
  const missed = { ...judged, status: 'not-achieved', reason: reason('goal-reason.missed', values) } as const;
  if (goal.targetPeriod !== '' && comparePeriods(period, goal.targetPeriod) >= 0) return missed;
  if (isOver(goal.targetPeriod, context.today)) {
    return unjudged(goal, period, reason('goal-reason.result-missing', { period: goal.targetPeriod }));
  }
  const before = base === null ? resultBefore(one) : { from: base, fromPeriod: goal.baselinePeriod };
  if (before === null)
    return goal.targetPeriod === '' ? missed : unjudged(goal, period, missingBaseline(one));
  if (sign * (current - before.from) > tolerance) {
    const params = { ...values, ...before, targetPeriod: goal.targetPeriod };
    return { ...judged, status: 'on-the-way', reason: reason('goal-reason.nearer', params) };
  }
  return {
    ...judged,
    status: 'not-achieved',
    reason: reason('goal-reason.not-nearer', { ...values, ...before }),
  };
}

/** The target period where it has a result, otherwise the latest result after the baseline. */
function judgedPeriod(goal: Goal, results: readonly GoalResult[]): string | null {
  const periods = results.filter((row) => hasNumber(row) || row.withheld).map((row) => row.period);
  if (periods.includes(goal.targetPeriod)) return goal.targetPeriod;
  const later = periods.filter(
    (one) => goal.baselinePeriod === '' || comparePeriods(one, goal.baselinePeriod) > 0,
  );
  return later.sort(comparePeriods).at(-1) ?? null;
}

/** Areas may be withheld beside a total that is large enough; a goal for each area needs them all. */
function hasShownTotal(results: readonly GoalResult[], period: string): boolean {
  return results.some((row) => row.period === period && row.area === '' && hasNumber(row));
}

function resultBefore(one: GoalCase): { from: number; fromPeriod: string } | null {
  const earlier = one.results
    .map((row) => row.period)
    .filter((period) => comparePeriods(period, one.period) < 0);
  const fromPeriod = earlier.sort(comparePeriods).at(-1) ?? one.goal.baselinePeriod;
  const from = knownAmount(amountAt(one, fromPeriod));
  return from === null ? null : { from, fromPeriod };
}

function amountAt({ goal, results, context }: GoalCase, period: string): GoalAmount {
  return findGoalAmount(goal, results, period, context.overlaps ?? (() => false));
}

function knownAmount(amount: GoalAmount): number | null {
  return amount.kind === 'amount' ? amount.amount : null;
}

function missingAmount({ period, context }: GoalCase, amount: GoalAmount): Message {
  if (amount.kind === 'areas-missing' || amount.kind === 'areas-overlap') {
    const areas = nameAreas(amount.areas, context);
    return reason(`goal-reason.${amount.kind}`, { areas, period });
  }
  const key = amount.kind === 'none' ? 'goal-reason.result-missing' : 'goal-reason.not-combinable';
  return reason(key, { period });
}

function missingBaseline({ goal, results }: GoalCase): Message {
  const { baselinePeriod: period } = goal;
  if (results.some((row) => row.period === period && row.withheld)) {
    return reason('goal-reason.withheld', { period });
  }
  return reason('goal-reason.baseline-missing', { period: goal.baselinePeriod, unit: goal.unit });
}

function progress(current: number, base: number | null, target: number): number | null {
  if (base === null || base === target) return null;
  return Math.min(1, Math.max(0, (current - base) / (target - base)));
}
