import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as stats from '../../src/stats/index.ts';
import { expectCleanNumbers } from './oracle.ts';

/*
 * Every function of kub/stats meets numbers that no table should hold. It answers with finite numbers and
 * nulls beside a reason, or refuses with a RangeError that names the function: never NaN, −0, Infinity, a
 * TypeError or a run that does not end.
 */

const odd = fc.constantFrom(
  0,
  -0,
  -1,
  0.5,
  1.5,
  1e-300,
  5e-324,
  1e300,
  Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
);
const any = fc.oneof(
  { arbitrary: odd, weight: 2 },
  { arbitrary: fc.nat({ max: 30 }), weight: 3 },
  { arbitrary: fc.nat({ max: 2_000_000 }), weight: 2 },
  { arbitrary: fc.double({ min: 0, max: 1, noNaN: true }), weight: 1 },
  { arbitrary: fc.double(), weight: 1 },
);
const level = fc.oneof(
  { arbitrary: fc.constantFrom(0.9, 0.95, 0.99, 0.998), weight: 4 },
  { arbitrary: fc.constantFrom(1e-300, 1e-9, 1 - 1e-9, 1 - 2 ** -53), weight: 1 },
  { arbitrary: any, weight: 1 },
);
const flag = fc.boolean();
const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 7 });
const fields = <Name extends string>(...names: readonly Name[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, any])) as Record<Name, fc.Arbitrary<number>>);

const share = fields('count', 'denominator');
const events = fields('count', 'personYears');
const mean = fields('size', 'mean', 'standardDeviation');
const orNull = (one: fc.Arbitrary<number>) => fc.option(one, { freq: 4 });
const limits = fc.record({ lower: orNull(any), upper: orNull(any) });
const years = { firstYear: fc.integer({ min: 2000, max: 2012 }), lastYear: any, breakBefore: flag };
const ageBand = fc.constantFrom('0–4', '5–9', '10–14');

/** Arguments of every exported function, by its name. */
const argumentsOf: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  areaAgainstRestMean: fc.tuple(mean, mean, level),
  restOfMunicipality: fc.tuple(mean, mean),
  areaAgainstRestProportion: fc.tuple(
    fields('countArea', 'denominatorArea', 'countMunicipality', 'denominatorMunicipality'),
    level,
  ),
  areaAgainstRestRate: fc.tuple(
    fields('countArea', 'personYearsArea', 'countMunicipality', 'personYearsMunicipality'),
    level,
  ),
  benjaminiHochberg: fc.tuple(listOf(orNull(any)), level),
  betaCumulative: fc.tuple(any, any, any),
  betaQuantile: fc.tuple(level, any, any),
  binomialTest: fc.tuple(any, any, any),
  byarLimits: fc.tuple(any, level),
  chiSquareCumulative: fc.tuple(any, any),
  chiSquareQuantile: fc.tuple(level, any),
  chiSquareUpperTail: fc.tuple(any, any),
  classifyDifference: fc.tuple(limits),
  classifyRatio: fc.tuple(limits),
  countLimits: fc.tuple(any, level),
  crudeRate: fc.tuple(fields('count', 'personYears', 'multiplier'), level),
  directlyStandardisedRate: fc.tuple(
    fc.record({
      bands: listOf(
        fc.record(
          { ageBand, count: any, personYears: any, standardPopulation: any, eventFrequency: any },
          {
            requiredKeys: ['ageBand', 'count', 'personYears', 'standardPopulation'],
          },
        ),
      ),
      multiplier: any,
    }),
    level,
  ),
  funnelProportions: fc.tuple(listOf(share)),
  funnelRates: fc.tuple(listOf(events)),
  funnelRatio: fc.tuple(fields('observed', 'expected')),
  indirectlyStandardisedRatio: fc.tuple(
    fc.record({
      bands: listOf(
        fc.record({
          ageBand,
          count: any,
          personYears: any,
          referenceCount: any,
          referencePersonYears: any,
        }),
      ),
      referenceValue: any,
      multiplier: any,
    }),
    level,
  ),
  compareIntervalWithBenchmark: fc.tuple(
    fc.record({
      lower: orNull(any),
      upper: orNull(any),
      benchmark: orNull(any),
      polarity: fc.constantFrom('high-is-good', 'low-is-good', 'neutral'),
    }),
  ),
  lifeExpectancy: fc.tuple(
    fc.oneof(
      listOf(fields('startAge', 'personYears', 'deaths')),
      fc
        .array(fields('personYears', 'deaths'), { minLength: 20, maxLength: 20 })
        .map((bands) => bands.map((band, index) => ({ startAge: stats.lifeTableStartAges[index], ...band }))),
      // Tables that are nearly right, so that the arithmetic itself is met.
      fc
        .array(
          fc.record({ personYears: fc.constantFrom(1, 40, 900, 1e12, any), deaths: fc.nat({ max: 40 }) }),
          {
            minLength: 20,
            maxLength: 20,
          },
        )
        .map((bands) =>
          bands.map(({ deaths, personYears }, index) => ({
            startAge: stats.lifeTableStartAges[index],
            deaths,
            personYears: typeof personYears === 'number' ? personYears : 1e-300,
          })),
        ),
    ),
    level,
  ),
  meanT: fc.tuple(listOf(any), level),
  meanTFromSummary: fc.tuple(mean, level),
  newcombeDifference: fc.tuple(share, share, level),
  normalCumulative: fc.tuple(any),
  normalFactor: fc.tuple(level),
  normalQuantile: fc.tuple(level),
  normalUpperTail: fc.tuple(any),
  poissonExactLimits: fc.tuple(any, level),
  assignQuantiles: fc.tuple(listOf(orNull(any)), fc.record({ quantileCount: any, invert: flag })),
  rateDifference: fc.tuple(events, events, level),
  rateRatio: fc.tuple(events, events, level),
  rateRatioExact: fc.tuple(events, events, level),
  rateRatioLogNormal: fc.tuple(events, events, level),
  slopeIndex: fc.tuple(
    fc.record({
      groups: listOf(
        fc.record(
          {
            quantile: fc.oneof(fc.nat({ max: 30 }), any),
            population: any,
            value: any,
            lower: any,
            upper: any,
            standardError: any,
          },
          { requiredKeys: ['quantile', 'population', 'value'] },
        ),
      ),
      valueType: fc.constantFrom('rate', 'proportion', 'other'),
      transform: flag,
      multiplier: any,
      repetitions: fc.constantFrom(1000, 0, 1.5, Number.NaN),
    }),
    level,
  ),
  studentTCumulative: fc.tuple(any, any),
  studentTQuantile: fc.tuple(level, any),
  studentTUpperTail: fc.tuple(any, any),
  trendOfProportions: fc.tuple(
    listOf(fc.record({ count: any, denominator: any, ...years }, { requiredKeys: ['count', 'denominator'] })),
  ),
  trendOfValues: fc.tuple(
    listOf(
      fc.record(
        { value: any, lower: any, upper: any, ...years },
        { requiredKeys: ['value', 'lower', 'upper'] },
      ),
    ),
  ),
  weightedProportion: fc.tuple(
    fc.record({ answers: listOf(fc.oneof(fc.constantFrom(0, 1), any)), weights: listOf(any) }),
    level,
  ),
  welchDifference: fc.tuple(mean, mean, level),
  wilson: fc.tuple(share, level),
  wilsonLimits: fc.tuple(any, any, level),
};

const functions = Object.entries(stats).filter(([, value]) => typeof value === 'function') as [
  string,
  (...given: readonly unknown[]) => unknown,
][];

describe('every function of kub/stats with numbers that no table should hold', () => {
  it('is tried', () => {
    expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(argumentsOf).sort());
  });

  it.each(functions)('%s', (name, method) => {
    fc.assert(
      fc.property(argumentsOf[name]!, (given) => {
        const before = structuredClone(given);
        let result: unknown;
        try {
          result = method(...given);
        } catch (problem) {
          expect(problem, JSON.stringify(given)).toBeInstanceOf(RangeError);
          expect((problem as Error).message).toMatch(/^[\w-]+: .+ got /);
          return;
        }
        expectCleanNumbers(result);
        expect(given).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });
});
