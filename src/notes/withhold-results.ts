import type { Goal, GoalResult } from '../model/goal.ts';
import { parsePeriod } from '../model/period.ts';
import { fold } from './fold.ts';

/** The thresholds of disclosure control, which results of goals share with the figures. */
export interface ResultPolicy {
  /** Counts from 1 up to but not including this are withheld. */
  readonly threshold: number;
  readonly minimumDenominator: number;
}

/** What else decides what a result may tell. */
export interface ResultFacts {
  /** Whether all of one area lies in another. */
  readonly contains: (area: string, inner: string) => boolean;
  /** The threshold of an indicator, which may be stricter. */
  readonly thresholdOf: (indicator: string) => number;
  /** Whether the indicator's figure of an area and period is withheld; an empty area is all areas of the goal. */
  readonly isFigureWithheld: (goal: Goal, area: string, period: string) => boolean;
}

const noFacts: ResultFacts = {
  contains: () => false,
  thresholdOf: () => 0,
  isFigureWithheld: () => false,
};

/**
 * Words for persons at the end of a unit. Learning cafés and groups are few and no secret; persons are.
 * A unit that is not among them is taken for things where nothing but a number is given.
 */
const persons = new RegExp(
  '(?:person|personer|deltagare|volontar|volontarer|besokare|medlem|medlemmar|invanare|boende|barn|ungdom|ungdomar|unga|' +
    'elev|elever|kvinna|kvinnor|man|flicka|flickor|pojke|pojkar|vuxna|aldre|foralder|foraldrar|vardnadshavare|brukare|' +
    'patient|patienter|klient|klienter|svarande|levande bocker|peer|peers|ledare|stodpersoner|arbetslosa|studerande)$',
);

/** Whether a unit counts persons: "deltagare", "nya volontärer", but not "uppdrag" or "lärcaféer". */
export function countsPersons(unit: string): boolean {
  return persons.test(fold(unit).replace(/[_-]+/g, ' ').trim());
}

/**
 * Takes the numbers out of results that are about too few persons, before anything is computed from them:
 * a numerator, or what is left of the denominator, below the threshold, a small denominator, or a figure of the
 * goal's indicator that is withheld. Where one is withheld beside a total – all areas of the goal, an area that
 * contains it, a year around it – all parts of that total are: the last one could be subtracted.
 * A withheld result has no number left, and no comment either, as that may repeat it.
 */
export function withholdSmallResults(
  goals: readonly Goal[],
  results: readonly GoalResult[],
  policy: ResultPolicy,
  facts: ResultFacts = noFacts,
): GoalResult[] {
  const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
  const gone = new Set(results.filter((row) => mustGo(goalOf.get(row.goal), row, policy, facts)));
  // What goes beside one total may be what another total and its parts tell.
  for (const row of gone) {
    for (const total of results.filter((one) => isPart(one, row, facts) && !gone.has(one)))
      for (const part of results) if (isPart(total, part, facts)) gone.add(part);
  }
  return results.map((row) => (gone.has(row) ? withheld(row) : row));
}

/** Whether a result is counted in another one. */
function isPart(total: GoalResult, part: GoalResult, { contains }: ResultFacts): boolean {
  if (total === part || total.goal !== part.goal) return false;
  const isArea = total.area === part.area || total.area === '' || contains(total.area, part.area);
  const isAll = total.area === part.area && total.period === part.period;
  return isArea && !isAll && covers(total.period, part.period);
}

/** Whether a period is all of another and more: a year its quarters and months, several years what lies in them. */
function covers(whole: string, part: string): boolean {
  if (whole === part) return true;
  const [outer, inner] = [parsePeriod(whole), parsePeriod(part)];
  if (!outer || !inner || outer.from > inner.from || outer.to < inner.to) return false;
  const isPartOfYear = inner.kind === 'quarter' || inner.kind === 'month';
  return outer.kind === 'years' || (outer.kind === 'year' && isPartOfYear);
}

function withheld(row: GoalResult): GoalResult {
  return { ...row, count: null, denominator: null, value: null, comment: '', withheld: true };
}

function mustGo(goal: Goal | undefined, row: GoalResult, policy: ResultPolicy, facts: ResultFacts): boolean {
  const own = goal?.indicator === undefined ? 0 : facts.thresholdOf(goal.indicator);
  if (isSmall(goal, row, { ...policy, threshold: Math.max(policy.threshold, own) })) return true;
  const hasNumber = row.count !== null || row.value !== null;
  return goal !== undefined && hasNumber && facts.isFigureWithheld(goal, row.area, row.period);
}

function isSmall(goal: Goal | undefined, row: GoalResult, policy: ResultPolicy): boolean {
  const isFew = (count: number): boolean => count > 0 && count < policy.threshold;
  const { denominator, value } = row;
  // The denominator of a rate is months.
  const group = goal?.type === 'rate-per-month' ? null : denominator;
  if (group !== null) {
    // A share with one decimal of so many persons is their number, which is whole.
    const count = row.count ?? (value === null ? null : Math.round((value / 100) * group));
    return group < policy.minimumDenominator || (count !== null && (isFew(count) || isFew(group - count)));
  }
  const number = row.count ?? (goal?.type === 'count' || goal?.type === 'count-per-area' ? value : null);
  return goal !== undefined && countsPersons(goal.unit) && number !== null && isFew(number);
}

/**
 * Takes away the baseline of a goal that is too few persons or a figure that is withheld: a withheld result of its
 * period stands in its place.
 */
export function withholdSmallBaselines(
  goals: readonly Goal[],
  policy: ResultPolicy,
  facts: ResultFacts,
): { readonly goals: readonly Goal[]; readonly results: readonly GoalResult[] } {
  const results: GoalResult[] = [];
  const kept = goals.map((goal) => {
    const { id, baseline, baselinePeriod: period, type } = goal;
    const none = { count: null, denominator: null, value: null, judgement: null, comment: '' };
    // The baseline of an increase is a number of the unit.
    const asCount = { ...goal, type: type === 'increase-percent' ? 'count' : type } as const;
    const row: GoalResult = { ...none, goal: id, period, area: '', value: baseline };
    const areas = goal.areas.length > 0 ? goal.areas : [''];
    const isHidden = baseline !== null && areas.some((area) => facts.isFigureWithheld(goal, area, period));
    if (!isHidden && !mustGo(asCount, row, policy, facts)) return goal;
    if (period !== '') results.push(withheld(row));
    return { ...goal, baseline: null };
  });
  return { goals: kept, results };
}
