import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { answersFromInterval } from './answers-from-interval.ts';
import { atomsOf } from './atoms.ts';
import { connectedParts } from './connected-parts.ts';
import { type Dimension, placeOf } from './draft.ts';
import { type FitRow, type Fitter, loadFitter } from './fit-solver.ts';
import type { AnswersOf } from './known-answers.ts';
import { decimalsOf, type Printed, printedRange, type Range } from './printed-range.ts';
import { rulesFor } from './relations.ts';
import { wholesOf } from './wholes.ts';

/** An estimate whose counts were worked out, and what its digits leave open of them. */
interface Reading extends Printed {
  readonly position: number;
  readonly estimate: Told;
}

type Told = EstimatedValue & { readonly count: number; readonly denominator: number };

/** Larger parts are not fitted. */
const mostReadings = 1500;

/**
 * `told`, the estimates with the counts that a reader works out, where these are brought to agree with all sums:
 * digits and intervals leave several counts and numbers of answers open, of which the likeliest by themselves
 * contradict one another. Any that fit everything printed will do: whatever is uncertain to a reader who takes them
 * for certain is so to one who knows less. What no numbers fit (a weighted survey) is left as it was. `given`: the
 * estimates before.
 */
export async function fitCounts(
  given: readonly Estimate[],
  told: readonly Estimate[],
  answersOf: AnswersOf,
  hierarchy: Hierarchy,
): Promise<readonly Estimate[]> {
  const tables = readingsByIndicator(given, told, answersOf).filter((table) => table.some(isOpen));
  if (tables.length === 0) return told;
  const fitter = await loadFitter();
  const fitted = [...told];
  for (const readings of sharingAnswers(tables)) {
    let left = agreeing(readings, new Map(), hierarchy, fitter, fitted);
    // Where they do not add up, the whole may be more than the parts that are listed.
    if (left.length > 0) left = agreeing(left, restsIn(left, hierarchy), hierarchy, fitter, fitted);
  }
  return fitted;
}

function readingsByIndicator(
  given: readonly Estimate[],
  told: readonly Estimate[],
  answersOf: AnswersOf,
): readonly (readonly Reading[])[] {
  const tables = new Map<string, (readonly [position: number, Told])[]>();
  for (const [position, estimate] of told.entries()) {
    if (estimate === given[position] || estimate.status !== 'estimated') continue;
    // The digits of a rate leave one number open, or too many to choose from.
    if (estimate.measure === 'rate') continue;
    const { indicator } = estimate.key;
    tables.set(indicator, [...(tables.get(indicator) ?? []), [position, estimate as Told]]);
  }
  return [...tables.values()].map((table) => {
    const decimals = decimalsOf(table.map(([, estimate]) => estimate));
    return table.map(([position, estimate]): Reading => {
      const { respondents, denominator, key } = estimate;
      const before = given[position]!;
      const isGiven = before.status === 'estimated' && before.denominator !== null;
      const isGuess =
        !isGiven &&
        respondents === null &&
        denominator === answersFromInterval(estimate) &&
        !answersOf(key).includes(denominator);
      return {
        position,
        estimate,
        ...printedRange(estimate, isGuess ? null : denominator, decimals),
      };
    });
  });
}

function isOpen({ answers, counted, estimate }: Reading): boolean {
  const isOnly = ({ least, greatest }: Range, number: number) => least === number && greatest === number;
  return !isOnly(answers, estimate.denominator) || !isOnly(counted, estimate.count);
}

/** Tables whose intervals tell of answers that may be the same everywhere are taken for questions of one survey. */
function sharingAnswers(tables: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const surveys: Reading[][] = [];
  for (const table of tables) {
    const survey = surveys.find((one) => mayShareAnswers(one, table));
    if (survey) survey.push(...table);
    else surveys.push([...table]);
  }
  return surveys;
}

function mayShareAnswers(survey: readonly Reading[], table: readonly Reading[]): boolean {
  const places = new Map(survey.map((one) => [placeOf(one.estimate.key), one.answers]));
  let common = 0;
  for (const { answers, estimate } of table) {
    const other = places.get(placeOf(estimate.key));
    if (!other) continue;
    if (answers.least > other.greatest || other.least > answers.greatest) return false;
    common += 1;
  }
  return common >= 3;
}

/** Wholes that are more than their parts by the numbers as they are. */
function restsIn(
  readings: readonly Reading[],
  hierarchy: Hierarchy,
): ReadonlyMap<Dimension, ReadonlySet<string>> {
  const numbers = readings.map(({ estimate: { key, count, denominator } }) => ({ key, count, denominator }));
  return wholesOf(numbers, rulesFor(hierarchy)).withRest;
}

/** Brings the readings of each part that hangs together to agree; returns those that cannot. */
function agreeing(
  readings: readonly Reading[],
  withRest: ReadonlyMap<Dimension, ReadonlySet<string>>,
  hierarchy: Hierarchy,
  fitter: Fitter,
  fitted: Estimate[],
): readonly Reading[] {
  const places = readings.map(({ estimate }) => ({ key: estimate.key, isOwnPeriod: false }));
  const { groupsOf } = atomsOf(places, hierarchy, withRest);
  const names = connectedParts(groupsOf);
  const parts = new Map<number, number[]>();
  names.forEach((name, index) => {
    const part = parts.get(name);
    if (part) part.push(index);
    else parts.set(name, [index]);
  });
  const left: Reading[] = [];
  for (const part of parts.values()) {
    const own = part.map((index) => readings[index]!);
    if (!own.some(isOpen)) continue;
    const rows = own.map((reading, at): FitRow => rowOf(reading, groupsOf[part[at]!]!));
    const found = own.length > mostReadings ? null : fitter(rows);
    if (!found) left.push(...own);
    else
      for (const [at, { position, estimate }] of own.entries())
        fitted[position] = { ...estimate, count: found[at]!.count, denominator: found[at]!.answers };
  }
  return left;
}

function rowOf({ estimate, answers, counted, ratio }: Reading, groups: Iterable<number>): FitRow {
  const { key, measure, count, denominator } = estimate;
  return {
    indicator: key.indicator,
    groups: [...groups],
    answers,
    counted,
    ratio,
    likely: { answers: denominator, counted: count },
    isBounded: measure === 'proportion',
  };
}
