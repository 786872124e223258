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
 * - cannot be judged: a number is missing, and the reason says which.
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
  if (goal.type === 'count-per-area') return judgeEachArea(goal, target, results, period, context);
  return judgeNumber(goal, target, results, period, context);
}

function judgeNumber(
  goal: Goal,
  target: number,
  results: readonly GoalResult[],
  period: string,
  context: GoalContext,
): GoalStatus {
  const amountAt = (at: string): GoalAmount =>
    findGoalAmount(goal, results, at, context.overlaps ?? (() => false));
  const amount = amountAt(period);
  const baseAmount = goal.baseline ?? knownAmount(amountAt(goal.baselinePeriod));
  if (amount.kind === 'areas-missing' && isSureAlready(goal, amount.amount, target, baseAmount)) {
    return judgeNumberAt(goal, target, amount.amount ?? 0, baseAmount, period, results, amountAt, context);
  }
  if (amount.kind !== 'amount') return unjudged(goal, period, missingAmount(amount, period, context));
  return judgeNumberAt(goal, target, amount.amount, baseAmount, period, results, amountAt, context);
}

/** A count can only grow when the remaining areas report. */
function isSureAlready(goal: Goal, amount: number | null, target: number, base: number | null): boolean {
  return goal.type === 'count' && amount !== null && amount >= target && (base === null || base <= target);
}

function judgeNumberAt(
  goal: Goal,
  target: number,
  amount: number,
  baseAmount: number | null,
  period: string,
  results: readonly GoalResult[],
  amountAt: (period: string) => GoalAmount,
  context: GoalContext,
): GoalStatus {
  const isIncrease = goal.type === 'increase-percent';
  const missingBase = reason('goal-reason.baseline-missing', {
    period: goal.baselinePeriod,
    unit: goal.unit,
  });
  if (isIncrease && baseAmount === null) return unjudged(goal, period, missingBase);
  if (isIncrease && baseAmount === 0) {
    return unjudged(goal, period, reason('goal-reason.baseline-zero', { period: goal.baselinePeriod }));
  }
  const inTerms = (number: number): number =>
    isIncrease && baseAmount !== null ? (100 * (number - baseAmount)) / baseAmount : number;
  const current = inTerms(amount);
  const base = baseAmount === null ? null : inTerms(baseAmount);
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
  const before =
    base === null
      ? resultBefore(goal, results, period, amountAt)
      : { from: base, fromPeriod: goal.baselinePeriod };
  if (before === null) return goal.targetPeriod === '' ? missed : unjudged(goal, period, missingBase);
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
  const periods = results.filter(hasNumber).map((row) => row.period);
  if (periods.includes(goal.targetPeriod)) return goal.targetPeriod;
  const later = periods.filter(
    (one) => goal.baselinePeriod === '' || comparePeriods(one, goal.baselinePeriod) > 0,
  );
  return later.sort(comparePeriods).at(-1) ?? null;
}

function resultBefore(
  goal: Goal,
  results: readonly GoalResult[],
  period: string,
  amountAt: (period: string) => GoalAmount,
): { from: number; fromPeriod: string } | null {
  const earlier = results.map((row) => row.period).filter((one) => comparePeriods(one, period) < 0);
  const fromPeriod = earlier.sort(comparePeriods).at(-1) ?? goal.baselinePeriod;
  const from = knownAmount(amountAt(fromPeriod));
  return from === null ? null : { from, fromPeriod };
}

function knownAmount(amount: GoalAmount): number | null {
  return amount.kind === 'amount' ? amount.amount : null;
}

function missingAmount(
  amount: Exclude<GoalAmount, { kind: 'amount' }>,
  period: string,
  context: GoalContext,
): Message {
  if (amount.kind === 'none') return reason('goal-reason.result-missing', { period });
  if (amount.kind === 'not-combinable') return reason('goal-reason.not-combinable', { period });
  const areas = nameAreas(amount.areas, context);
  return reason(`goal-reason.${amount.kind}`, { areas, period });
}

function progress(current: number, base: number | null, target: number): number | null {
  if (base === null || base === target) return null;
  return Math.min(1, Math.max(0, (current - base) / (target - base)));
}
