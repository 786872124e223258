import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifeExpectancy, lifeTableStartAges } from '../../src/stats/life-expectancy.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly bands: readonly { readonly startage: number; readonly pops: number; readonly deaths: number }[];
  };
  readonly expected: { readonly reference_warnings?: readonly string[] };
}

const oracle = readOracle<Case>('life_expectancy');
const table = (id: string) =>
  oracle.cases
    .find((one) => one.id === id)!
    .input.bands.map(({ startage, pops, deaths }) => ({ startAge: startage, personYears: pops, deaths }));
const change = (index: number, fields: object) =>
  table('le-005').map((band, at) => (at === index ? { ...band, ...fields } : band));

describe('lifeExpectancy', () => {
  it.each(oracle.cases)('$id', ({ input, expected }) => {
    const bands = input.bands.map(({ startage, pops, deaths }) => ({
      startAge: startage,
      personYears: pops,
      deaths,
    }));
    const inner = lifeExpectancy(bands);
    const outer = lifeExpectancy(bands, 0.998);
    const { reference_warnings: warnings = [], ...ages } = expected;
    const actual = Object.fromEntries(
      inner.ages.map(({ startAge, value, lower, upper }, index) => [
        `age${startAge}`,
        {
          value,
          lower95: lower,
          upper95: upper,
          lower998: outer.ages[index]!.lower,
          upper998: outer.ages[index]!.upper,
        },
      ]),
    );
    expectAgreement(actual, ages, oracle.tolerance);
    expectCleanNumbers([inner, outer]);
    if (warnings.length > 0) expect(inner.ages.some((age) => age.reason !== null)).toBe(true);
  });

  it.each([
    ['bands-do-not-match', () => table('le-005').slice(1)],
    ['bands-do-not-match', () => table('le-005').reverse()],
    ['bands-do-not-match', () => []],
    ['negative-deaths', () => change(4, { deaths: -1 })],
    ['empty-band', () => change(4, { personYears: 0 })],
    ['more-deaths-than-person-years', () => change(19, { deaths: 303 })],
    ['no-deaths-in-last-band', () => change(19, { deaths: 0 })],
    [
      'too-few-person-years',
      () => table('le-014').map((band, at) => (at === 5 ? { ...band, personYears: 290 } : band)),
    ],
  ] as const)('withholds everything: %s', (reason, bands) => {
    const result = lifeExpectancy(bands());
    expect(result.reason).toBe(reason);
    expect(result.ages).toHaveLength(20);
    for (const age of result.ages)
      expect(age).toMatchObject({ value: null, lower: null, upper: null, reason });
  });

  it('withholds the value and keeps the limits where the interval is wider than 20 years', () => {
    const [birth] = lifeExpectancy(table('le-011')).ages;
    expect(birth).toMatchObject({ value: null, reason: 'interval-wider-than-20-years' });
    expect(birth!.upper! - birth!.lower!).toBeGreaterThan(20);
  });

  it('judges the width by the 95 % interval whatever the level', () => {
    const at = (level: number) => lifeExpectancy(table('le-011'), level).ages.map((age) => age.value);
    expect(at(0.5)).toEqual(at(0.998));
  });

  it('caps the probability of dying at 1, after which nobody is left to live', () => {
    // 700 deaths in 1206 person-years at 75–79: rate 0.58 > 1/(0.5 · 5), so the probability would pass 1.
    const { ages } = lifeExpectancy(change(16, { deaths: 700 }));
    expect(ages[17]).toMatchObject({
      startAge: 80,
      value: 0,
      lower: null,
      upper: null,
      reason: 'no-survivors',
    });
    // At 75 half of the band is lived: 0.5 · 5 years.
    expect(ages[16]).toMatchObject({ startAge: 75, value: 2.5 });
    expectCleanNumbers(ages);
  });

  it('contains the value and widens with the level; more deaths shorten life', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 300, max: 5000 }), { minLength: 20, maxLength: 20 }),
        fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (years, rates) => {
          const bands = lifeTableStartAges.map((startAge, index) => ({
            startAge,
            personYears: years[index]!,
            deaths: Math.floor(years[index]! * rates[index]!) + (index === 19 ? 1 : 0),
          }));
          const inner = lifeExpectancy(bands);
          const outer = lifeExpectancy(bands, 0.998);
          const deadlier = lifeExpectancy(bands.map((band) => ({ ...band, deaths: band.deaths + 1 })));
          expectCleanNumbers([inner, outer, deadlier]);
          inner.ages.forEach((age, index) => {
            if (age.value === null) return;
            expect(age.lower).toBeLessThanOrEqual(age.value);
            expect(age.upper).toBeGreaterThanOrEqual(age.value);
            expect(outer.ages[index]!.lower).toBeLessThanOrEqual(age.lower!);
            expect(outer.ages[index]!.upper).toBeGreaterThanOrEqual(age.upper!);
            const shorter = deadlier.ages[index]!.value;
            if (shorter !== null) expect(shorter).toBeLessThan(age.value);
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuses what is not a number of deaths', () => {
    expect(() => lifeExpectancy(change(3, { deaths: 0.5 }))).toThrow(/lifeExpectancy: deaths .* got 0.5/);
    expect(() => lifeExpectancy(change(3, { personYears: Number.NaN }))).toThrow(
      /personYears from age 10 .* got NaN/,
    );
  });
});
