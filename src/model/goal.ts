import { z } from 'zod';
import { messageSchema } from './message.ts';

export const goalTypes = [
  'proportion',
  'count',
  'count-per-area',
  'increase-percent',
  'rate-per-month',
  'qualitative',
] as const;
export const goalStatuses = ['achieved', 'on-the-way', 'not-achieved', 'cannot-be-judged'] as const;

/** What was promised. A target below its baseline is to be come down to. */
export const goalSchema = z.strictObject({
  id: z.string(),
  /** The intervention it belongs to: a note id, or words as typed. */
  intervention: z.string(),
  /** Area ids; empty for the whole intervention. */
  areas: z.array(z.string()),
  /** The goal in the words of those who set it. */
  sentence: z.string(),
  type: z.enum(goalTypes),
  /** What is counted: "deltagare", "uppdrag". Two units are two goals. */
  unit: z.string(),
  baseline: z.number().nullable(),
  baselinePeriod: z.string(),
  /** In percent, the unit, percent of increase or units a month, by type; null for qualitative goals. */
  target: z.number().nullable(),
  /** Empty when no time was set. */
  targetPeriod: z.string(),
  sector: z.string(),
});
export type Goal = z.infer<typeof goalSchema>;
export type GoalType = Goal['type'];

/** What came of a goal in one period and area, as reported. */
export const goalResultSchema = z.strictObject({
  /** Goal id. */
  goal: z.string(),
  period: z.string(),
  /** Area id; empty for all areas of the goal together. */
  area: z.string(),
  count: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable(),
  /** The judgement of people, for qualitative goals; null when not given. */
  judgement: z.enum(goalStatuses).nullable(),
  comment: z.string(),
  /** About too few persons to be shown: the numbers and the comment are gone. Absent otherwise. */
  withheld: z.literal(true).optional(),
});
export type GoalResult = z.infer<typeof goalResultSchema>;

/** The status computed from a goal and its results, and why. */
export const goalStatusSchema = z.strictObject({
  goal: z.string(),
  status: z.enum(goalStatuses),
  reason: messageSchema,
  /** Period the status is of; empty when there is no result. */
  period: z.string(),
  /** In the terms of the target (percent, units, percent of increase, units a month). */
  current: z.number().nullable(),
  baseline: z.number().nullable(),
  /** Share of the way from baseline to target, 0–1; null without both. */
  progress: z.number().nullable(),
});
export type GoalStatus = z.infer<typeof goalStatusSchema>;

export const actionStatuses = ['planned', 'ongoing', 'done', 'cancelled'] as const;

/** One line of the action plan. */
export const actionSchema = z.strictObject({
  id: z.string(),
  /** Area id. */
  area: z.string(),
  problem: z.string(),
  /** Goal id, or the goal in words. */
  goal: z.string(),
  action: z.string(),
  /** The body that is responsible: an organisation or a role. */
  responsible: z.string(),
  /** Where it is decided. */
  level: z.string(),
  indicators: z.array(z.string()),
  /** ISO date. */
  deadline: z.string(),
  /** ISO date of the next review. */
  reviewDate: z.string(),
  status: z.enum(actionStatuses),
  comment: z.string(),
});
export type Action = z.infer<typeof actionSchema>;
export type ActionStatus = Action['status'];
