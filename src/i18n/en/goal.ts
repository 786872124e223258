import type { GoalType } from '../../model/goal.ts';
import type { GoalSentences } from '../../model/goal-sentences.ts';
import type { Catalogue } from '../catalogue.ts';
import { goalAmount } from '../goal-amount.ts';
import { when } from './grammar.ts';

interface Amounts {
  readonly unit: string;
  /** Added by the report; without it the amount is in plain units. */
  readonly type?: GoalType;
}
const say = (value: number, p: Amounts) => goalAmount(value, p.unit, p.type, 'en');
const at = (period: string) => (period ? `in ${period}` : 'at the start');

export const enGoal: Catalogue<keyof GoalSentences> = {
  'goal-reason.achieved': (p: GoalSentences['goal-reason.achieved'] & Amounts) =>
    `${when(p.period)}, the result was ${say(p.current, p)} and the goal ${say(p.target, p)}.`,
  'goal-reason.nearer': (p: GoalSentences['goal-reason.nearer'] & Amounts) =>
    `${when(p.period)}, the result was ${say(p.current, p)}, nearer the goal of ${say(p.target, p)} than ${say(p.from, p)} ${at(p.fromPeriod)}.`,
  'goal-reason.not-nearer': (p: GoalSentences['goal-reason.not-nearer'] & Amounts) =>
    `${when(p.period)}, the result was ${say(p.current, p)}, no nearer the goal of ${say(p.target, p)} than ${say(p.from, p)} ${at(p.fromPeriod)}.`,
  'goal-reason.missed': (p: GoalSentences['goal-reason.missed'] & Amounts) =>
    `${when(p.period)}, the result was ${say(p.current, p)}, but the goal was ${say(p.target, p)}.`,
  'goal-reason.areas-achieved': (p: GoalSentences['goal-reason.areas-achieved'] & Amounts) =>
    `${when(p.period)}, the goal of ${say(p.target, p)} was reached in every area: ${p.areas}.`,
  'goal-reason.areas-below': (p: GoalSentences['goal-reason.areas-below'] & Amounts) =>
    `${when(p.period)}, the goal of ${say(p.target, p)} was not reached in ${p.areas}.`,
  'goal-reason.judged-by-people': (p) =>
    p.comment
      ? `${when(p.period)}, it was judged by those who work with the goal: ${p.comment}`
      : `${when(p.period)}, it was judged by those who work with the goal.`,
  'goal-reason.result-missing': (p) =>
    p.period ? `The result of ${p.period} is missing.` : 'The result is missing.',
  'goal-reason.withheld': (p) => `The result for ${p.period} is about too few people to be shown.`,
  'goal-reason.baseline-missing': (p) =>
    p.period
      ? `The baseline of ${p.period} is missing${p.unit ? ` (${p.unit})` : ''}.`
      : `The baseline is missing${p.unit ? ` (${p.unit})` : ''}.`,
  'goal-reason.baseline-zero': (p) =>
    `The baseline${p.period ? ` of ${p.period}` : ''} is zero, so that an increase in percent cannot be worked out.`,
  'goal-reason.target-missing': () => 'The target value is missing.',
  'goal-reason.judgement-missing': (p) =>
    p.period ? `The judgement of ${p.period} is missing.` : 'The judgement is missing.',
  'goal-reason.areas-missing': (p) => `The result of ${p.period} is missing from ${p.areas}.`,
  'goal-reason.areas-overlap': (p) => `The results of ${p.period} cannot be added: ${p.areas} overlap.`,
  'goal-reason.not-combinable': (p) =>
    `The results of ${p.period} cannot be added: shares need numerator and denominator.`,
};
