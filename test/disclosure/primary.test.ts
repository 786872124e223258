import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { primaryRisk } from '../../src/disclosure/primary.ts';
import { requireCompleteRules, ruleOf } from '../../src/disclosure/rule.ts';
import type { EstimatedValue } from '../../src/estimate/estimate.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { indicator, key, persons, share } from './support.ts';

const riskOf = (
  estimate: EstimatedValue,
  changes: Partial<Indicator> = {},
  population: number | null = null,
) => primaryRisk(estimate, ruleOf(indicator('fiske', changes), defaultPolicy), population, 1000);

describe('primaryRisk(estimate, rule, population)', () => {
  test.each([
    [0, 40, null],
    [1, 40, 'small-count'],
    [4, 40, 'small-count'],
    [5, 40, null],
    [35, 40, null],
    [36, 40, 'small-complement'],
    [39, 40, 'small-complement'],
    [40, 40, null],
    [5, 9, 'small-denominator'],
    [5, 10, null],
  ])('%i of %i is %s', (count, denominator, expected) => {
    expect(riskOf(share(key('a'), count, denominator))).toBe(expected);
  });

  test.each([
    [0, 60, 'zero-or-all'],
    [9, 60, 'small-count'],
    [10, 60, null],
    [50, 60, null],
    [51, 60, 'small-complement'],
    [60, 60, 'zero-or-all'],
  ])('sensitive: %i of %i is %s', (count, denominator, expected) => {
    expect(riskOf(share(key('a'), count, denominator), { protection: 'sensitive' })).toBe(expected);
  });

  test('a survey needs thirty respondents, whatever the shares', () => {
    expect(riskOf({ ...share(key('a'), 500, 1000), respondents: 29 })).toBe('few-respondents');
    expect(riskOf({ ...share(key('a'), 500, 1000), respondents: 30 })).toBeNull();
  });

  test('events of a rate have no complement: they can repeat', () => {
    expect(riskOf({ ...share(key('a'), 38, 40), measure: 'rate' })).toBeNull();
  });

  test('a plain count is judged by its value', () => {
    expect(riskOf({ ...persons(key('a'), 3), count: null })).toBe('small-count');
  });

  test('a mean of fewer than ten is withheld', () => {
    const mean = { ...share(key('a'), 0, 9), measure: 'mean', value: 212.5, count: null } as const;
    expect(riskOf(mean)).toBe('small-denominator');
    expect(riskOf({ ...mean, denominator: 10 })).toBeNull();
  });

  test('a bare share is withheld when the known population makes it a handful of people', () => {
    const interval = { kind: 'none', reason: 'no-counts' } as const;
    const bare = { ...share(key('a'), 1, 400), count: null, denominator: null, value: 0.5, interval };
    expect(riskOf(bare)).toBeNull();
    // 0.5 % of 400 persons is 2
    expect(riskOf(bare, {}, 400)).toBe('small-count');
    expect(riskOf(bare, {}, 4000)).toBeNull();
  });

  test('a bare share is withheld when its answers make it a handful of people', () => {
    const interval = { kind: 'none', reason: 'no-counts' } as const;
    const bare = { ...share(key('a'), 1, 40), count: null, denominator: null, value: 5, interval };
    // 5 % of 40 who answered is 2, and 95 % leave 2; 12.5 % is 5.
    expect(riskOf({ ...bare, respondents: 40 })).toBe('small-count');
    expect(riskOf({ ...bare, value: 95, respondents: 40 })).toBe('small-complement');
    expect(riskOf({ ...bare, value: 12.5, respondents: 40 })).toBeNull();
  });

  test('a share or rate of a known denominator is judged by what it makes of it', () => {
    const given = (value: number, denominator: number) => ({
      ...share(key('a'), 1, denominator),
      value,
      count: null,
    });
    // 10 % of 30 is 3, and 90 % leave 3; 13.5 % of 37 is 4.995, and persons come whole: 5.
    expect(riskOf(given(10, 30))).toBe('small-count');
    expect(riskOf(given(90, 30))).toBe('small-complement');
    expect(riskOf(given(13.5, 37))).toBeNull();
    // 2 per 1 000 of 1 500 is 3; all that a rate does not count are no secret.
    expect(riskOf({ ...given(2, 1500), measure: 'rate' })).toBe('small-count');
    expect(riskOf({ ...given(998, 1500), measure: 'rate' })).toBeNull();
  });

  test('the interval of a rate tells how many events there were', () => {
    const none = { count: null, denominator: null };
    const within = (value: number, lower: number, upper: number) => {
      const interval = { kind: 'interval', lower, upper, level: 0.95, method: 'producer' } as const;
      return riskOf({ ...share(key('a'), 1, 40), measure: 'rate', value, ...none, interval });
    };
    // Exact Poisson limits of 3 events are 0.62 and 8.77, of 10 events 4.80 and 18.39; per 1 000 of 1 500.
    expect(within(2, 0.4, 5.8)).toBe('small-count');
    expect(within(6.7, 3.2, 12.3)).toBeNull();
  });

  test('a value of fewer than ten persons is withheld, whatever it is', () => {
    const interval = { kind: 'none', reason: 'no-counts' } as const;
    const none = { count: null, denominator: null, interval };
    for (const measure of ['mean', 'median', 'index', 'standardised', 'life-expectancy'] as const) {
      const bare = { ...share(key('a'), 1, 40), measure, value: 2, ...none };
      expect([riskOf(bare, {}, 9), riskOf(bare, {}, 10)]).toEqual(['small-denominator', null]);
    }
  });

  test('a bare rate is withheld when the known population makes it a handful of events', () => {
    const interval = { kind: 'none', reason: 'no-counts' } as const;
    const none = { count: null, denominator: null, interval };
    const rate = { ...share(key('a'), 1, 40), measure: 'rate', value: 2, ...none } as const;
    expect(riskOf(rate)).toBeNull();
    // 2 per 1 000 of 1 500 is 3, of 3 000 it is 6.
    expect(riskOf(rate, {}, 1500)).toBe('small-count');
    expect(riskOf(rate, {}, 3000)).toBeNull();
  });

  test('the interval tells how many answered', () => {
    const bare = { ...share(key('a'), 1, 40), count: null, denominator: null };
    const within = (value: number, lower: number, upper: number) =>
      riskOf({
        ...bare,
        value,
        interval: { kind: 'interval', lower, upper, level: 0.95, method: 'producer' },
      });
    // Wilson (1927), by hand with z = 1.96: 2 of 40 is 5.0 (1.4–16.5), 10 of 20 is 50.0 (29.9–70.1),
    // 200 of 400 is 50.0 (45.1–54.9).
    expect(within(5, 1.4, 16.5)).toBe('small-count');
    expect(within(50, 29.9, 70.1)).toBe('few-respondents');
    expect(within(50, 45.1, 54.9)).toBeNull();
  });

  test('a sensitive value that nothing can be judged by stays closed', () => {
    const interval = { kind: 'none', reason: 'no-counts' } as const;
    const bare = { ...share(key('a'), 1, 2), count: null, denominator: null, interval };
    expect(riskOf(bare, { protection: 'sensitive' })).toBe('no-counts-to-judge-by');
  });

  test('an own threshold may only be stricter', () => {
    expect(riskOf(share(key('a'), 7, 40), { threshold: 8 })).toBe('small-count');
    expect(riskOf(share(key('a'), 4, 40), { threshold: 2 })).toBe('small-count');
  });

  test('an indicator nobody has described is protected', () => {
    expect(primaryRisk(share(key('a'), 4, 40), ruleOf(undefined, defaultPolicy), null, 1000)).toBe(
      'small-count',
    );
  });

  test('an open indicator shows its small counts', () => {
    expect(riskOf(share(key('a'), 4, 40), { protection: 'open' })).toBeNull();
  });
});

describe('requireCompleteRules(indicators, policy)', () => {
  test('open without a written reason is refused', () => {
    expect(() => requireCompleteRules([indicator('fiske', { protection: 'open' })], defaultPolicy)).toThrow(
      'missing-disclosure-reason: fiske',
    );
    const reasoned = indicator('fiske', { protection: 'open', protectionReason: 'Fångst, inte personer' });
    expect(() => requireCompleteRules([reasoned], defaultPolicy)).not.toThrow();
  });

  test('a threshold that would hide nothing is refused', () => {
    for (const threshold of [Number.NaN, 0, 1, -5]) {
      expect(() => requireCompleteRules([], { ...defaultPolicy, threshold })).toThrow('threshold-too-low');
    }
  });
});
