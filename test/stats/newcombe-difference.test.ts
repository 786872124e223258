import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAgainstRestProportion } from '../../src/stats/area-against-rest-proportion.ts';
import { classifyDifference, classifyRatio } from '../../src/stats/classify.ts';
import { compareIntervalWithBenchmark } from '../../src/stats/interval-against-benchmark.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: Record<'x_area' | 'n_area' | 'x_municipality' | 'n_municipality', number>;
  readonly expected: object;
}

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((denominator) =>
    fc.record({ count: fc.nat({ max: denominator }), denominator: fc.constant(denominator) }),
  );

describe('areaAgainstRestProportion', () => {
  const { cases, tolerance } = readOracle<Case>('area_vs_rest_newcombe');
  it.each(cases)('$id', ({ input, expected }) => {
    const counted = {
      countArea: input.x_area,
      denominatorArea: input.n_area,
      countMunicipality: input.x_municipality,
      denominatorMunicipality: input.n_municipality,
    };
    const compare = (level?: number) => areaAgainstRestProportion(counted, level);
    const inner = compare();
    const area = wilson({ count: input.x_area, denominator: input.n_area });
    const simple = compareIntervalWithBenchmark({
      lower: area.lower,
      upper: area.upper,
      benchmark: inner.municipalityProportion,
      polarity: 'neutral',
    });
    const actual = {
      p_area: inner.areaProportion,
      p_rest: inner.restProportion,
      p_municipality: inner.municipalityProportion,
      diff: inner.difference,
      ...limitsAtBothLevels(compare),
      diff_vs_municipality: inner.differenceFromMunicipality,
      mun_lower95: inner.lowerFromMunicipality,
      mun_upper95: inner.upperFromMunicipality,
      p_value: inner.pValue,
      fingertips_class95: simple.outcome,
      class95: inner.outcome,
      class998: compare(0.998).outcome,
    };
    expectAgreement(actual, expected, tolerance);
  });

  it('gives reasons where there is no area or no rest', () => {
    const whole = { countArea: 4, denominatorArea: 10, countMunicipality: 4, denominatorMunicipality: 10 };
    expect(areaAgainstRestProportion(whole)).toMatchObject({
      difference: null,
      pValue: null,
      reason: 'no-rest',
    });
    const nobody = { countArea: 0, denominatorArea: 0, countMunicipality: 4, denominatorMunicipality: 10 };
    expect(areaAgainstRestProportion(nobody)).toMatchObject({ lower: null, reason: 'no-denominator' });
    expect(areaAgainstRestProportion(nobody).outcome).toBe('cannot-be-judged');
  });

  it('has no p-value where both shares are 0 or both 1, and calls them similar', () => {
    const none = { countArea: 0, denominatorArea: 40, countMunicipality: 0, denominatorMunicipality: 400 };
    expect(areaAgainstRestProportion(none)).toMatchObject({ pValue: null, outcome: 'similar' });
    const all = { countArea: 40, denominatorArea: 40, countMunicipality: 400, denominatorMunicipality: 400 };
    expect(areaAgainstRestProportion(all)).toMatchObject({ pValue: null, outcome: 'similar' });
  });

  it('refuses an area that is more than its municipality', () => {
    const base = { countArea: 5, denominatorArea: 10, countMunicipality: 50, denominatorMunicipality: 100 };
    expect(() => areaAgainstRestProportion({ ...base, countArea: 51 })).toThrow(/countArea must be at most/);
    expect(() => areaAgainstRestProportion({ ...base, denominatorArea: 101 })).toThrow(
      /denominatorArea must be at most/,
    );
    expect(() => areaAgainstRestProportion({ ...base, countArea: -1 })).toThrow(/countArea .* got -1/);
    expect(() => areaAgainstRestProportion({ ...base, countMunicipality: 98, countArea: 2 })).toThrow(
      RangeError,
    );
  });
});

describe('newcombeDifference', () => {
  it('agrees with Newcombe 1998: 56/70 and 48/80 differ by 0.0524 to 0.3339', () => {
    const result = newcombeDifference({ count: 56, denominator: 70 }, { count: 48, denominator: 80 });
    expect(result.lower).toBeCloseTo(0.0524, 4);
    expect(result.upper).toBeCloseTo(0.3339, 4);
  });

  it('swapping the two turns every sign', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const one = newcombeDifference(first, second);
        const other = newcombeDifference(second, first);
        expectCleanNumbers([one, other]);
        expect(one.difference! + other.difference!).toBe(0);
        expect(one.lower! + other.upper!).toBe(0);
        expect(one.upper! + other.lower!).toBe(0);
        expectAgreement(one.pValue, other.pValue, { rel: 1e-12, abs: 0 });
        const turned = { higher: 'lower', lower: 'higher', similar: 'similar' } as Record<string, string>;
        expect(other.outcome).toBe(turned[one.outcome]);
      }),
    );
  });

  it('contains the difference, widens with the level and stays in −1 to 1', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const inner = newcombeDifference(first, second);
        const outer = newcombeDifference(first, second, 0.998);
        expect(inner.lower).toBeLessThanOrEqual(inner.difference!);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.difference!);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper!);
        expect(outer.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(outer.upper).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('classifyDifference and classifyRatio', () => {
  it('calls a limit exactly on no difference similar', () => {
    expect(classifyDifference({ lower: 0, upper: 1 })).toBe('similar');
    expect(classifyDifference({ lower: -1, upper: 0 })).toBe('similar');
    expect(classifyDifference({ lower: Number.MIN_VALUE, upper: 1 })).toBe('higher');
    expect(classifyRatio({ lower: 1, upper: 2 })).toBe('similar');
    expect(classifyRatio({ lower: 0.2, upper: 0.9 })).toBe('lower');
  });

  it('does not judge without limits, but does without an upper bound of a ratio', () => {
    expect(classifyDifference({ lower: null, upper: 1 })).toBe('cannot-be-judged');
    expect(classifyRatio({ lower: null, upper: null })).toBe('cannot-be-judged');
    expect(classifyRatio({ lower: 0.5, upper: null })).toBe('similar');
    expect(() => classifyDifference({ lower: Number.NaN, upper: 1 })).toThrow(RangeError);
  });
});
