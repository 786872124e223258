import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelProportions } from '../../src/stats/funnel-proportion.ts';
import { funnelRates } from '../../src/stats/funnel-rate.ts';
import { funnelRatio } from '../../src/stats/funnel-ratio.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly statistic: 'proportion' | 'ratio' | 'rate_crude';
    readonly x?: readonly number[];
    readonly n?: readonly number[];
    readonly observed?: readonly number[];
    readonly expected?: readonly number[];
  };
  readonly expected: object;
}

const words = {
  'low-99.8': 'Low (0.001)',
  'low-95': 'Low (0.025)',
  'not-significant': 'Not significant',
  'high-95': 'High (0.025)',
  'high-99.8': 'High (0.001)',
};

function run(input: Case['input']): object {
  if (input.statistic === 'ratio') {
    const points = input.observed!.map((observed, at) =>
      funnelRatio({ observed, expected: input.expected![at]! }),
    );
    return { significance: points.map((point) => words[point.significance!]) };
  }
  if (input.statistic === 'rate_crude') {
    const { average, points } = funnelRates(
      input.x!.map((count, at) => ({ count, personYears: input.n![at]! })),
    );
    return { average, significance: points.map((point) => words[point.significance!]) };
  }
  const { average, points } = funnelProportions(
    input.x!.map((count, at) => ({ count, denominator: input.n![at]! })),
  );
  return {
    average,
    low95: points.map((point) => point.lower95),
    high95: points.map((point) => point.upper95),
    low998: points.map((point) => point.lower998),
    high998: points.map((point) => point.upper998),
    significance: points.map((point) => words[point.significance!]),
  };
}

describe('funnels', () => {
  const { cases, tolerance } = readOracle<Case>('funnel_significance');
  it.each(cases)('$id', ({ input, expected }) => {
    expectAgreement(run(input), expected, tolerance);
  });

  it('marks an area exactly when its Wilson interval leaves the average out', () => {
    const area = fc
      .integer({ min: 1, max: 3000 })
      .chain((denominator) =>
        fc.record({ count: fc.nat({ max: denominator }), denominator: fc.constant(denominator) }),
      );
    fc.assert(
      fc.property(fc.array(area, { minLength: 2, maxLength: 15 }), (areas) => {
        const { average, points } = funnelProportions(areas);
        expectCleanNumbers(points);
        points.forEach((point, at) => {
          const { lower, upper } = wilson(areas[at]!);
          fc.pre(Math.abs(lower! - average!) > 1e-9 && Math.abs(upper! - average!) > 1e-9);
          expect(point.significance !== 'not-significant').toBe(average! < lower! || average! > upper!);
          expect(point.lower998).toBeGreaterThanOrEqual(0);
          expect(point.upper998).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('gives reasons and refuses bad input', () => {
    const empty = { count: 0, denominator: 0 };
    expect(funnelProportions([empty])).toMatchObject({ average: null, reason: 'no-denominator' });
    expect(funnelProportions([empty, { count: 1, denominator: 2 }]).points[0]).toMatchObject({
      value: null,
      significance: null,
      reason: 'no-denominator',
    });
    expect(funnelRatio({ observed: 3, expected: 0 })).toMatchObject({
      value: null,
      reason: 'no-expected-events',
    });
    expect(funnelRates([])).toMatchObject({ average: null, points: [], reason: 'no-denominator' });
    expect(() => funnelProportions([{ count: 3, denominator: 2 }])).toThrow(/at most denominator/);
    expect(() => funnelRatio({ observed: 0.5, expected: 1 })).toThrow(/observed .* got 0.5/);
    expect(() => funnelRates([{ count: 1, personYears: -1 }])).toThrow(/personYears .* got -1/);
  });
});
