import { expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import { sv } from '../../src/i18n/sv.ts';
import { lintWords } from '../support/sentence-linter.ts';

const params = { current: 23, target: 30, unit: 'uppdrag', period: '2020' };

test('the type of a goal decides whether its numbers are percent, units or units a month', () => {
  const of = (type: string) => put({ key: 'goal-reason.missed', params: { ...params, type } }, 'sv');
  expect(of('count')).toBe('År 2020 var resultatet 23 uppdrag, men målet var 30 uppdrag.');
  expect(of('increase-percent')).toBe('År 2020 var resultatet 23 procent, men målet var 30 procent.');
  expect(of('rate-per-month')).toBe(
    'År 2020 var resultatet 23 uppdrag per månad, men målet var 30 uppdrag per månad.',
  );
});

test('one of what a register counts stands without the plural that the register gives', () => {
  const one = { ...params, current: 1, type: 'count' };
  expect(put({ key: 'goal-reason.missed', params: one }, 'sv')).toBe(
    'År 2020 var resultatet 1, men målet var 30 uppdrag.',
  );
});

test('a missing baseline is named with its period', () => {
  const reason = { key: 'goal-reason.baseline-missing', params: { period: '2019', unit: 'uppdrag' } };
  expect(put(reason, 'sv')).toBe('Utgångsvärdet för 2019 saknas (uppdrag).');
  expect(put(reason, 'en')).toBe('The baseline of 2019 is missing (uppdrag).');
});

test.each(['sv', 'en'] as const)('every reason holds the rules of language in %s', (locale) => {
  const full = {
    ...params,
    type: 'rate-per-month',
    from: 2.5,
    fromPeriod: '2016',
    targetPeriod: '2024',
    areas: 'Norrängby, Askvik',
    comment: '',
  };
  const keys = Object.keys(sv).filter((key) => key.startsWith('goal-reason.'));
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys) {
    const text = put({ key, params: full }, locale);
    expect(lintWords(text, locale)).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|null/);
  }
});
