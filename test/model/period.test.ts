import { describe, expect, test } from 'vitest';
import { comparePeriods, parsePeriod } from '../../src/model/period.ts';

describe('parsePeriod', () => {
  test.each([
    ['2024', 'year', '2024'],
    ['2020-2024', 'years', '2020–2024'],
    ['2020 – 2024', 'years', '2020–2024'],
    ['2024/25', 'school-year', '2024/25'],
    ['1999/00', 'school-year', '1999/00'],
    ['2024/2025', 'school-year', '2024/25'],
    ['2024Q3', 'quarter', '2024K3'],
    ['2026M01', 'month', '2026M01'],
    ['2026m12', 'month', '2026M12'],
  ])('%s is a %s, written %s', (text, kind, label) => {
    expect(parsePeriod(text)).toMatchObject({ kind, label });
  });

  test.each([
    '',
    '1490',
    '24',
    '2024-2020',
    '2024/26',
    '2024/2026',
    '2024K5',
    '2026M00',
    '2026M13',
    '2026M1',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('periods are in order of when they end, parts of a year before the year', () => {
    const inOrder = ['2023', '2024M01', '2024M03', '2024K2', '2024M12', '2020–2024', '2024', '2025'];
    expect([...inOrder].reverse().sort(comparePeriods)).toEqual(inOrder);
  });
});
