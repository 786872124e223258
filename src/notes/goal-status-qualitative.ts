import type { Goal, GoalResult, GoalStatus } from '../model/goal.ts';
import { comparePeriods } from '../model/period.ts';
import { reason, unjudged } from './goal-reason.ts';

/** From the least to the most that can be said of all areas together. */
const weakestFirst = ['cannot-be-judged', 'not-achieved', 'on-the-way', 'achieved'] as const;

/** A goal in words has the status that people gave it in the latest period; of several areas, the weakest. */
export function judgeQualitative(goal: Goal, results: readonly GoalResult[]): GoalStatus {
  const latest = results
    .map((row) => row.period)
    .sort(comparePeriods)
    .at(-1);
  if (latest === undefined) {
    return unjudged(goal, '', reason('goal-reason.result-missing', { period: goal.targetPeriod }));
  }
  const judged = results.filter((row) => row.period === latest && row.judgement !== null);
  const status = weakestFirst.find((one) => judged.some((row) => row.judgement === one));
  const row = judged.find((one) => one.judgement === status);
  if (status === undefined || row === undefined) {
    return unjudged(goal, latest, reason('goal-reason.judgement-missing', { period: latest }));
  }
  const why = reason('goal-reason.judged-by-people', { period: latest, comment: row.comment });
  return {
    goal: goal.id,
    status,
    reason: why,
    period: latest,
    current: null,
    baseline: null,
    progress: null,
  };
}
