import { describe, expect, test } from 'vitest';
import { parseCell } from '../../src/sources/cell.ts';
import { legendPresets } from '../../src/sources/legend.ts';

const comma = { decimal: ',' } as const;
const none = { decimal: null } as const;

describe('parseCell(text, {decimal, legend})', () => {
  test.each([
    ['7306', 7306],
    ['7 306', 7306],
    ['7\u00a0306', 7306],
    ['114\u202f592', 114592],
    ['1\u2009234\u2009567', 1234567],
    ['-82', -82],
    ['\u2011350', -350],
    ['\u2013350', -350],
    ['\u2212197', -197],
    ['0', 0],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(parseCell(text, none)).toEqual({ kind: 'number', value, text });
  });

  test.each([
    ['46,5', 46.5],
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['7 306,25', 7306.25],
    [',5', 0.5],
    ['-0,25', -0.25],
  ])('with decimal comma %j is %d', (text, value) => {
    expect(parseCell(text, comma)).toEqual({ kind: 'number', value, text });
  });

  test.each([
    // As R and Java write numbers of which they give every digit, and Excel one that is small.
    ['1e+05', null, 100_000],
    ['1.0E5', '.', 100_000],
    ['1,234E+03', ',', 1234],
    ['1,5E-03', ',', 0.0015],
    ['5.0E8', '.', 500_000_000],
  ] as const)('a power of ten with all its digits is a number: %j', (text, decimal, value) => {
    expect(parseCell(text, { decimal, asShown: true })).toEqual({ kind: 'number', value, text });
  });

  test.each(['1,2E+03', '1,23457E+11', '1E+06', '-2,5E+10'])(
    'Excel has cut the last digits off %j',
    (text) => {
      const asShown = parseCell(text, { ...comma, asShown: true });
      expect(asShown).toEqual({ kind: 'unknown', text, reason: 'rounded-by-excel' });
      // In a format of statistics it is a number like any other.
      expect(parseCell(text, comma).kind).toBe('number');
    },
  );

  test('a per cent sign is kept as a fact about the cell', () => {
    expect(parseCell('12,5 %', comma)).toEqual({
      kind: 'number',
      value: 12.5,
      text: '12,5 %',
      percent: true,
    });
  });

  test.each(['-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212'])('a lone dash %j is zero', (text) => {
    expect(parseCell(text, none)).toEqual({ kind: 'zero', value: 0, text });
  });

  test.each([
    ['..', 'not-available'],
    ['.', 'cannot-occur'],
    ['U', 'suppressed'],
    ['', 'not-given'],
    ['  ', 'not-given'],
  ])('%j is %s by the default legend', (text, kind) => {
    expect(parseCell(text, none)).toEqual({ kind, text });
  });

  test('the same symbol means what its source says', () => {
    expect(parseCell('..', { ...none, legend: legendPresets.skolverket ?? {} }).kind).toBe('suppressed');
    expect(parseCell('-', { ...none, legend: legendPresets.kolada ?? {} }).kind).toBe('not-available');
    expect(parseCell('X', { ...none, legend: { X: 'rounded-zero' } })).toEqual({
      kind: 'rounded-zero',
      text: 'X',
    });
  });

  test.each([
    ['1O4', '104'],
    ['O', '0'],
    ['l2', '12'],
    ['4S', '45'],
  ])('%j has a letter for a digit, probably %s', (text, suggestion) => {
    expect(parseCell(text, none)).toEqual({ kind: 'unknown', text, reason: 'letter-for-digit', suggestion });
  });

  test.each(['x', 'ca 5', '<5', '12 34', '1-2', '1,2,3', 'toString', 'NaN', '1e', 'Infinity', '0x10'])(
    '%j is unknown, never guessed',
    (text) => {
      expect(parseCell(text, comma)).toEqual({ kind: 'unknown', text, reason: 'unknown-token' });
    },
  );

  test('the other decimal mark is told apart from nonsense', () => {
    expect(parseCell('46.5', comma)).toMatchObject({ reason: 'wrong-decimal-mark', suggestion: '46,5' });
  });

  test('a number that a double cannot hold exactly is refused', () => {
    expect(parseCell('9007199254740993', none)).toMatchObject({
      kind: 'unknown',
      reason: 'number-out-of-range',
    });
  });
});
