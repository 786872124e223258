import type { Goal, GoalResult } from '../model/goal.ts';
import { parsePeriod } from '../model/period.ts';

/** What came of a goal in one period over all its areas, in the goal's own measure, or why it cannot be told. */
export type GoalAmount =
  | { readonly kind: 'amount'; readonly amount: number }
  /** Some areas have not reported; `amount` is of those that have. */
  | { readonly kind: 'areas-missing'; readonly areas: readonly string[]; readonly amount: number | null }
  | { readonly kind: 'areas-overlap'; readonly areas: readonly string[] }
  | { readonly kind: 'not-combinable' }
  | { readonly kind: 'none' };

/**
 * The amount of a period: the row for all areas where there is one, otherwise the sum of the rows of
 * the areas. Areas that overlap are never added: somebody would be counted twice.
 * A proportion is in percent, a rate in units a month.
 */
export function findGoalAmount(
  goal: Goal,
  results: readonly GoalResult[],
  period: string,
  overlaps: (left: string, right: string) => boolean,
): GoalAmount {
  const rows = results.filter((row) => row.goal === goal.id && row.period === period && hasNumber(row));
  const total = rows.find((row) => row.area === '');
  if (total) return amountOf(combine(goal, [total]));
  if (rows.length === 0) return { kind: 'none' };
  const areas = rows.map((row) => row.area);
  const twice = areas.filter((area, index) =>
    areas.some((other, place) => place !== index && overlaps(area, other)),
  );
  if (twice.length > 0) return { kind: 'areas-overlap', areas: twice };
  const missing = goal.areas.filter((area) => !areas.includes(area));
  const amount = combine(goal, rows);
  if (missing.length > 0) return { kind: 'areas-missing', areas: missing, amount };
  return amountOf(amount);
}

function amountOf(amount: number | null): GoalAmount {
  return amount === null ? { kind: 'not-combinable' } : { kind: 'amount', amount };
}

export function hasNumber(row: GoalResult): boolean {
  return row.value !== null || row.count !== null;
}

/** Null where the rows cannot be made one number. */
function combine(goal: Goal, rows: readonly GoalResult[]): number | null {
  const [first] = rows;
  if (first === undefined) return null;
  if (goal.type === 'proportion') return combineShares(rows);
  if (goal.type === 'rate-per-month') return combineRates(rows);
  return sum(rows.map(numberOf));
}

/** The number of a row that counts something. */
export function numberOf(row: GoalResult): number {
  return row.value ?? row.count ?? 0;
}

/** Counts are added, shares never: areas differ in size. */
function combineShares(rows: readonly GoalResult[]): number | null {
  const [only, ...others] = rows;
  if (only?.count != null && rows.every((row) => row.count !== null && (row.denominator ?? 0) > 0)) {
    return (100 * sum(rows.map((row) => row.count ?? 0))) / sum(rows.map((row) => row.denominator ?? 0));
  }
  return others.length === 0 ? (only?.value ?? null) : null;
}

/** `varde` is units a month already; a count is spread over `namnare` months, or those of the period. */
function combineRates(rows: readonly GoalResult[]): number | null {
  return sum(rows.map((row) => row.value ?? (row.count ?? 0) / (row.denominator ?? monthsOf(row.period))));
}

function monthsOf(period: string): number {
  const parsed = parsePeriod(period);
  if (parsed?.kind === 'quarter') return 3;
  if (parsed?.kind === 'month') return 1;
  return parsed?.kind === 'years' ? 12 * (parsed.to - parsed.from + 1) : 12;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
