import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarLimits } from '../../src/stats/byar.ts';
import { countLimits } from '../../src/stats/count-limits.ts';
import { crudeRate } from '../../src/stats/crude-rate.ts';
import { poissonExactLimits } from '../../src/stats/poisson-exact.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: { readonly x: number; readonly n: number; readonly multiplier: number };
  readonly expected: object;
}

const names = { 'poisson-exact': 'Exact', 'poisson-byar': 'Byars' };
const input = fc.record({
  count: fc.nat({ max: 100_000 }),
  personYears: fc.double({ min: 0.5, max: 1e7, noNaN: true }),
  multiplier: fc.constantFrom(1, 1000, 100_000),
});

describe('crudeRate', () => {
  const { cases, tolerance } = readOracle<Case>('crude_rate');
  it.each(cases)('$id', ({ input: { x, n, multiplier }, expected }) => {
    const rate = (level?: number) => crudeRate({ count: x, personYears: n, multiplier }, level);
    const actual = { value: rate().value, method: names[rate().method], ...limitsAtBothLevels(rate) };
    expectAgreement(actual, expected, tolerance);
  });

  it('has the exact limits of no events in closed form: 0 to −ln 0.025', () => {
    expect(poissonExactLimits(0).lower).toBe(0);
    expect(poissonExactLimits(0).upper).toBeCloseTo(-Math.log(0.025), 12);
  });

  it('changes method at 10 events', () => {
    expect(countLimits(9)).toEqual({ method: 'poisson-exact', ...poissonExactLimits(9) });
    expect(countLimits(10)).toEqual({ method: 'poisson-byar', ...byarLimits(10) });
  });

  it('contains the value and widens with the level', () => {
    fc.assert(
      fc.property(input, fc.double({ min: 0.05, max: 0.98, noNaN: true }), (sample, level) => {
        const inner = crudeRate(sample, level);
        const outer = crudeRate(sample, level + 0.01);
        expectCleanNumbers(inner);
        expect(inner.lower).toBeLessThanOrEqual(inner.value!);
        expect(inner.upper).toBeGreaterThan(inner.value!);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThan(inner.upper!);
      }),
    );
  });

  it('does not depend on the scale: a thousandfold base is a thousandfold rate', () => {
    fc.assert(
      fc.property(input, (sample) => {
        const one = crudeRate({ ...sample, multiplier: 1 });
        const thousand = crudeRate({ ...sample, multiplier: 1000 });
        for (const field of ['value', 'lower', 'upper'] as const) {
          expectAgreement(thousand[field], one[field]! * 1000, { rel: 1e-13, abs: 0 });
        }
        const doubled = crudeRate({ ...sample, personYears: sample.personYears * 2 });
        expectAgreement(doubled.upper! * 2, crudeRate(sample).upper, { rel: 1e-13, abs: 0 });
      }),
    );
  });

  it('gives a reason without person-years', () => {
    expect(crudeRate({ count: 0, personYears: 0, multiplier: 1000 })).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      reason: 'no-denominator',
    });
  });

  it.each([
    [{ count: -1, personYears: 10, multiplier: 1 }, /crudeRate: count .* got -1/],
    [{ count: 0.5, personYears: 10, multiplier: 1 }, /crudeRate: count .* got 0.5/],
    [{ count: 1, personYears: -10, multiplier: 1 }, /crudeRate: personYears .* got -10/],
    [{ count: 1, personYears: 10, multiplier: 0 }, /crudeRate: multiplier .* got 0/],
    [{ count: 1, personYears: 1e-320, multiplier: 1000 }, /crudeRate: the rate .* got Infinity/],
  ])('refuses %j', (sample, message) => {
    expect(() => crudeRate(sample)).toThrow(RangeError);
    expect(() => crudeRate(sample)).toThrow(message);
  });
});
