import type { Goal, GoalStatus } from '../model/goal.ts';
import type { GoalSentences } from '../model/goal-sentences.ts';
import type { Message } from '../model/message.ts';
import { parsePeriod } from '../model/period.ts';

export interface GoalContext {
  /** ISO date of the edition: a target period that is over by then should have its result. */
  readonly today: string;
  /** Whether two areas share inhabitants; by default none do. */
  readonly overlaps?: (left: string, right: string) => boolean;
  /** Name to print for an area id; the id by default. */
  readonly areaName?: (id: string) => string;
}

/** A reason whose parameters are those its key needs. */
export function reason<K extends keyof GoalSentences>(key: K, params: GoalSentences[K]): Message {
  return { key, params: { ...params } };
}

export function unjudged(goal: Goal, period: string, why: Message): GoalStatus {
  const nothing = { current: null, baseline: goal.baseline, progress: null };
  return { goal: goal.id, status: 'cannot-be-judged', reason: why, period, ...nothing };
}

export function nameAreas(areas: readonly string[], context: GoalContext): string {
  return areas.map((area) => context.areaName?.(area) ?? area).join(', ');
}

/** Whether the last year of a period was over before the edition. */
export function isOver(period: string, today: string): boolean {
  const parsed = parsePeriod(period);
  return parsed !== null && today > `${parsed.to}-12-31`;
}
