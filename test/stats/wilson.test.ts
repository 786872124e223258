import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, wilsonLimits } from '../../src/stats/wilson.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: { readonly x: number; readonly n: number };
  readonly expected: object;
}

const counts = fc
  .nat({ max: 1_000_000 })
  .chain((denominator) =>
    fc.record({ count: fc.nat({ max: denominator }), denominator: fc.constant(denominator) }),
  );

describe('wilson', () => {
  const { cases, tolerance } = readOracle<Case>('wilson_proportion');
  it.each(cases)('$id', ({ input, expected }) => {
    const counted = { count: input.x, denominator: input.n };
    const both = limitsAtBothLevels((level) => wilson(counted, level));
    expectAgreement({ value: wilson(counted).value, ...both }, expected, tolerance);
  });

  it('agrees with Newcombe 1998: 81/263 and 0/20', () => {
    expect(wilson({ count: 81, denominator: 263 }).lower).toBeCloseTo(0.2553, 4);
    expect(wilson({ count: 81, denominator: 263 }).upper).toBeCloseTo(0.3662, 4);
    expect(wilson({ count: 0, denominator: 20 }).upper).toBeCloseTo(0.1611, 4);
  });

  it('is exactly 0 below none and exactly 1 above all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (denominator) => {
        expect(Object.is(wilson({ count: 0, denominator }).lower, 0)).toBe(true);
        expect(wilson({ count: denominator, denominator }).upper).toBe(1);
      }),
    );
  });

  it('contains the value, widens with the level and stays in 0–1', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 0.98, noNaN: true }), (counted, level) => {
        fc.pre(counted.denominator > 0);
        const inner = wilson(counted, level);
        const outer = wilson(counted, level + 0.01);
        expectCleanNumbers(inner);
        expect(inner.lower).toBeGreaterThanOrEqual(0);
        expect(inner.upper).toBeLessThanOrEqual(1);
        expect(inner.lower).toBeLessThanOrEqual(inner.value!);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.value!);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper!);
      }),
    );
  });

  it('the complement turns the interval round', () => {
    fc.assert(
      fc.property(counts, ({ count, denominator }) => {
        fc.pre(denominator > 0);
        const one = wilson({ count, denominator });
        const other = wilson({ count: denominator - count, denominator });
        expect(1 - other.upper!).toBeCloseTo(one.lower!, 14);
        expect(1 - other.lower!).toBeCloseTo(one.upper!, 14);
      }),
    );
  });

  it('gives a reason without a denominator', () => {
    expect(wilson({ count: 0, denominator: 0 })).toEqual({
      method: 'wilson',
      level: 0.95,
      value: null,
      lower: null,
      upper: null,
      reason: 'no-denominator',
    });
  });

  it.each([
    [{ count: -1, denominator: 10 }, /wilson: count .* got -1/],
    [{ count: 1.5, denominator: 10 }, /wilson: count .* got 1.5/],
    [{ count: 11, denominator: 10 }, /wilson: count must be at most denominator \(10\), got 11/],
    [{ count: 0, denominator: -1 }, /wilson: denominator .* got -1/],
    [{ count: Number.NaN, denominator: 1 }, /got NaN/],
    [{ count: 0, denominator: Number.POSITIVE_INFINITY }, /got Infinity/],
  ])('refuses %j', (input, message) => {
    expect(() => wilson(input)).toThrow(RangeError);
    expect(() => wilson(input)).toThrow(message);
  });

  it('refuses a level that is not between 0 and 1', () => {
    for (const level of [0, 1, 95, Number.NaN]) {
      expect(() => wilson({ count: 1, denominator: 2 }, level)).toThrow(/level/);
    }
    expect(() => wilsonLimits(1.2, 10, 0.95)).toThrow(/wilsonLimits: proportion/);
  });

  it('leaves its input alone', () => {
    const input = Object.freeze({ count: 3, denominator: 9 });
    expect(wilson(input).value).toBe(1 / 3);
  });
});
