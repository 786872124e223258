import type { EstimatedValue } from '../estimate/estimate.ts';
import type { Measure } from '../model/indicator.ts';
import { answersFromInterval, eventsFromInterval } from './answers-from-interval.ts';
import { impliedCount, isTold, valuePer } from './implied-count.ts';
import type { Rule } from './rule.ts';

/** Why a figure must be withheld on its own account. */
export type PrimaryRisk =
  | 'small-count'
  | 'small-complement'
  | 'small-denominator'
  | 'few-respondents'
  | 'zero-or-all'
  | 'no-counts-to-judge-by';

/** The numbers of a figure that disclosure control looks at. */
export interface Numbers {
  readonly measure: Measure;
  readonly count: number | null;
  readonly denominator: number | null;
}

/** Floating point: 4.9999999 persons are five. */
const tolerance = 1e-6;

/** Risk that lies in a count and a denominator; null when there is none. */
export function riskOfNumbers(numbers: Numbers, rule: Rule): PrimaryRisk | null {
  if (rule.open) return null;
  const { count, denominator } = numbers;
  if (denominator !== null) {
    const least =
      numbers.measure === 'mean'
        ? Math.max(rule.minimumDenominator, rule.threshold)
        : rule.minimumDenominator;
    if (denominator < least - tolerance) return 'small-denominator';
  }
  if (count !== null) {
    if (isSmall(count, rule)) return 'small-count';
    if (rule.sensitive && Math.abs(count) <= tolerance) return 'zero-or-all';
    if (denominator !== null && numbers.measure === 'proportion') {
      const complement = denominator - count;
      if (isSmall(complement, rule)) return 'small-complement';
      if (rule.sensitive && Math.abs(complement) <= tolerance) return 'zero-or-all';
    }
  }
  return null;
}

function isSmall(count: number, rule: Rule): boolean {
  return Math.abs(count) > tolerance && Math.abs(count) < rule.threshold - tolerance;
}

/**
 * Risk of a whole figure. A value without counts was published as it stands by its producer: it is
 * shown unless the number of respondents, given or told by the interval, is too small, or it, its denominator or
 * `population` (the largest number of persons shown elsewhere for the same area, period and sex) proves that the
 * share or rate (events per `per`) stands for fewer than the threshold, or any value for too few persons. A sensitive
 * value that nothing can be judged by stays closed.
 */
export function primaryRisk(
  estimate: EstimatedValue,
  rule: Rule,
  population: number | null,
  per: number,
): PrimaryRisk | null {
  if (rule.open) return null;
  const { respondents, measure } = estimate;
  if (respondents !== null && respondents < rule.minimumRespondents) return 'few-respondents';
  const numbers = numbersOf(estimate);
  const risk = riskOfNumbers(numbers, rule);
  if (risk) return risk;
  const { count, denominator } = numbers;
  if (count !== null) return null;
  const answers = respondents ?? (denominator === null ? answersFromInterval(estimate) : null);
  if (answers !== null && answers < rule.minimumRespondents) return 'few-respondents';
  const events = eventsFromInterval(estimate);
  if (events !== null && isSmall(events, rule)) return 'small-count';
  for (const persons of [denominator, answers, population]) {
    if (persons === null) continue;
    const implied = riskOfNumbers(
      { measure, count: countAmong(estimate, persons, per), denominator: persons },
      rule,
    );
    if (implied) return implied;
  }
  return rule.sensitive && denominator === null && respondents === null ? 'no-counts-to-judge-by' : null;
}

/** How many a share or rate counts of so many; null for other measures. */
function countAmong({ measure, value }: EstimatedValue, persons: number, per: number): number | null {
  const each = measure === 'mean' ? null : valuePer(measure, per);
  if (each === null || persons <= 0) return null;
  return isTold(persons, each) ? impliedCount(value, persons, each).count : (value * persons) / each;
}

/** Count and denominator of an estimate; the value of a plain count is its count. */
export function numbersOf(
  estimate: Pick<EstimatedValue, 'measure' | 'value' | 'count' | 'denominator'>,
): Numbers {
  return {
    measure: estimate.measure,
    count: estimate.count ?? (estimate.measure === 'count' ? estimate.value : null),
    denominator: estimate.denominator,
  };
}
