import type { GoalStatus, GoalType } from '../../model/goal.ts';
import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { concerns } from '../area-relations.ts';
import type { ReportContext } from '../report-context.ts';

/** What was promised, how it goes, and the action plan; what is missing is said in place. */
export function goalsSection({ input, where, here }: ReportContext): Section {
  const { area, areas } = input;
  const goals = input.goals.filter(({ goal }) => concerns(goal.areas, area, areas));
  const plan = input.plan.filter(({ action }) => concerns(action.area ? [action.area] : [], area, areas));
  const named = new Set(
    goals.flatMap(({ goal, results }) => [...goal.areas, ...results.map((row) => row.area)]),
  );
  const areasNamed = areas.filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name }));
  return {
    kind: 'goals',
    id: 'mal-och-uppfoljning',
    title: message('title.goals'),
    introduction: goals.length + plan.length > 0 ? [message('goals.introduction', where)] : [],
    goals: goals.map(({ goal, status, results }) => ({
      goal,
      status: withType(status, goal.type),
      results: [...results],
    })),
    ...(areasNamed.length > 0 ? { areas: areasNamed } : {}),
    plan: plan.map((line) => ({ ...line })),
    missing: [
      ...(goals.length === 0 ? [message('goals.missing', here)] : []),
      ...(plan.length === 0 ? [message('plan.missing', here)] : []),
    ],
  };
}

/** The type decides whether 30 is percent, units or units a month, so the sentence needs it. */
function withType(status: GoalStatus, type: GoalType): GoalStatus {
  return { ...status, reason: { ...status.reason, params: { ...status.reason.params, type } } };
}
