import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvBytes } from '../../src/render/csv-bytes.ts';

function written(...values: readonly (number | null | string)[]): string {
  const csv = createCsvBytes();
  for (const value of values) {
    if (typeof value === 'string') csv.bytes(new TextEncoder().encode(value));
    else csv.number(value);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.take());
}

describe('createCsvBytes()', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [2_147_483_648, '2147483648'],
    [-12, '-12'],
    [0.1 + 0.2, '0,3'],
    [-0.5, '-0,5'],
    [12.05, '12,05'],
    [99_999.999_999_999_99, '100000'],
    [1 / 3, '0,3333333333'],
    [0.020_000_1, '0,0200001'],
    [123_456.789, '123456,789'],
    [0.001_234_567_890_123_4, '0,00123456789012'],
    [1e-7, '1e-7'],
    [null, ''],
  ])('writes %d as %s', (value, expected) => {
    expect(written(value)).toBe(expected);
  });

  test('writes the digits that the language prints, with a comma', () => {
    const printed = (value: number): string => {
      const size = Math.abs(value);
      if (Number.isInteger(value)) return String(value);
      const rounded =
        size < 100_000 && size > 0.01 ? Math.round(value * 1e10) / 1e10 : Number(value.toPrecision(12));
      return String(rounded).replace('.', ',');
    };
    const near = fc.double({ min: -100_001, max: 100_001, noNaN: true });
    const short = fc.tuple(fc.integer(), fc.constantFrom(1, 10, 100, 1000, 1e5)).map(([n, by]) => n / by);
    fc.assert(
      fc.property(fc.oneof(near, short, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        expect(written(value)).toBe(printed(value));
      }),
      { numRuns: 20_000 },
    );
  });

  test('keeps texts of any length and alphabet', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (texts) => {
        expect(written(...texts)).toBe(texts.join(''));
      }),
    );
  });
});
