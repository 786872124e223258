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
const say = (value: number, p: Amounts) => goalAmount(value, p.unit, p.type, 'sv');
/** "2016", or words where no period was given. */
const at = (period: string) => (period ? when(period).toLowerCase() : 'utgångsläget');

export const svGoal: Catalogue<keyof GoalSentences> = {
  'goal-reason.achieved': (p: GoalSentences['goal-reason.achieved'] & Amounts) =>
    `${when(p.period)} var resultatet ${say(p.current, p)}, och målet var ${say(p.target, p)}.`,
  'goal-reason.nearer': (p: GoalSentences['goal-reason.nearer'] & Amounts) =>
    `${when(p.period)} var resultatet ${say(p.current, p)}, närmare målet ${say(p.target, p)} än ${at(p.fromPeriod)} (${say(p.from, p)}).`,
  'goal-reason.not-nearer': (p: GoalSentences['goal-reason.not-nearer'] & Amounts) =>
    `${when(p.period)} var resultatet ${say(p.current, p)}, inte närmare målet ${say(p.target, p)} än ${at(p.fromPeriod)} (${say(p.from, p)}).`,
  'goal-reason.missed': (p: GoalSentences['goal-reason.missed'] & Amounts) =>
    `${when(p.period)} var resultatet ${say(p.current, p)}, men målet var ${say(p.target, p)}.`,
  'goal-reason.areas-achieved': (p: GoalSentences['goal-reason.areas-achieved'] & Amounts) =>
    `${when(p.period)} nåddes målet ${say(p.target, p)} i varje område: ${p.areas}.`,
  'goal-reason.areas-below': (p: GoalSentences['goal-reason.areas-below'] & Amounts) =>
    `${when(p.period)} nåddes målet ${say(p.target, p)} inte i ${p.areas}.`,
  'goal-reason.judged-by-people': (p) =>
    p.comment
      ? `${when(p.period)} gjordes bedömningen av dem som arbetar med målet: ${p.comment}`
      : `${when(p.period)} gjordes bedömningen av dem som arbetar med målet.`,
  'goal-reason.result-missing': (p) =>
    p.period ? `Resultatet för ${p.period} saknas.` : 'Resultatet saknas.',
  'goal-reason.withheld': (p) => `Resultatet för ${p.period} gäller för få personer för att visas.`,
  'goal-reason.baseline-missing': (p) =>
    p.period
      ? `Utgångsvärdet för ${p.period} saknas${p.unit ? ` (${p.unit})` : ''}.`
      : `Utgångsvärdet saknas${p.unit ? ` (${p.unit})` : ''}.`,
  'goal-reason.baseline-zero': (p) =>
    `Utgångsvärdet${p.period ? ` för ${p.period}` : ''} är noll, och en ökning i procent går inte att räkna ut.`,
  'goal-reason.target-missing': () => 'Målvärdet saknas.',
  'goal-reason.judgement-missing': (p) =>
    p.period ? `Bedömningen för ${p.period} saknas.` : 'Bedömningen saknas.',
  'goal-reason.areas-missing': (p) => `Resultatet för ${p.period} saknas från ${p.areas}.`,
  'goal-reason.areas-overlap': (p) =>
    `Resultaten för ${p.period} går inte att lägga ihop: ${p.areas} överlappar varandra.`,
  'goal-reason.not-combinable': (p) =>
    `Resultaten för ${p.period} går inte att lägga ihop: andelar kräver täljare och nämnare.`,
};
