import * as z from 'zod';
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
  id: z.string().describe('Name in files.'),
  intervention: z.string().describe('The intervention it belongs to: a note id, or words as typed.'),
  areas: z.array(z.string()).describe('Area ids; empty for the whole intervention.'),
  sentence: z.string().describe('The goal in the words of those who set it.'),
  type: z.enum(goalTypes).describe('How the goal is expressed.'),
  unit: z.string().describe('What is counted: "deltagare", "uppdrag". Two units are two goals.'),
  baseline: z.number().nullable().describe('Value before; null when not given.'),
  baselinePeriod: z.string().describe('Period of the baseline.'),
  target: z
    .number()
    .nullable()
    .describe(
      'In percent, the unit, percent of increase or units a month, by type; null for qualitative goals.',
    ),
  targetPeriod: z.string().describe('Empty when no time was set.'),
  sector: z.string().describe('The sector that is responsible.'),
  indicator: z
    .string()
    .optional()
    .describe('Id of the indicator whose figures are held against the goal. Absent where there is none.'),
});
export type Goal = z.infer<typeof goalSchema>;
export type GoalType = Goal['type'];

/** What came of a goal in one period and area, as reported. */
export const goalResultSchema = z.strictObject({
  goal: z.string().describe('Goal id.'),
  period: z.string().describe('Period of the result.'),
  area: z.string().describe('Area id; empty for all areas of the goal together.'),
  count: z.number().nullable().describe('Numerator, or what was counted; null when not given.'),
  denominator: z.number().nullable().describe('Denominator; null when not given.'),
  value: z.number().nullable().describe('Value; null when not given.'),
  judgement: z
    .enum(goalStatuses)
    .nullable()
    .describe('The judgement of people, for qualitative goals; null when not given.'),
  comment: z.string().describe('As reported.'),
  withheld: z
    .literal(true)
    .optional()
    .describe('About too few persons to be shown: the numbers and the comment are gone. Absent otherwise.'),
});
export type GoalResult = z.infer<typeof goalResultSchema>;

/** The status computed from a goal and its results, and why. */
export const goalStatusSchema = z.strictObject({
  goal: z.string().describe('Goal id.'),
  status: z.enum(goalStatuses).describe('Computed from goal and results, or the judgement of people.'),
  reason: messageSchema.describe('Why, as a sentence.'),
  period: z.string().describe('Period the status is of; empty when there is no result.'),
  current: z
    .number()
    .nullable()
    .describe('In the terms of the target (percent, units, percent of increase, units a month).'),
  baseline: z.number().nullable().describe('In the terms of the target; null without one.'),
  progress: z
    .number()
    .nullable()
    .describe('Share of the way from baseline to target, 0–1; null without both.'),
});
export type GoalStatus = z.infer<typeof goalStatusSchema>;

export const actionStatuses = ['planned', 'ongoing', 'done', 'cancelled'] as const;

/** One line of the action plan. */
export const actionSchema = z.strictObject({
  id: z.string().describe('Name in files.'),
  area: z.string().describe('Area id.'),
  problem: z.string().describe('What is to be changed.'),
  goal: z.string().describe('Goal id, or the goal in words.'),
  action: z.string().describe('What is to be done.'),
  responsible: z.string().describe('The body that is responsible: an organisation or a role.'),
  level: z.string().describe('Where it is decided.'),
  indicators: z.array(z.string()).describe('Indicator ids.'),
  deadline: z.string().describe('ISO date when it is to be done, or empty.'),
  reviewDate: z.string().describe('ISO date of the next review.'),
  status: z.enum(actionStatuses).describe('How far it has come.'),
  comment: z.string().describe('As reported.'),
});
export type Action = z.infer<typeof actionSchema>;
export type ActionStatus = Action['status'];
