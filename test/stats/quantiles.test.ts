import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignQuantiles } from '../../src/stats/quantiles.ts';
import { expectAgreement, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly values: readonly (number | null)[];
    readonly nquantiles: number;
    readonly invert: boolean;
  };
  readonly expected: object;
}

describe('assignQuantiles', () => {
  const { cases, tolerance } = readOracle<Case>('quantiles');
  it.each(cases)('$id', ({ input: { values, nquantiles, invert }, expected }) => {
    const { quantiles } = assignQuantiles(values, { quantileCount: nquantiles, invert });
    expectAgreement({ quantile: quantiles }, expected, tolerance);
  });

  it('follows the values: equal together, larger never in a lower quantile, all in range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 30 })), { minLength: 5, maxLength: 60 }),
        (values) => {
          const { quantiles, reason } = assignQuantiles(values, { quantileCount: 5, invert: false });
          fc.pre(reason === null);
          values.forEach((one, at) => {
            expect(quantiles[at] === null).toBe(one === null);
            if (one === null) return;
            expect([1, 2, 3, 4, 5]).toContain(quantiles[at]);
            values.forEach((other, elsewhere) => {
              if (other !== null && one <= other)
                expect(quantiles[at]).toBeLessThanOrEqual(quantiles[elsewhere]!);
            });
          });
        },
      ),
    );
  });

  it('gives a reason with too few values and refuses bad input', () => {
    const few = assignQuantiles([1, null, 3], { quantileCount: 3, invert: true });
    expect(few).toMatchObject({ quantiles: [null, null, null], reason: 'fewer-values-than-quantiles' });
    expect(() => assignQuantiles([1], { quantileCount: 0, invert: true })).toThrow(/quantileCount .* got 0/);
    expect(() => assignQuantiles([1], { quantileCount: 1.5, invert: true })).toThrow(/got 1.5/);
    expect(() => assignQuantiles([Number.NaN], { quantileCount: 1, invert: true })).toThrow(/got NaN/);
  });
});
