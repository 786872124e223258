import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaAgainstRestRate } from '../../src/stats/area-against-rest-rate.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { rateRatioExact } from '../../src/stats/rate-ratio-exact.ts';
import { rateRatioLogNormal } from '../../src/stats/rate-ratio-log-normal.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: Record<'x_area' | 'n_area' | 'x_rest' | 'n_rest', number>;
  readonly expected: object;
}

const counted = fc.record({
  count: fc.nat({ max: 400 }),
  personYears: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('rateRatio', () => {
  const { cases, tolerance } = readOracle<Case>('rate_ratio');
  it.each(cases)('$id', ({ input, expected }) => {
    const area = { count: input.x_area, personYears: input.n_area };
    const rest = { count: input.x_rest, personYears: input.n_rest };
    const log = limitsAtBothLevels((level) => rateRatioLogNormal(area, rest, level));
    const exact = limitsAtBothLevels((level) => rateRatioExact(area, rest, level));
    const prefixed = (prefix: string, limits: object) =>
      Object.fromEntries(Object.entries(limits).map(([key, value]) => [`${prefix}_${key}`, value]));
    const { ratio, pValue } = rateRatioExact(area, rest);
    const actual = { ratio, ...prefixed('log', log), ...prefixed('exact', exact), exact_p: pValue };
    expectAgreement(actual, expected, tolerance);
  });

  it('is exact when either count is below 10', () => {
    const many = { count: 10, personYears: 100 };
    expect(rateRatio(many, many).method).toBe('rate-ratio-log-normal');
    expect(rateRatio(many, { count: 9, personYears: 100 }).method).toBe('rate-ratio-exact-conditional');
    expect(rateRatio({ count: 9, personYears: 100 }, many).method).toBe('rate-ratio-exact-conditional');
  });

  it('contains the ratio, widens with the level, and swapping turns it over', () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        const inner = rateRatio(first, second);
        const outer = rateRatio(first, second, 0.998);
        const swapped = rateRatio(second, first);
        expectCleanNumbers([inner, outer, swapped]);
        expectAgreement(swapped.pValue, inner.pValue, { rel: 1e-9, abs: 1e-14 });
        if (inner.ratio === null || inner.upper === null) return;
        expect(inner.lower).toBeLessThanOrEqual(inner.ratio);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.ratio);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
        expectAgreement(swapped.lower, 1 / inner.upper, { rel: 1e-9, abs: 0 });
        const turned = { higher: 'lower', lower: 'higher', similar: 'similar' } as Record<string, string>;
        expect(swapped.outcome).toBe(turned[inner.outcome]);
      }),
    );
  });

  it('does not depend on the unit of person-years', () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        const one = rateRatio(first, second);
        const scale = (group: typeof first) => ({ ...group, personYears: group.personYears / 1000 });
        const other = rateRatio(scale(first), scale(second));
        expectAgreement(other, one, { rel: 1e-9, abs: 1e-14 });
      }),
      { numRuns: 50 },
    );
  });

  it('sums the binomial outcomes that are no more likely', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.nat({ max: 25 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (n, k, p) => {
          fc.pre(k <= n);
          const density = Array.from({ length: n + 1 }, (_, i) => choose(n, i) * p ** i * (1 - p) ** (n - i));
          const sum = density
            .filter((one) => one <= density[k]! * (1 + 1e-7))
            .reduce((total, one) => total + one, 0);
          expect(binomialTest(k, n, p)).toBeCloseTo(Math.min(1, sum), 11);
        },
      ),
    );
  });

  it('gives reasons: no person-years, no events', () => {
    const some = { count: 4, personYears: 10 };
    expect(rateRatio(some, { count: 0, personYears: 0 })).toMatchObject({
      lower: null,
      reason: 'no-denominator',
    });
    expect(rateRatio({ count: 0, personYears: 5 }, { count: 0, personYears: 5 })).toMatchObject({
      ratio: null,
      lower: null,
      upper: null,
      pValue: null,
      outcome: 'cannot-be-judged',
      reason: 'no-events',
    });
    expect(rateRatio({ count: 0, personYears: 5 }, some)).toMatchObject({ ratio: 0, lower: 0 });
    expect(() => rateRatio({ count: 1.5, personYears: 5 }, some)).toThrow(/first count .* got 1.5/);
    expect(() => rateRatio(some, { count: 1, personYears: -5 })).toThrow(/second personYears .* got -5/);
  });
});

describe('areaAgainstRestRate', () => {
  it('is the rate ratio against the municipality less the area', () => {
    const result = areaAgainstRestRate({
      countArea: 5,
      personYearsArea: 4000,
      countMunicipality: 485,
      personYearsMunicipality: 99_000,
    });
    expect(result).toMatchObject(
      rateRatio({ count: 5, personYears: 4000 }, { count: 480, personYears: 95_000 }),
    );
    expect(result).toMatchObject({
      areaRate: 5 / 4000,
      restRate: 480 / 95_000,
      municipalityRate: 485 / 99_000,
    });
  });

  it('gives a reason without a rest and refuses an area larger than its municipality', () => {
    const whole = { countArea: 5, personYearsArea: 40, countMunicipality: 5, personYearsMunicipality: 40 };
    expect(areaAgainstRestRate(whole)).toMatchObject({ restRate: null, lower: null, reason: 'no-rest' });
    expect(() => areaAgainstRestRate({ ...whole, countArea: 6 })).toThrow(/countArea must be at most/);
    expect(() => areaAgainstRestRate({ ...whole, personYearsArea: 41 })).toThrow(
      /personYearsArea must be at most/,
    );
  });
});
