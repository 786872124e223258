import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAgainstRestMean, restOfMunicipality } from '../../src/stats/area-against-rest-mean.ts';
import { meanT } from '../../src/stats/mean-t.ts';
import { welchDifference } from '../../src/stats/welch-difference.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Group {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}
interface Case {
  readonly id: string;
  readonly input: { readonly area: Group; readonly rest: Group };
  readonly expected: object;
}

const summary = (group: Group) => ({ size: group.n, mean: group.mean, standardDeviation: group.sd ?? 0 });
const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 30 });
const summarise = (list: readonly number[]) => {
  const { size, mean, standardDeviation } = meanT(list);
  return { size, mean: mean!, standardDeviation: standardDeviation! };
};

describe('welchDifference', () => {
  const { cases, tolerance } = readOracle<Case>('mean_difference_welch');
  it.each(cases)('$id', ({ input, expected }) => {
    const compare = (level?: number) => welchDifference(summary(input.area), summary(input.rest), level);
    const { difference, degreesOfFreedom, pValue } = compare();
    const actual = {
      diff: difference,
      df: degreesOfFreedom,
      ...limitsAtBothLevels(compare),
      p_value: pValue,
    };
    expectAgreement(actual, expected, tolerance);
  });

  it('contains the difference, widens with the level and turns its sign under swap', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const inner = welchDifference(summarise(first), summarise(second));
        const outer = welchDifference(summarise(first), summarise(second), 0.998);
        const swapped = welchDifference(summarise(second), summarise(first));
        expectCleanNumbers([inner, outer, swapped]);
        if (inner.reason !== null) return;
        expect(inner.lower).toBeLessThan(inner.difference!);
        expect(inner.upper).toBeGreaterThan(inner.difference!);
        expect(outer.lower).toBeLessThan(inner.lower!);
        expect(outer.upper).toBeGreaterThan(inner.upper!);
        expect(swapped.lower! + inner.upper!).toBeCloseTo(0, 9);
        expect(swapped.pValue).toBeCloseTo(inner.pValue!, 9);
      }),
    );
  });

  it('gives reasons: one value, none, no variation', () => {
    const group = { size: 5, mean: 3, standardDeviation: 0 };
    expect(welchDifference(group, { ...group, size: 1 })).toMatchObject({
      difference: 0,
      lower: null,
      reason: 'one-value',
    });
    expect(welchDifference(group, { ...group, size: 0 })).toMatchObject({
      difference: null,
      reason: 'no-values',
    });
    expect(welchDifference(group, group)).toMatchObject({ pValue: null, reason: 'no-variation' });
    expect(() => welchDifference(group, { ...group, size: 1.5 })).toThrow(/second size .* got 1.5/);
    expect(() => welchDifference({ ...group, standardDeviation: -1 }, group)).toThrow(
      /first standardDeviation .* got -1/,
    );
  });
});

describe('areaAgainstRestMean', () => {
  it('derives the rest that was taken away', () => {
    fc.assert(
      fc.property(values, values, (area, rest) => {
        const derived = restOfMunicipality(summarise(area), summarise([...area, ...rest]));
        const truth = summarise(rest);
        expect(derived!.size).toBe(truth.size);
        expect(derived!.mean).toBeCloseTo(truth.mean, 8);
        expect(derived!.standardDeviation ** 2).toBeCloseTo(truth.standardDeviation ** 2, 5);
        const test = areaAgainstRestMean(summarise(area), summarise([...area, ...rest]));
        expectCleanNumbers(test);
        expect(test.difference).toBeCloseTo(summarise(area).mean - truth.mean, 8);
      }),
    );
  });

  it('gives a reason without a rest, and refuses an area larger than its municipality', () => {
    const group = { size: 5, mean: 3, standardDeviation: 1 };
    expect(areaAgainstRestMean(group, group)).toMatchObject({ rest: null, lower: null, reason: 'no-rest' });
    expect(() => areaAgainstRestMean({ ...group, size: 6 }, group)).toThrow(/size of area must be at most/);
    // A spread of the area that the municipality cannot hold.
    expect(restOfMunicipality({ ...group, standardDeviation: 50 }, { ...group, size: 10 })).toBeNull();
  });
});
