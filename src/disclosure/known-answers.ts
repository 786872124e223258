import type { Estimate } from '../estimate/estimate.ts';
import type { FigureKey } from '../model/figure.ts';
import { placeOf } from './draft.ts';

/** Numbers of answers that any table tells of an area, period, sex and age. */
export type AnswersOf = (key: FigureKey) => readonly number[];

/** Taken over all estimates, shown or not, to be on the safe side. */
export function knownAnswers(estimates: Iterable<Estimate>): AnswersOf {
  let known: ReadonlyMap<string, readonly number[]> | undefined;
  return (key) => {
    known ??= answersByPlace(estimates);
    return known.get(placeOf(key)) ?? [];
  };
}

function answersByPlace(estimates: Iterable<Estimate>): ReadonlyMap<string, readonly number[]> {
  const told = new Map<string, number[]>();
  for (const estimate of estimates) {
    if (estimate.status !== 'estimated' || estimate.respondents === null) continue;
    const place = placeOf(estimate.key);
    const numbers = told.get(place);
    if (!numbers) told.set(place, [estimate.respondents]);
    else if (!numbers.includes(estimate.respondents)) numbers.push(estimate.respondents);
  }
  return told;
}
