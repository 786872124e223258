import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalsOf,
  displayedDifference,
  formatCell,
  formatNumber,
  formatRange,
} from '../../src/i18n/numbers.ts';

describe('formatNumber(value, decimals, locale)', () => {
  test('writes Swedish numbers with decimal comma, no-break space and U+2212', () => {
    expect(formatNumber(1234567.25, 1, 'sv')).toBe('1\u00a0234\u00a0567,3');
    expect(formatNumber(-3.2, 1, 'sv')).toBe('\u22123,2');
  });

  test('writes English numbers with point, comma and the same minus', () => {
    expect(formatNumber(-1234.5, 1, 'en')).toBe('\u22121,234.5');
  });

  test('never writes a negative zero', () => {
    expect(formatNumber(-0.04, 1, 'sv')).toBe('0,0');
    expect(formatNumber(-0, 0, 'en')).toBe('0');
  });

  test('writes what Intl.NumberFormat writes', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, min: -1e16, max: 1e16 }),
      fc.double({ noNaN: true, min: -1000, max: 1000 }),
      // Ties and near ties: where rounding goes wrong.
      fc.integer({ min: -100_000_000, max: 100_000_000 }).map((whole) => whole / 2000),
    );
    fc.assert(
      fc.property(number, fc.nat({ max: 4 }), fc.constantFrom('sv', 'en'), (value, decimals, locale) => {
        const written = new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: 'negative',
        }).format(value);
        expect(formatNumber(value, decimals, locale)).toBe(written.replace('-', '\u2212'));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatCell(value, measure, unit, locale)', () => {
  test('puts a no-break space before the Swedish percent sign and none before the English', () => {
    expect(formatCell(62.25, 'proportion', '%', 'sv')).toBe('62,3\u00a0%');
    expect(formatCell(62.25, 'proportion', '%', 'en')).toBe('62.3%');
  });

  test('leaves units of words to the header', () => {
    expect(formatCell(9870.4, 'rate', 'per 100 000 invånare', 'sv')).toBe('9\u00a0870');
  });
});

describe('formatRange(lower, upper, measure, unit, locale)', () => {
  test('has an en dash and no spaces', () => {
    expect(formatRange(55.4, 57.2, 'proportion', '%', 'sv')).toBe('55,4–57,2');
  });

  test('uses a word where a limit is negative, since −3–2 cannot be read', () => {
    expect(formatRange(-3, 2, 'index', '', 'sv')).toBe('−3,0 till 2,0');
  });
});

describe('decimalsOf(measure, unit)', () => {
  test.each([
    ['proportion', '%', 1],
    ['count', 'personer', 0],
    ['rate', 'per 100 000 invånare', 0],
    ['rate', 'per 100\u00a0000 invånare', 0],
    ['rate', 'per 1 000 barn', 1],
    ['rate', 'per invånare 7–25 år', 2],
    ['mean', 'poäng', 1],
    ['median', 'kronor per år', 0],
    ['index', 'klass 1–5', 0],
  ] as const)('%s in %s has %i', (measure, unit, decimals) => {
    expect(decimalsOf(measure, unit)).toBe(decimals);
  });
});

describe('displayedDifference(value, other, decimals)', () => {
  test('62,25 and 55,14 are displayed as 62,3 and 55,1, which are 7,2 apart although the values are 7,11 apart', () => {
    expect(displayedDifference(62.25, 55.14, 1)).toBe(7.2);
  });

  test('turns its sign when the two are swapped', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 2 }), (a, b, decimals) => {
        expect(displayedDifference(a, b, decimals) + displayedDifference(b, a, decimals)).toBe(0);
      }),
    );
  });

  test('is what a reader gets who subtracts the printed numbers', () => {
    const value = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    const read = (text: string) =>
      Number(
        text
          .replace(/\u00a0/g, '')
          .replace('\u2212', '-')
          .replace(',', '.'),
      );
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 2 }), (a, b, decimals) => {
        const printed = read(formatNumber(a, decimals, 'sv')) - read(formatNumber(b, decimals, 'sv'));
        expect(displayedDifference(a, b, decimals)).toBeCloseTo(printed, 6);
      }),
    );
  });
});
