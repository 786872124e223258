import { describe, expect, test } from 'vitest';
import { countsByAnswers } from '../../src/disclosure/counts-by-answers.ts';
import type { EstimatedValue } from '../../src/estimate/estimate.ts';
import { key, share } from './support.ts';

/** A share with one decimal of so many answers. */
const answered = (sex: 'total' | 'women' | 'men', value: number, respondents: number): EstimatedValue => ({
  ...share(key('a', { sex }), 0, 1),
  value,
  respondents,
  count: null,
  denominator: null,
  interval: { kind: 'none', reason: 'no-counts' },
});

const counted = (estimates: readonly EstimatedValue[]) =>
  countsByAnswers(estimates).map((one) => (one.status === 'estimated' ? [one.count, one.denominator] : []));

describe('countsByAnswers(estimates)', () => {
  test('22 of 61 are 36.1 per cent, 9 of 25 women 36.0, 13 of 36 men 36.1', () => {
    const survey = [answered('total', 36.1, 61), answered('women', 36, 25), answered('men', 36.1, 36)];
    expect(counted(survey)).toEqual([
      [22, 61],
      [9, 25],
      [13, 36],
    ]);
  });

  test('where women and men are not everyone who answered, the survey is weighted or cut: nobody is counted', () => {
    const cut = [answered('total', 36.1, 61), answered('women', 36, 25), answered('men', 36.1, 30)];
    // 15 of 25 and 13 of 36 would be 28 of 61, 45.9 per cent.
    const weighted = [answered('total', 36.1, 61), answered('women', 60, 25), answered('men', 36.1, 36)];
    for (const survey of [cut, weighted]) expect(countsByAnswers(survey)).toEqual(survey);
  });

  test('an interval tells the answers: 10 of 20 is 50.0 (29.9–70.1) by Wilson', () => {
    const interval = { kind: 'interval', lower: 29.9, upper: 70.1, level: 0.95, method: 'producer' } as const;
    const bare = { ...answered('total', 50, 0), respondents: null, interval };
    expect(counted([bare])).toEqual([[10, 20]]);
  });

  test('a mean tells what its values add up to: 20 times 3.5', () => {
    const mean = { ...answered('total', 3.5, 20), measure: 'mean' as const };
    expect(counted([mean])).toEqual([[70, 20]]);
  });
});
