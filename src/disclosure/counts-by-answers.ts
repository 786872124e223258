import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { answersFromInterval } from './answers-from-interval.ts';
import { impliedCount, valuePer } from './implied-count.ts';
import type { AnswersOf } from './known-answers.ts';
import type { PopulationOf } from './known-populations.ts';
import { enoughDigits } from './places.ts';

/** What a reader learns of a place from all tables together. */
export interface KnownNumbers {
  readonly populationOf: PopulationOf;
  readonly answersOf: AnswersOf;
  /** What the rates of an indicator are given per. */
  readonly perOf: (indicator: string) => number;
}

/**
 * The estimates with the counts that a reader works out: a share, rate or mean of so many persons or answers, given
 * or told by its interval, tells how many of them it counts, or what they add up to. Only where women and men are together
 * everyone, answers and counts alike: a weighted survey tells nobody's count. A share or rate of which nothing else is
 * known is of the persons of its place, `populationOf`, where all values of its table make whole numbers of them, too
 * many to be chance.
 */
export function countsByAnswers(estimates: readonly Estimate[], numbers: KnownNumbers): readonly Estimate[] {
  const told = new Map<number, EstimatedValue>();
  const lines = new Map<string, (EstimatedValue & Told)[]>();
  const tableOf = ({ key }: Estimate) => `${key.indicator}\u001f${key.period}`;
  const weighted = new Set<string>();
  const learn = (position: number, counted: EstimatedValue & Told) => {
    told.set(position, counted);
    const { key } = counted;
    const name = `${tableOf(counted)}\u001f${key.area}\u001f${key.age}`;
    lines.set(name, [...(lines.get(name) ?? []), counted]);
  };
  /** By table; −∞ digits where some of it has answers of its own. */
  const bare = new Map<string, { readonly shares: Map<number, EstimatedValue & Told>; digits: number }>();
  estimates.forEach((estimate, position) => {
    const counted = withCounts(estimate, numbers);
    if (!counted) return;
    const table = tableOf(estimate);
    const known = bare.get(table) ?? { shares: new Map(), digits: 0 };
    bare.set(table, known);
    known.digits += counted.digits;
    if (counted.isBare) known.shares.set(position, counted);
    else learn(position, counted);
  });
  for (const { shares, digits } of bare.values()) {
    // Nothing is nothing of whomever it is a share.
    const isNothing = [...shares.values()].every(({ value }) => value === 0);
    if (digits < enoughDigits && !isNothing) continue;
    for (const [position, counted] of shares) learn(position, counted);
  }
  if (told.size === 0) return estimates;
  for (const line of lines.values()) {
    const [total, women, men] = (['total', 'women', 'men'] as const).map((sex) =>
      line.find(({ key }) => key.sex === sex),
    );
    if (!total || !women || !men) continue;
    const answers = total.denominator - women.denominator - men.denominator;
    const counts = total.count - women.count - men.count;
    const slack = total.slack + women.slack + men.slack;
    const digits = total.denominator * total.step;
    if (Math.abs(answers) > slack + 0.5 || Math.abs(counts) > slack + digits + 1.5)
      weighted.add(tableOf(total));
  }
  return estimates.map((estimate, position) =>
    weighted.has(tableOf(estimate)) ? estimate : (told.get(position) ?? estimate),
  );
}

interface Told {
  readonly count: number;
  readonly denominator: number;
  /** What one printed step of the value is of one answer. */
  readonly step: number;
  /** How far off the number of answers may be. */
  readonly slack: number;
  /** Whether it is taken for a share of all persons: nothing of its own tells of how many it is. */
  readonly isBare: boolean;
  /** Binary digits that chance would have had to hit for that; −∞ where it is not so. */
  readonly digits: number;
}

function withCounts(estimate: Estimate, numbers: KnownNumbers): (EstimatedValue & Told) | null {
  if (estimate.status !== 'estimated') return null;
  const { measure, value, key, interval } = estimate;
  const per = valuePer(measure, numbers.perOf(key.indicator));
  if (estimate.count !== null || per === null) return null;
  const answers = answersTo(estimate, numbers);
  const canBeBare = measure === 'rate' || (measure === 'proportion' && interval.kind === 'none');
  const isBare = answers === null && canBeBare;
  const denominator = isBare ? numbers.populationOf(key, true) : (answers?.number ?? null);
  if (denominator === null || denominator <= 0) return null;
  const told = { ...estimate, denominator, isBare, slack: 0, digits: Number.NEGATIVE_INFINITY };
  if (measure === 'mean') return { ...told, count: value * denominator, step: 0.1 };
  const { count, isWhole } = impliedCount(value, denominator, per);
  const digits = isBare && isWhole ? digitsHit(value, denominator, per) : told.digits;
  return { ...told, count, step: 0.1 / per, slack: answers?.slack ?? 0, digits };
}

/** How many answered, and how far off that may be. */
function answersTo(
  estimate: EstimatedValue,
  { answersOf }: KnownNumbers,
): { readonly number: number; readonly slack: number } | null {
  const { respondents, denominator } = estimate;
  // More persons than answers are what a weighted survey speaks of.
  if (denominator !== null)
    return respondents === null || respondents === denominator ? { number: denominator, slack: 0 } : null;
  if (respondents !== null) return { number: respondents, slack: 0 };
  const guessed = answersFromInterval(estimate);
  if (guessed === null || estimate.interval.kind !== 'interval') return null;
  // Answers go down with the square of the width, which is given to a tenth of a per cent.
  const slack = (2 * guessed * 0.1) / (estimate.interval.upper - estimate.interval.lower);
  // The same survey may say elsewhere how many they were.
  const said = answersOf(estimate.key).find((number) => Math.abs(number - guessed) <= slack);
  return said === undefined ? { number: guessed, slack } : { number: said, slack: 0 };
}

/**
 * Of all values with one decimal, from none to all, so many persons make one more than they are. Nothing and all
 * prove nothing.
 */
function digitsHit(value: number, persons: number, per: number): number {
  return value <= 0 || value >= per ? 0 : Math.max(0, Math.log2((10 * per) / (persons + 1)));
}
