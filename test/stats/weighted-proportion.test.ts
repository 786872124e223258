import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedProportion } from '../../src/stats/weighted-proportion.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: { readonly y: readonly number[]; readonly w: readonly number[] };
  readonly expected: object;
}

const respondents = fc.array(
  fc.record({ answer: fc.constantFrom(0, 1), weight: fc.double({ min: 0.1, max: 50, noNaN: true }) }),
  { minLength: 1, maxLength: 60 },
);

describe('weightedProportion', () => {
  const { cases, tolerance } = readOracle<Case>('survey_weighted_proportion');
  it.each(cases)('$id', ({ input: { y, w }, expected }) => {
    const estimate = (level?: number) => weightedProportion({ answers: y, weights: w }, level);
    const { size, effectiveSize, designEffect, value } = estimate();
    const actual = { n: size, n_eff: effectiveSize, deff_kish: designEffect, value };
    expectAgreement({ ...actual, ...limitsAtBothLevels(estimate) }, expected, tolerance);
  });

  it('contains the value in 0–1, widens with the level and does not mind the scale of the weights', () => {
    fc.assert(
      fc.property(respondents, fc.constantFrom(1e-200, 0.5, 1e200), (sample, scale) => {
        const answers = sample.map((one) => one.answer);
        const weights = sample.map((one) => one.weight);
        const inner = weightedProportion({ answers, weights });
        const outer = weightedProportion({ answers, weights }, 0.998);
        expectCleanNumbers([inner, outer]);
        expect(inner.lower).toBeLessThanOrEqual(inner.value!);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.value!);
        expect(outer.lower).toBeGreaterThanOrEqual(0);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper!);
        expect(outer.upper).toBeLessThanOrEqual(1);
        expect(inner.designEffect).toBeGreaterThan(1 - 1e-12);
        const scaled = weightedProportion({ answers, weights: weights.map((weight) => weight * scale) });
        expectAgreement(scaled, inner, { rel: 1e-9, abs: 1e-14 });
      }),
    );
  });

  it('is the plain Wilson interval when weights are equal', () => {
    const answers = [1, 0, 0, 1, 0, 0, 0];
    const weighted = weightedProportion({ answers, weights: answers.map(() => 3) });
    expect(weighted.lower).toBeCloseTo(wilson({ count: 2, denominator: 7 }).lower!, 13);
  });

  it('gives reasons and refuses bad input', () => {
    expect(weightedProportion({ answers: [], weights: [] })).toMatchObject({
      value: null,
      reason: 'no-respondents',
    });
    expect(weightedProportion({ answers: [1], weights: [0] })).toMatchObject({
      value: null,
      reason: 'no-weights',
    });
    expect(() => weightedProportion({ answers: [1], weights: [] })).toThrow(
      /as many as answers \(1\), got 0/,
    );
    expect(() => weightedProportion({ answers: [2], weights: [1] })).toThrow(/answers must be 0 or 1, got 2/);
    expect(() => weightedProportion({ answers: [1], weights: [-1] })).toThrow(/a weight .* got -1/);
  });
});
