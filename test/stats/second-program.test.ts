import { describe, expect, it } from 'vitest';
import * as stats from '../../src/stats/index.ts';
import { expectAgreement } from './oracle.ts';

/*
 * What the oracle's cases leave out – other levels, zero and all, ties, large counts, fractional person-years –
 * computed in R 4.2.2 with the calls beside them.
 */

const byar = (x: number, z: number) => [
  x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
  (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1))) ** 3,
];
const limits = ({ lower, upper }: { readonly lower: number | null; readonly upper: number | null }) => [
  lower,
  upper,
];

describe('against R', () => {
  it.each([
    [0, 17, 0.9, 0, 0.137298596224867],
    [17, 17, 0.99, 0.719275412411386, 1],
    [3, 1_000_000, 0.9, 1.19894582528246e-6, 7.50657407565057e-6],
    [123_456, 9_000_000, 0.99, 0.0136178220651734, 0.0138175615865674],
    [1, 2, 0.5, 0.284758884581962, 0.715241115418038],
  ])('prop.test(%d, %d, conf.level = %d, correct = FALSE)', (count, denominator, level, ...expected) => {
    expectAgreement(limits(stats.wilson({ count, denominator }, level)), expected);
  });

  it.each([
    [0, 0.9, 0, 2.99573227355399],
    [0, 0.99, 0, 5.29831736654804],
    [9, 0.99, 3.13240234225323, 19.99842315646932],
    [4, 0.9, 1.36631839674983, 9.15351902663757],
  ])('poisson.test(%d, conf.level = %d)', (count, level, ...expected) => {
    expectAgreement(limits(stats.countLimits(count, level)), expected);
  });

  it.each([
    [10, 0.9, 5.42352480097633, 16.95816619247635],
    [10, 0.99, 3.69176822303389, 21.42150827946115],
    [250_000, 0.99, 248_713.963525118, 251_290.795646773],
  ])('Byar by hand with qnorm: %d events, %d', (count, level, ...expected) => {
    expectAgreement(limits(stats.countLimits(count, level)), expected);
    // The same formula with the handbook's z of 90 and 99 %.
    const z = level === 0.9 ? 1.6448536269514722 : 2.5758293035489004;
    expectAgreement(limits(stats.byarLimits(count, level)), byar(count, z));
  });

  it('t.test of four values far apart and of three beyond a thousand million', () => {
    const apart = [-3.5, 0, 2.25, 1e6];
    expectAgreement(limits(stats.meanT(apart, 0.9)), [-338_341.416349067, 838_340.791349067]);
    expectAgreement(limits(stats.meanT(apart, 0.99)), [-1_210_228.24837774, 1_710_227.62337774]);
    const large = stats.meanT([1_000_000_001, 1_000_000_002, 1_000_000_004], 0.9);
    expectAgreement(large.standardDeviation, 1.52752523165195);
    expectAgreement(limits(large), [999_999_999.758148, 1_000_000_004.90852]);
  });

  it('t.test of two groups that vary unequally', () => {
    const first = { size: 5, mean: 22, standardDeviation: 43.61765697512877 };
    const second = { size: 3, mean: 7.5, standardDeviation: 0.5 };
    const inner = stats.welchDifference(first, second, 0.9);
    expectAgreement(
      [inner.degreesOfFreedom, ...limits(inner), inner.pValue],
      [4.001751888566, -27.08399856826785, 56.08399856826785, 0.49858835523162],
    );
    const outer = limits(stats.welchDifference(first, second, 0.99));
    expectAgreement(outer, [-75.29234781610114, 104.29234781610113]);
  });

  it.each([
    [0, 4, 1000, 1200, 0.9, 0, 1.33769103225735, 0.13120688477563],
    [7, 0, 300, 900, 0.99, 2.65096560643301, null, 0.00006103515625],
    [9, 5000, 1000, 2_000_000, 0.99, 1.25210122227055, 8.00817004085304, 1.14608684037632e-3],
    [1, 1, 1, 1, 0.9, 0.0259783520851541, 38.4935886896178, 1],
  ] as const)(
    'poisson.test(c(%d, %d), c(%d, %d), conf.level = %d)',
    (one, two, first, second, level, ...expected) => {
      const result = stats.rateRatioExact(
        { count: one, personYears: first },
        { count: two, personYears: second },
        level,
      );
      expectAgreement([...limits(result), result.pValue], expected);
    },
  );

  it('p.adjust with ties, null, 0 and 1, in an order of its own', () => {
    const { adjusted } = stats.benjaminiHochberg([0.04, 0.04, 0.01, null, 1, 0, 0.04, 0.2]);
    expectAgreement(adjusted, [0.056, 0.056, 0.035, null, 1, 0, 0.056, 0.7 / 3]);
  });

  it.each([
    [[1, 2, 3, 5, 9], [1000, 10, 500, 20, 50], 74.8645424824482, 5.04143417000511e-18],
    [[50, 40, 30, 20, 10], [100, 100, 100, 100, 100], 47.6190476190477, 5.17630905699005e-12],
  ])('prop.trend.test(%j, %j)', (counts, denominators, statistic, pValue) => {
    const points = counts.map((count, index) => ({ count, denominator: denominators[index]! }));
    const result = stats.trendOfProportions(points);
    expectAgreement([result.statistic, result.pValue], [statistic, pValue]);
  });

  it('lm of five values with weights of 3.92 over the width, squared', () => {
    const values = [10, 12, 11, 15, 19];
    const widths = [4, 5, 3, 6, 4];
    const result = stats.trendOfValues(
      values.map((value, index) => ({ value, lower: value, upper: value + widths[index]! })),
    );
    expectAgreement(
      [result.slope, result.standardError, result.statistic],
      [2.150210366126578, 0.338698146980641, 40.302896685584997],
    );
  });

  it.each([
    [3, 20, 0.3, 0.220418267380709],
    [0, 7, 0.01, 1],
    [50, 100, 0.5, 1],
    [499, 100_000, 0.005, 0.982116968602071],
  ])('binom.test(%d, %d, %d)', (successes, trials, probability, expected) => {
    expectAgreement(stats.binomialTest(successes, trials, probability), expected);
  });

  it('qt, qchisq, qbeta, qnorm and the far tails of pt, pchisq and pbeta', () => {
    expectAgreement(
      [
        stats.studentTQuantile(0.995, 2),
        stats.studentTQuantile(0.95, 3.7),
        stats.chiSquareQuantile(0.005, 18),
        stats.chiSquareQuantile(0.95, 1),
        stats.betaQuantile(0.005, 3, 40),
        stats.normalFactor(0.9),
        stats.normalFactor(0.99),
        stats.studentTCumulative(-8, 2.5),
        stats.chiSquareUpperTail(300, 1),
        stats.betaCumulative(0.2, 0.5, 30),
      ],
      [
        9.9248432009182892, 2.1824938039146011, 6.264804684506462, 3.84145882069412, 0.00820846829626649,
        1.64485362695147, 2.5758293035489, 3.82832206552172e-3, 3.29436238331404e-67, 0.999731687852369,
      ],
    );
  });

  it.each([
    [0, 30, 4, 900, 0.9, -0.00986256530079993, 0.07831606523685941],
    [30, 30, 10, 50, 0.99, 0.547115226839051, 0.906203407883839],
    [12, 150, 468, 8850, 0.99, -0.014201671312805, 0.103730737647126],
  ])('Newcombe 10 from two prop.test: %d/%d, %d/%d, %d', (one, first, two, second, level, ...expected) => {
    const result = stats.newcombeDifference(
      { count: one, denominator: first },
      { count: two, denominator: second },
      level,
    );
    expectAgreement(limits(result), expected);
  });

  it.each([
    [14, 2100, 160, 30_000, 0.95, 1 / 750, -1.82083510882862e-3, 5.9221465293045e-3],
    [3, 900, 0, 400, 0.9, 1 / 300, -4.53874818621e-3, 8.61517391992525e-3],
    [9, 1000, 25, 1500, 0.99, -7.66666666666667e-3, -0.0198503682004922, 5.56035741325926e-3],
  ])(
    'rate difference from two sets of limits: %d/%d, %d/%d, %d',
    (one, first, two, second, level, ...expected) => {
      const result = stats.rateDifference(
        { count: one, personYears: first },
        { count: two, personYears: second },
        level,
      );
      expectAgreement([result.difference, ...limits(result)], expected);
    },
  );

  it('a directly standardised rate at 90 and 99 %, with a band without events and half a person-year', () => {
    const bands = [
      { ageBand: 'a', count: 0, personYears: 1200, standardPopulation: 5000 },
      { ageBand: 'b', count: 3, personYears: 2000.5, standardPopulation: 20_000 },
      { ageBand: 'c', count: 9, personYears: 900, standardPopulation: 8000 },
      { ageBand: 'd', count: 40, personYears: 300, standardPopulation: 4000 },
    ];
    const inner = stats.directlyStandardisedRate({ bands, multiplier: 100_000 }, 0.9);
    expectAgreement([inner.value, ...limits(inner)], [1738.71847353477, 1358.17451786955, 2195.20788474158]);
    const outer = stats.directlyStandardisedRate({ bands, multiplier: 100_000 }, 0.99);
    expectAgreement(limits(outer), [1174.33475588192, 2469.50175272335]);
  });

  it('an indirectly standardised ratio of eight events at 90 and 99 %', () => {
    const bands = [
      { ageBand: 'a', count: 1, personYears: 500, referenceCount: 100, referencePersonYears: 30_000 },
      { ageBand: 'b', count: 0, personYears: 800, referenceCount: 50, referencePersonYears: 40_000 },
      { ageBand: 'c', count: 3, personYears: 600, referenceCount: 300, referencePersonYears: 35_000 },
      { ageBand: 'd', count: 4, personYears: 100, referenceCount: 900, referencePersonYears: 5000 },
    ];
    const input = { bands, referenceValue: 100, multiplier: 100_000 };
    const { expected, ratio, rate } = stats.indirectlyStandardisedRatio(input, 0.9);
    expectAgreement(
      [expected, ratio?.value, ratio?.lower, ratio?.upper, rate?.value, rate?.lower, rate?.upper],
      [
        25.8095238095238, 30.9963099630996, 15.4238521236116, 55.9276095976241, 380.409258638041,
        189.29273060796, 686.384299607205,
      ],
    );
    const outer = stats.indirectlyStandardisedRatio(input, 0.99);
    expectAgreement(outer.ratio, { lower: 9.96183711290752, upper: 71.98205540486546 });
  });

  it('a slope index over six unequal groups: lm(value ~ rank, weights = share)', () => {
    const populations = [100, 50, 300, 200, 80, 120];
    const values = [80, 78.5, 79, 82, 81, 84];
    const errors = [1, 2, 0.5, 0.7, 1.1, 0.9];
    const groups = populations.map((population, index) => ({
      quantile: index + 1,
      population,
      value: values[index]!,
      standardError: errors[index]!,
    }));
    const input = { groups, valueType: 'other', transform: false, multiplier: 1, repetitions: 1000 } as const;
    const inner = stats.slopeIndex(input, 0.9);
    expectAgreement(
      [inner.intercept, inner.slopeIndex.value, ...limits(inner.slopeIndex), inner.relativeIndex.value],
      [77.97418777431776, 5.42809503959982, 3.35490390343571, 7.50128617576393, 1.06961399912636],
    );
    expectAgreement(limits(stats.slopeIndex(input, 0.99).slopeIndex), [2.18149218516425, 8.67469789403539]);
  });

  it('a weighted share with a weight of nothing: Wilson at Kish’s effective size', () => {
    const input = { answers: [1, 0, 1, 1, 0], weights: [0, 2, 1.5, 0.5, 3] };
    const inner = stats.weightedProportion(input, 0.9);
    expectAgreement(
      [inner.effectiveSize, inner.value, ...limits(inner)],
      [3.161290322580645, 0.2857142857142857, 0.0622307416041747, 0.7068374199885978],
    );
    expectAgreement(limits(stats.weightedProportion(input, 0.99)), [0.0317406487516718, 0.8299566912191265]);
  });

  it('a standard error above 1 on the logit scale is one: 1 of 3 has √(1/1 + 1/2)', () => {
    const groups = [0.2, 1 / 3, 0.4, 0.5, 0.6].map((value, index) => ({
      quantile: index + 1,
      population: 3,
      value,
      standardError: Math.sqrt(1.5),
    }));
    const input = { groups, valueType: 'proportion', transform: true, multiplier: 100 } as const;
    const { limits: made, slopeIndex } = stats.slopeIndex(input);
    expect(made).toBe('analytic');
    expect(slopeIndex.lower).toBeLessThan(slopeIndex.value!);
  });
});
