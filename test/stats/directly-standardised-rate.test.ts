import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directlyStandardisedRate } from '../../src/stats/directly-standardised-rate.ts';
import { europeanStandardPopulation2013 } from '../../src/stats/european-standard-population-2013.ts';
import { expectAgreement, expectCleanNumbers, limitsAtBothLevels, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly multiplier: number;
    readonly bands: readonly {
      readonly ageband: string;
      readonly x: number;
      readonly n: number;
      readonly stdpop: number;
      readonly eventfreq?: number;
    }[];
  };
  readonly expected: object;
}

const bands = fc
  .array(fc.record({ count: fc.nat({ max: 500 }), personYears: fc.integer({ min: 1, max: 50_000 }) }), {
    minLength: 19,
    maxLength: 19,
  })
  .map((rows) => rows.map((row, index) => ({ ...row, ...europeanStandardPopulation2013[index]! })));

describe('directlyStandardisedRate', () => {
  const { cases, tolerance } = readOracle<Case>('dsr_dobson');
  it.each(cases)('$id', ({ input, expected }) => {
    const rows = input.bands.map(({ ageband, x, n, stdpop, eventfreq }) => ({
      ageBand: ageband,
      count: x,
      personYears: n,
      standardPopulation: stdpop,
      ...(eventfreq === undefined ? {} : { eventFrequency: eventfreq }),
    }));
    const rate = (level?: number) =>
      directlyStandardisedRate({ bands: rows, multiplier: input.multiplier }, level);
    const { totalCount, totalPersonYears, value } = rate();
    const totals = { total_count: totalCount, total_pop: totalPersonYears, value };
    expectAgreement({ ...totals, ...limitsAtBothLevels(rate) }, expected, tolerance);
  });

  it('weights with the bands and weights of the oracle, which sum to 100 000', () => {
    const first = cases[0]!.input.bands.map(({ ageband, stdpop }) => [ageband, stdpop]);
    expect(europeanStandardPopulation2013.map((band) => [band.ageBand, band.standardPopulation])).toEqual(
      first,
    );
    expect(europeanStandardPopulation2013.reduce((sum, band) => sum + band.standardPopulation, 0)).toBe(
      100_000,
    );
  });

  it('contains the value, widens with the level and scales with the base', () => {
    fc.assert(
      fc.property(bands, (rows) => {
        const inner = directlyStandardisedRate({ bands: rows, multiplier: 1000 });
        fc.pre(inner.reason === null);
        const outer = directlyStandardisedRate({ bands: rows, multiplier: 1000 }, 0.998);
        expectCleanNumbers([inner, outer]);
        expect(inner.lower).toBeLessThan(inner.value!);
        expect(inner.upper).toBeGreaterThan(inner.value!);
        expect(outer.lower).toBeLessThan(inner.lower!);
        expect(outer.upper).toBeGreaterThan(inner.upper!);
        const scaled = directlyStandardisedRate({ bands: rows, multiplier: 100_000 });
        expectAgreement(scaled.upper, inner.upper! * 100, { rel: 1e-12, abs: 0 });
        const reweighted = rows.map((row) => ({ ...row, standardPopulation: row.standardPopulation * 7 }));
        const heavier = directlyStandardisedRate({ bands: reweighted, multiplier: 1000 });
        expectAgreement(heavier.lower, inner.lower, { rel: 1e-12, abs: 0 });
      }),
      { numRuns: 50 },
    );
  });

  it('is the crude rate when the area has the structure of the standard', () => {
    const rows = europeanStandardPopulation2013.map((band) => ({
      ...band,
      count: 2,
      personYears: band.standardPopulation,
    }));
    // 19 bands of 2 events over 100 000 person-years
    expect(directlyStandardisedRate({ bands: rows, multiplier: 100_000 }).value).toBeCloseTo(38, 10);
  });

  it('gives reasons: under ten events, an empty band, no bands', () => {
    const rows = europeanStandardPopulation2013.map((band) => ({ ...band, count: 0, personYears: 100 }));
    const nine = rows.map((row, index) => ({ ...row, count: index < 9 ? 1 : 0 }));
    expect(directlyStandardisedRate({ bands: nine, multiplier: 1 })).toMatchObject({
      totalCount: 9,
      totalPersonYears: 1900,
      value: null,
      lower: null,
      upper: null,
      reason: 'fewer-than-ten-events',
    });
    const empty = rows.map((row, index) => ({ ...row, count: 5, personYears: index === 3 ? 0 : 100 }));
    const withEmptyBand = directlyStandardisedRate({ bands: empty, multiplier: 1 });
    expect(withEmptyBand).toMatchObject({ value: null, reason: 'empty-band' });
    expectCleanNumbers(withEmptyBand);
    expect(directlyStandardisedRate({ bands: [], multiplier: 1 }).reason).toBe('no-bands');
  });

  it('refuses bands that do not match', () => {
    const band = { ageBand: '0-4', count: 10, personYears: 100, standardPopulation: 5000 };
    const rate = (...rows: (typeof band & { eventFrequency?: number })[]) =>
      directlyStandardisedRate({ bands: rows, multiplier: 1 });
    expect(() => rate(band, band)).toThrow(/every band must stand once, got 0-4/);
    expect(() => rate(band, { ...band, personYears: 90, eventFrequency: 2 })).toThrow(/same person-years/);
    expect(() => rate({ ...band, standardPopulation: 0 })).toThrow(/the sum of standardPopulation/);
    expect(() => rate({ ...band, count: -1 })).toThrow(/count of 0-4 .* got -1/);
    expect(() => rate({ ...band, count: 1.5 })).toThrow(/got 1.5/);
    expect(() => rate({ ...band, personYears: Number.NaN })).toThrow(/personYears of 0-4 .* got NaN/);
  });
});
