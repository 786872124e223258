import type { ComparableReport } from '../edition/comparable-report.ts';
import type { Goal, GoalResult, GoalStatus } from '../model/goal.ts';
import { changedFields, idsOfBoth } from './changed-fields.ts';
import type { GoalChange, ResultChange } from './edition-diff.ts';

interface KnownGoal {
  readonly goal: Goal;
  readonly status: GoalStatus;
  readonly results: readonly GoalResult[];
  readonly areas: readonly string[];
}

const fields = [
  'sentence',
  'type',
  'unit',
  'baseline',
  'baselinePeriod',
  'target',
  'targetPeriod',
  'sector',
] as const;

/** Goals that came, went, were put in other words or got another status. */
export function goalChanges(
  old: readonly ComparableReport[],
  now: readonly ComparableReport[],
): readonly GoalChange[] {
  const [before, after] = [goalsOf(old), goalsOf(now)];
  return idsOfBoth(before, after).flatMap((id): readonly GoalChange[] => {
    const [then, here] = [before.get(id), after.get(id)];
    const known = here ?? then;
    if (!known) return [];
    const changed = then && here ? changedFields(then.goal, here.goal, fields) : [];
    const [statusBefore, statusAfter] = [then?.status.status ?? null, here?.status.status ?? null];
    if (then && here && changed.length === 0 && statusBefore === statusAfter) return [];
    const change = !then ? 'added' : here ? 'changed' : 'removed';
    const { sentence } = known.goal;
    return [{ id, title: sentence, change, areas: known.areas, statusBefore, statusAfter, fields: changed }];
  });
}

/** Results that came, went, were corrected, withheld or released. Only that it happened, never a number. */
export function resultChanges(
  old: readonly ComparableReport[],
  now: readonly ComparableReport[],
): readonly ResultChange[] {
  const [before, after] = [goalsOf(old), goalsOf(now)];
  return idsOfBoth(before, after).flatMap((id) => {
    const [then, here] = [before.get(id), after.get(id)];
    const sentence = (here ?? then)?.goal.sentence ?? '';
    const [was, is] = [then, here].map((known) => resultsOf(known?.results ?? []));
    return idsOfBoth(was ?? new Map(), is ?? new Map()).flatMap((key): readonly ResultChange[] => {
      const [earlier, later] = [was?.get(key), is?.get(key)];
      const change = changeOf(earlier, later);
      const result = later ?? earlier;
      return change === null || !result
        ? []
        : [{ goal: id, sentence, period: result.period, area: result.area, change }];
    });
  });
}

function changeOf(before?: GoalResult, after?: GoalResult): ResultChange['change'] | null {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.withheld !== after.withheld) return after.withheld ? 'withheld' : 'released';
  return JSON.stringify(before) === JSON.stringify(after) ? null : 'changed';
}

function resultsOf(results: readonly GoalResult[]): ReadonlyMap<string, GoalResult> {
  return new Map(results.map((result) => [`${result.period} ${result.area}`, result]));
}

function goalsOf(reports: readonly ComparableReport[]): ReadonlyMap<string, KnownGoal> {
  const found = new Map<string, { goal: Goal; status: GoalStatus; results: GoalResult[]; areas: string[] }>();
  for (const { area, goals } of reports)
    for (const { goal, status, results } of goals) {
      const known = found.get(goal.id) ?? { goal, status, results: [], areas: [] };
      // A report has its own area's results only: together they are all of them.
      known.results.push(...results);
      known.areas.push(area.id);
      found.set(goal.id, { ...known, goal });
    }
  return found;
}
