import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SlopeIndexInput, slopeIndex } from '../../src/stats/slope-index.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly value_type: 'proportion' | 'rate' | 'other';
    readonly transform: boolean;
    readonly multiplier: number;
    readonly quantiles: readonly Record<'q' | 'pop' | 'value' | 'lo' | 'up', number>[];
  };
  readonly expected: object;
  readonly analytic_sii_ci: readonly [number, number] | null;
  readonly simulated_ci95_about: {
    readonly sii: readonly [number, number];
    readonly rii: readonly [number, number];
    readonly mc_sd_at_20000: readonly [number, number, number, number];
  } | null;
}

const oracle = readOracle<Case>('sii_rii');
const read = ({ value_type, transform, multiplier, quantiles }: Case['input']): SlopeIndexInput => ({
  valueType: value_type,
  transform,
  multiplier,
  groups: quantiles.map(({ q, pop, value, lo, up }) => ({
    quantile: q,
    population: pop,
    value,
    lower: lo,
    upper: up,
  })),
});
const groups = (values: readonly number[]) =>
  values.map((value, index) => ({
    quantile: index + 1,
    population: 100 + index,
    value,
    lower: value * 0.9,
    upper: value * 1.1,
  }));

describe('slopeIndex', () => {
  it.each(oracle.cases)(
    '$id',
    ({ input, expected, analytic_sii_ci: analytic, simulated_ci95_about: simulated }) => {
      const result = slopeIndex(read(input));
      const actual = {
        sii: result.slopeIndex.value,
        rii: result.relativeIndex.value,
        intercept: result.intercept,
      };
      expectAgreement(actual, expected, oracle.tolerance);
      expectCleanNumbers(result);
      if (analytic) {
        expectAgreement([result.slopeIndex.lower, result.slopeIndex.upper], analytic, oracle.tolerance);
      }
      if (simulated) {
        const limits = [result.slopeIndex, result.relativeIndex].flatMap(({ lower, upper }) => [
          lower!,
          upper!,
        ]);
        [...simulated.sii, ...simulated.rii].forEach((about, at) => {
          expect(Math.abs(limits[at]! - about)).toBeLessThan(6 * simulated.mc_sd_at_20000[at]!);
        });
      }
    },
  );

  it('gives the same limits every time, and others for another seed', () => {
    const input = { ...read(oracle.cases[0]!.input), repetitions: 2000 };
    expect(slopeIndex(input)).toEqual(slopeIndex(input));
    expect(slopeIndex({ ...input, seed: 2 }).slopeIndex.lower).not.toBe(slopeIndex(input).slopeIndex.lower);
  });

  it('reads a straight line off exactly and does not mind the order of the groups', () => {
    const list = groups([9, 8, 7, 6, 5]);
    const input = {
      groups: list,
      valueType: 'rate',
      transform: false,
      multiplier: 1,
      repetitions: 1000,
    } as const;
    const flat = slopeIndex({ ...input, groups: groups([3, 3, 3, 3, 3]) });
    expect(flat.slopeIndex.value).toBeCloseTo(0, 12);
    expect(flat.relativeIndex.value).toBeCloseTo(1, 12);
    expect(slopeIndex({ ...input, groups: [...list].reverse() })).toEqual(slopeIndex(input));
  });

  it('contains the value, widens with the level and turns with the multiplier', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.05, max: 0.8, noNaN: true }), { minLength: 5, maxLength: 10 }),
        fc.boolean(),
        (values, transform) => {
          const input = {
            groups: groups(values),
            valueType: 'proportion',
            transform,
            multiplier: 100,
            repetitions: 4000,
          } as const;
          const inner = slopeIndex(input);
          const outer = slopeIndex(input, 0.998);
          const turned = slopeIndex({ ...input, multiplier: -100 });
          expectCleanNumbers([inner, outer, turned]);
          expect(inner.slopeIndex.lower).toBeLessThan(inner.slopeIndex.value!);
          expect(inner.slopeIndex.upper).toBeGreaterThan(inner.slopeIndex.value!);
          expect(outer.slopeIndex.lower).toBeLessThanOrEqual(inner.slopeIndex.lower!);
          expect(outer.slopeIndex.upper).toBeGreaterThanOrEqual(inner.slopeIndex.upper!);
          expect(turned.slopeIndex.value! + inner.slopeIndex.value!).toBeCloseTo(0, 10);
          expectAgreement(turned.relativeIndex.value! * inner.relativeIndex.value!, 1, { rel: 1e-9, abs: 0 });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives reasons', () => {
    const input = { valueType: 'proportion', transform: true, multiplier: 1, repetitions: 1000 } as const;
    const four = slopeIndex({ ...input, groups: groups([0.1, 0.2, 0.3, 0.4]) });
    expect(four).toMatchObject({ slopeIndex: { value: null }, reason: 'fewer-than-five-groups' });
    const zero = slopeIndex({ ...input, groups: groups([0, 0.2, 0.3, 0.4, 0.5]) });
    expect(zero).toMatchObject({ slopeIndex: { value: null }, reason: 'value-on-boundary' });
    const untransformed = slopeIndex({ ...input, transform: false, groups: groups([0, 0.2, 0.3, 0.4, 0.5]) });
    expect(untransformed).toMatchObject({
      slopeIndex: { lower: null },
      limits: null,
      reason: 'limits-on-boundary',
    });
    expect(untransformed.slopeIndex.value).not.toBeNull();
    const bare = [1, 2, 3, 4, 5].map((quantile) => ({ quantile, population: 9, value: 0.5 }));
    expect(slopeIndex({ ...input, groups: bare })).toMatchObject({
      slopeIndex: { value: 0 },
      reason: 'no-limits',
    });
    expectCleanNumbers([four, zero, untransformed]);
  });

  it('refuses bad input', () => {
    const input = {
      valueType: 'proportion',
      transform: false,
      multiplier: 1,
      groups: groups([0.1, 0.2, 0.3, 0.4, 0.5]),
    } as const;
    const withFirst = (fields: object) => ({
      ...input,
      groups: input.groups.map((group, at) => (at === 0 ? { ...group, ...fields } : group)),
    });
    expect(() => slopeIndex(withFirst({ population: 0 }))).toThrow(/population of quantile 1 .* got 0/);
    expect(() => slopeIndex(withFirst({ value: 1.5 }))).toThrow(/proportion must be in its range, got 1.5/);
    expect(() => slopeIndex(withFirst({ value: Number.NaN }))).toThrow(/got NaN/);
    expect(() => slopeIndex(withFirst({ quantile: 2 }))).toThrow(/quantiles must differ/);
    expect(() => slopeIndex(withFirst({ lower: 0.9 }))).toThrow(/lower must be at most upper/);
    expect(() => slopeIndex({ ...input, multiplier: 0 })).toThrow(/multiplier must not be 0/);
    expect(() => slopeIndex({ ...input, repetitions: 10 })).toThrow(/repetitions .* got 10/);
  });
});
