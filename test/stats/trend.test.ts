import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendOfProportions } from '../../src/stats/trend-of-proportions.ts';
import { trendOfValues } from '../../src/stats/trend-of-values.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly kind: 'proportion' | 'value_with_ci95';
    readonly x?: readonly number[];
    readonly n?: readonly number[];
    readonly value?: readonly number[];
    readonly lower95?: readonly number[];
    readonly upper95?: readonly number[];
  };
  readonly expected: object;
}

const markers = { rising: 'increasing', falling: 'decreasing', 'no-certain-change': 'no_change' };
const counts = [20, 25, 31, 38, 60];
const series = (fields: (index: number) => object = () => ({})) =>
  counts.map((count, index) => ({ count, denominator: 100, ...fields(index) }));

describe('trendOfProportions and trendOfValues', () => {
  const { cases, tolerance } = readOracle<Case>('trend_recent');
  it.each(cases)('$id', ({ input, expected }) => {
    const isShare = input.kind === 'proportion';
    const trend = isShare
      ? trendOfProportions((input.x ?? []).map((count, at) => ({ count, denominator: input.n![at]! })))
      : trendOfValues(
          (input.value ?? []).map((value, at) => ({
            value,
            lower: input.lower95![at]!,
            upper: input.upper95![at]!,
          })),
        );
    const actual = {
      chi2: trend.statistic,
      p: trend.pValue,
      slope: trend.slope,
      se_slope: trend.standardError,
      [isShare ? 'jackknife_logit_slopes' : 'jackknife_slopes']: trend.leaveOneOutSlopes,
      sign_consistent: trend.isSignConsistent,
      significant: trend.isSignificant,
      marker: trend.direction === null ? 'cannot_be_calculated' : markers[trend.direction],
    };
    expectAgreement(actual, expected, tolerance);
    expectCleanNumbers(trend);
  });

  it.each([
    ['fewer-than-five', series().slice(1)],
    ['fewer-than-five', series((index) => ({ firstYear: index < 3 ? 2018 + index : 2019 + index }))],
    ['break', series((index) => ({ breakBefore: index === 2 }))],
    ['overlapping-periods', series((index) => ({ firstYear: 2015 + index, lastYear: 2019 + index }))],
    ['zero-or-all', series((index) => (index === 1 ? { count: 0 } : {}))],
    ['zero-or-all', series((index) => (index === 4 ? { count: 100 } : {}))],
    ['zero-or-all', series((index) => (index === 0 ? { count: 0, denominator: 0 } : {}))],
  ] as const)('cannot be judged: %s', (reason, points) => {
    const trend = trendOfProportions(points);
    expect(trend).toMatchObject({
      direction: null,
      statistic: null,
      pValue: null,
      isSignificant: null,
      reason,
    });
  });

  it('takes consecutive years, and a break before the five does not matter', () => {
    const points = series((index) => ({ firstYear: 2019 + index, breakBefore: index === 0 }));
    expect(trendOfProportions(points).direction).toBe('rising');
    expect(trendOfProportions([{ count: 90, denominator: 100 }, ...series()])).toEqual(
      trendOfProportions(series()),
    );
  });

  it('cannot be judged where an interval has no width', () => {
    const points = counts.map((value) => ({ value, lower: value, upper: value }));
    expect(trendOfValues(points)).toMatchObject({ direction: null, reason: 'interval-without-width' });
  });

  it('the mirrored series has the mirrored trend', () => {
    const turned = { rising: 'falling', falling: 'rising', 'no-certain-change': 'no-certain-change' };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 499 }), { minLength: 5, maxLength: 5 }), (list) => {
        const points = list.map((count) => ({ count, denominator: 500 }));
        const there = trendOfProportions(points);
        const back = trendOfProportions([...points].reverse());
        expectCleanNumbers([there, back]);
        expectAgreement(back.statistic, there.statistic, { rel: 1e-9, abs: 1e-12 });
        expect(back.direction).toBe(turned[there.direction!]);
        const values = list.map((value) => ({ value, lower: value - 9, upper: value + 9 }));
        expect(trendOfValues([...values].reverse()).direction).toBe(turned[trendOfValues(values).direction!]);
      }),
    );
  });

  it('has a slope of exactly 0 without change', () => {
    const points = [1, 2, 3, 4, 5].map(() => ({ value: 0.1, lower: 0, upper: 0.3 }));
    expect(trendOfValues(points)).toMatchObject({ slope: 0, statistic: 0, direction: 'no-certain-change' });
  });

  it('refuses bad input', () => {
    expect(() => trendOfProportions(series((at) => (at === 1 ? { count: -1 } : {})))).toThrow(
      /count .* got -1/,
    );
    expect(() => trendOfProportions(series((at) => (at === 1 ? { count: 101 } : {})))).toThrow(
      /at most denominator/,
    );
    expect(() => trendOfProportions(series((at) => ({ firstYear: 2024 - at })))).toThrow(/in order of time/);
    expect(() => trendOfProportions(series(() => ({ firstYear: 2024.5 })))).toThrow(/years must be whole/);
    expect(() => trendOfValues([{ value: 1, lower: 2, upper: 0 }])).toThrow(/lower must be at most upper/);
    expect(() => trendOfValues([{ value: Number.NaN, lower: 0, upper: 2 }])).toThrow(/value .* got NaN/);
  });
});
