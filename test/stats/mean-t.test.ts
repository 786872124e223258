import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanT, meanTFromSummary } from '../../src/stats/mean-t.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly values?: readonly number[];
    readonly n?: number;
    readonly mean?: number;
    readonly sd?: number | null;
  };
  readonly expected: object;
}

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('meanT', () => {
  const { cases, tolerance } = readOracle<Case>('mean_t');
  it.each(cases)('$id', ({ input, expected }) => {
    const estimate = (level?: number) =>
      input.values
        ? meanT(input.values, level)
        : meanTFromSummary({ size: input.n!, mean: input.mean!, standardDeviation: input.sd ?? 0 }, level);
    const { size, mean, standardDeviation } = estimate();
    expectAgreement(
      { n: size, mean, sd: standardDeviation, ...limitsAtBothLevels(estimate) },
      expected,
      tolerance,
    );
  });

  it('contains the mean, widens with the level and is the same from values and from their summary', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
        const inner = meanT(values);
        const outer = meanT(values, 0.998);
        expectCleanNumbers(inner);
        expect(inner.lower).toBeLessThanOrEqual(inner.mean!);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.mean!);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper!);
        const { size, mean, standardDeviation } = inner;
        expect(meanTFromSummary({ size, mean: mean!, standardDeviation: standardDeviation! })).toEqual(inner);
      }),
    );
  });

  it('moves with the values and does not mind their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 }),
        (values) => {
          const here = meanT(values);
          const moved = meanT(values.map((one) => one + 1_000_000_000));
          expect(moved.standardDeviation).toBeCloseTo(here.standardDeviation!, 6);
          expect(moved.mean! - 1_000_000_000).toBeCloseTo(here.mean!, 5);
          expect(meanT([...values].reverse()).mean).toBeCloseTo(here.mean!, 10);
        },
      ),
    );
  });

  it('has no width when all values are equal', () => {
    expect(meanT([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, standardDeviation: 0, lower: 0.1, upper: 0.1 });
  });

  it('gives reasons for one value and for none', () => {
    expect(meanT([7])).toMatchObject({
      mean: 7,
      standardDeviation: null,
      lower: null,
      upper: null,
      reason: 'one-value',
    });
    expect(meanT([])).toMatchObject({ size: 0, mean: null, lower: null, upper: null, reason: 'no-values' });
    expect(Object.is(meanT([-0]).mean, 0)).toBe(true);
  });

  it('refuses what is not a number, a size that is not whole and a negative deviation', () => {
    expect(() => meanT([1, Number.NaN])).toThrow(/meanT: values\[1\] .* got NaN/);
    expect(() => meanT([1.7e308, 1.6e308])).toThrow(/meanT: the sum of values/);
    expect(() => meanTFromSummary({ size: 2.5, mean: 1, standardDeviation: 1 })).toThrow(/size .* got 2.5/);
    expect(() => meanTFromSummary({ size: 2, mean: 1, standardDeviation: -1 })).toThrow(
      /standardDeviation .* got -1/,
    );
    expect(() => meanTFromSummary({ size: 2, mean: 1, standardDeviation: 1 }, 95)).toThrow(/level .* got 95/);
  });

  it('leaves its input alone', () => {
    expect(meanT(Object.freeze([3, 1, 2])).mean).toBe(2);
  });
});
