import { describe, expect, test } from 'vitest';
import { countsByAnswers } from '../../src/disclosure/counts-by-answers.ts';
import { knownAnswers } from '../../src/disclosure/known-answers.ts';
import type { PopulationOf } from '../../src/disclosure/known-populations.ts';
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

const unknown = { populationOf: () => null, answersOf: () => [], perOf: () => 1000 };

const counted = (estimates: readonly EstimatedValue[]) =>
  countsByAnswers(estimates, unknown).map((one) =>
    one.status === 'estimated' ? [one.count, one.denominator] : [],
  );

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
    for (const survey of [cut, weighted]) expect(countsByAnswers(survey, unknown)).toEqual(survey);
  });

  test('a denominator that is given tells as much: 22 of 61, and 3 events per 1 500 are 2.0 per 1 000', () => {
    const given = { ...answered('total', 36.1, 0), respondents: null, denominator: 61 };
    const rate = { ...given, measure: 'rate', value: 2, denominator: 1500 } as const;
    expect(counted([given])).toEqual([[22, 61]]);
    expect(counted([rate])).toEqual([[3, 1500]]);
    // Of more persons than answered: the survey is weighted.
    expect(counted([{ ...given, respondents: 20 }])).toEqual([[null, 61]]);
  });

  test('an interval tells the answers: 10 of 20 is 50.0 (29.9–70.1) by Wilson', () => {
    const interval = { kind: 'interval', lower: 29.9, upper: 70.1, level: 0.95, method: 'producer' } as const;
    const bare = { ...answered('total', 50, 0), respondents: null, interval };
    expect(counted([bare])).toEqual([[10, 20]]);
  });

  test('it tells them nearly, and another table in full: 10 of 20 are 50.0, of 21 they would be 47.6', () => {
    const interval = { kind: 'interval', lower: 29.8, upper: 70.2, level: 0.95, method: 'producer' } as const;
    const bare = { ...answered('total', 50, 0), respondents: null, interval };
    const numbersFor = (others: readonly EstimatedValue[]) => ({
      ...unknown,
      answersOf: knownAnswers(others),
    });
    const given = (others: readonly EstimatedValue[]) =>
      countsByAnswers([bare], numbersFor(others)).map((one) => one.status === 'estimated' && one.denominator);
    // 2 × 20 × 0.1 / 40.4 is 0.1: one more or less is another number.
    expect(given([answered('total', 10, 20)])).toEqual([20]);
    expect(given([answered('total', 10, 24), answered('women', 10, 20)])).toEqual([20]);
    const large = {
      ...bare,
      interval: { kind: 'interval', lower: 46.9, upper: 53.1, level: 0.95, method: 'producer' } as const,
    };
    // By Wilson 996 are 46.9–53.1, and so are 1 003: 2 × 996 × 0.1 / 6.2 is 32.
    const told = (others: readonly EstimatedValue[]) =>
      countsByAnswers([large], numbersFor(others)).map(
        (one) => one.status === 'estimated' && one.denominator,
      );
    expect(told([answered('total', 10, 1003)])).toEqual([1003]);
    expect(told([answered('total', 10, 1100)])).toEqual(told([]));
  });

  test('a mean tells what its values add up to: 20 times 3.5', () => {
    const mean = { ...answered('total', 3.5, 20), measure: 'mean' as const };
    expect(counted([mean])).toEqual([[70, 20]]);
  });

  describe('shares of which only the persons of their place are known', () => {
    /** 36 women, 28 men; two further areas. */
    const persons: Readonly<Record<string, number>> = {
      'a total': 64,
      'a women': 36,
      'a men': 28,
      'b total': 29,
      'c total': 93,
    };
    const populationOf: PopulationOf = ({ area, sex }) => persons[`${area} ${sex}`] ?? null;
    const bare = (area: string, sex: 'total' | 'women' | 'men', value: number): EstimatedValue => ({
      ...answered(sex, value, 0),
      ...{ key: key(area, { sex }), respondents: null },
    });
    // 22 of 64 = 34.375, 19 of 36 = 52.78, 3 of 28 = 10.71, 9 of 29 = 31.03, 31 of 93 = 33.33
    const whole = [
      bare('a', 'total', 34.4),
      bare('a', 'women', 52.8),
      bare('a', 'men', 10.7),
      bare('b', 'total', 31),
      bare('c', 'total', 33.3),
    ];

    test('what makes whole persons everywhere tells how many they are', () => {
      const told = countsByAnswers(whole, { ...unknown, populationOf });
      expect(told.map((one) => (one.status === 'estimated' ? [one.count, one.denominator] : []))).toEqual([
        [22, 64],
        [19, 36],
        [3, 28],
        [9, 29],
        [31, 93],
      ]);
    });

    test('a share that no number of them makes is of others, and so are all in its table', () => {
      // 9 of 29 are 31.0, 10 are 34.5.
      const others = whole.with(3, bare('b', 'total', 32));
      expect(countsByAnswers(others, { ...unknown, populationOf })).toEqual(others);
    });

    test('a few that happen to be whole prove nothing', () => {
      for (const few of [whole.slice(0, 1), whole.slice(0, 3)])
        expect(countsByAnswers(few, { ...unknown, populationOf })).toEqual(few);
    });

    test('where some tell how many answered, it is a survey, and nobody else is in it', () => {
      const survey = whole.with(0, answered('total', 34.4, 32));
      const told = countsByAnswers(survey, { ...unknown, populationOf });
      expect(told.slice(1)).toEqual(survey.slice(1));
      expect(told[0]).toMatchObject({ count: 11, denominator: 32 });
    });

    test('large numbers prove nothing: any share makes whole persons of forty thousand', () => {
      expect(countsByAnswers(whole, { ...unknown, populationOf: () => 40_000 })).toEqual(whole);
    });
  });
});
