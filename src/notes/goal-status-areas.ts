import type { Goal, GoalResult, GoalStatus } from '../model/goal.ts';
import { comparePeriods } from '../model/period.ts';
import { hasNumber, numberOf } from './goal-amount.ts';
import { type GoalContext, isOver, nameAreas, reason, unjudged } from './goal-reason.ts';

/**
 * A goal that each area must reach ("two learning cafés per health-care area"): nothing is added up,
 * and an area that has not reported is not taken for zero. `current` is the number of the area that
 * has the fewest.
 */
export function judgeEachArea(
  goal: Goal,
  target: number,
  results: readonly GoalResult[],
  period: string,
  context: GoalContext,
): GoalStatus {
  if (results.some((row) => row.period === period && row.area !== '' && row.withheld)) {
    return unjudged(goal, period, reason('goal-reason.withheld', { period }));
  }
  const rows = results.filter((row) => row.period === period && row.area !== '' && hasNumber(row));
  const areas = goal.areas.length > 0 ? goal.areas : rows.map((row) => row.area);
  const missing = areas.filter((area) => !rows.some((row) => row.area === area));
  const below = rows
    .filter((row) => areas.includes(row.area) && numberOf(row) < target)
    .map((row) => row.area);
  const named = (list: readonly string[]) => ({
    target,
    unit: goal.unit,
    period,
    areas: nameAreas(list, context),
  });
  const current = rows.length === 0 ? null : Math.min(...rows.map(numberOf));
  const reached = areas.length - missing.length - below.length;
  const progress = areas.length === 0 ? null : reached / areas.length;
  const judged = { goal: goal.id, period, current, baseline: goal.baseline, progress };
  if (areas.length === 0) return unjudged(goal, period, reason('goal-reason.result-missing', { period }));
  const hasTimeLeft = goal.targetPeriod !== '' && comparePeriods(period, goal.targetPeriod) < 0;
  if (below.length > 0 && hasTimeLeft && isOver(goal.targetPeriod, context.today)) {
    return unjudged(goal, period, reason('goal-reason.result-missing', { period: goal.targetPeriod }));
  }
  if (below.length > 0) {
    const status = hasTimeLeft && reached > 0 ? 'on-the-way' : 'not-achieved';
    return { ...judged, status, reason: reason('goal-reason.areas-below', named(below)) };
  }
  if (missing.length > 0) {
    const why = reason('goal-reason.areas-missing', { areas: nameAreas(missing, context), period });
    return { ...unjudged(goal, period, why), current };
  }
  return { ...judged, status: 'achieved', reason: reason('goal-reason.areas-achieved', named(areas)) };
}
