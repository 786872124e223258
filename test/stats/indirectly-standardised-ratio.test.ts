import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indirectlyStandardisedRatio } from '../../src/stats/indirectly-standardised-ratio.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly refvalue: number;
    readonly multiplier: number;
    readonly bands: readonly {
      readonly ageband: string;
      readonly x: number;
      readonly n: number;
      readonly x_ref: number;
      readonly n_ref: number;
    }[];
  };
  readonly expected: object;
}

const bands = fc.array(
  fc.record({
    count: fc.nat({ max: 40 }),
    personYears: fc.nat({ max: 5000 }),
    referenceCount: fc.integer({ min: 1, max: 5000 }),
    referencePersonYears: fc.integer({ min: 1, max: 500_000 }),
  }),
  { minLength: 1, maxLength: 19 },
);
const named = (rows: readonly { readonly count: number }[]) =>
  rows.map((row, index) => ({ ...row, ageBand: `band ${index}` })) as never;

describe('indirectlyStandardisedRatio', () => {
  const { cases, tolerance } = readOracle<Case>('isr');
  it.each(cases)('$id', ({ input, expected }) => {
    const rows = input.bands.map(({ ageband, x, n, x_ref, n_ref }) => ({
      ageBand: ageband,
      count: x,
      personYears: n,
      referenceCount: x_ref,
      referencePersonYears: n_ref,
    }));
    const at = (level?: number) =>
      indirectlyStandardisedRatio(
        { bands: rows, referenceValue: input.refvalue, multiplier: input.multiplier },
        level,
      );
    const inner = at();
    const outer = at(0.998);
    const part = (name: 'ratio' | 'rate') => ({
      value: inner[name]?.value ?? null,
      lower95: inner[name]?.lower ?? null,
      upper95: inner[name]?.upper ?? null,
      lower998: outer[name]?.lower ?? null,
      upper998: outer[name]?.upper ?? null,
    });
    const actual = {
      observed: inner.observed,
      expected: inner.expected,
      ref_rate: inner.referenceRate,
      method: inner.method === 'isr-exact' ? 'Exact' : 'Byars',
      ratio: part('ratio'),
      rate: part('rate'),
    };
    expectAgreement(actual, expected, tolerance);
  });

  it('contains the value and widens with the level', () => {
    fc.assert(
      fc.property(bands, (rows) => {
        const input = { bands: named(rows), referenceValue: 100, multiplier: 1000 };
        const inner = indirectlyStandardisedRatio(input);
        const outer = indirectlyStandardisedRatio(input, 0.998);
        expectCleanNumbers([inner, outer]);
        if (inner.ratio === null || outer.ratio === null) {
          expect(inner.reason).toBe('no-expected-events');
          return;
        }
        expect(inner.ratio.lower).toBeLessThanOrEqual(inner.ratio.value);
        expect(inner.ratio.upper).toBeGreaterThan(inner.ratio.value);
        expect(outer.ratio.lower).toBeLessThanOrEqual(inner.ratio.lower);
        expect(outer.ratio.upper).toBeGreaterThan(inner.ratio.upper);
      }),
      { numRuns: 50 },
    );
  });

  it('is 100 for the reference held against itself', () => {
    const rows = [3, 40, 700].map((count, index) => ({
      count,
      personYears: 1000 * (index + 1),
      referenceCount: count,
      referencePersonYears: 1000 * (index + 1),
    }));
    const self = indirectlyStandardisedRatio({ bands: named(rows), referenceValue: 100, multiplier: 1000 });
    expect(self.ratio?.value).toBeCloseTo(100, 12);
    expect(self.rate?.value).toBeCloseTo(self.referenceRate!, 12);
  });

  it('gives reasons and refuses bad input', () => {
    const band = { count: 1, personYears: 10, referenceCount: 5, referencePersonYears: 100 };
    const of = (...rows: (typeof band)[]) =>
      indirectlyStandardisedRatio({ bands: named(rows), referenceValue: 100, multiplier: 1 });
    expect(of()).toMatchObject({ ratio: null, rate: null, reason: 'no-bands' });
    expect(of({ ...band, referencePersonYears: 0 }).reason).toBe('empty-reference-band');
    expect(of({ ...band, referenceCount: 0 })).toMatchObject({ ratio: null, reason: 'no-expected-events' });
    expect(() => of({ ...band, count: -1 })).toThrow(/count of band 0 .* got -1/);
    expect(() => of({ ...band, referenceCount: 0.5 })).toThrow(/referenceCount of band 0 .* got 0.5/);
    const twice = { ...band, ageBand: '0-4' };
    expect(() =>
      indirectlyStandardisedRatio({ bands: [twice, twice], referenceValue: 100, multiplier: 1 }),
    ).toThrow(/got 0-4 again/);
  });
});
