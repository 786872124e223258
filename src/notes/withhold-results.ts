import type { Goal, GoalResult } from '../model/goal.ts';
import { fold } from './fold.ts';

/** The thresholds of disclosure control, which results of goals share with the figures. */
export interface ResultPolicy {
  /** Counts from 1 up to but not including this are withheld. */
  readonly threshold: number;
  readonly minimumDenominator: number;
}

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
 * a numerator, or what is left of the denominator, below the threshold, or a small denominator. Where one
 * area is withheld beside a total, all areas of that goal and period are: the last one could be subtracted.
 * A withheld result has no number left, and no comment either, as that may repeat it.
 */
export function withholdSmallResults(
  goals: readonly Goal[],
  results: readonly GoalResult[],
  policy: ResultPolicy,
): GoalResult[] {
  const goalOf = new Map(goals.map((goal) => [goal.id, goal]));
  const small = new Set(results.filter((row) => isSmall(goalOf.get(row.goal), row, policy)));
  const place = (row: GoalResult): string => `${row.goal}\u001f${row.period}`;
  const places = new Set([...small].map(place));
  const totals = new Set(results.filter((row) => row.area === '').map(place));
  return results.map((row) => {
    const besideTotal = row.area !== '' && places.has(place(row)) && totals.has(place(row));
    return small.has(row) || besideTotal ? withheld(row) : row;
  });
}

function withheld(row: GoalResult): GoalResult {
  return { ...row, count: null, denominator: null, value: null, comment: '', withheld: true };
}

function isSmall(goal: Goal | undefined, row: GoalResult, policy: ResultPolicy): boolean {
  const isFew = (count: number): boolean => count > 0 && count < policy.threshold;
  const { count, denominator, value } = row;
  // The denominator of a rate is months.
  const group = goal?.type === 'rate-per-month' ? null : denominator;
  if (group !== null) {
    return group < policy.minimumDenominator || (count !== null && (isFew(count) || isFew(group - count)));
  }
  const number = count ?? (goal?.type === 'count' || goal?.type === 'count-per-area' ? value : null);
  return goal !== undefined && countsPersons(goal.unit) && number !== null && isFew(number);
}
