import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateDifference } from '../../src/stats/rate-difference.ts';
import { expectAgreement, expectCleanNumbers } from './oracle.ts';

const counted = fc.record({
  count: fc.nat({ max: 400 }),
  personYears: fc.integer({ min: 1, max: 1_000_000 }),
});

describe('rateDifference', () => {
  it('puts the limits of each rate together, as a hand calculation does', () => {
    // 4 events of 100: exact limits 1.08986537 and 10.24158868; 16 of 200: Byar's 9.139509 and 25.984440.
    const result = rateDifference({ count: 4, personYears: 100 }, { count: 16, personYears: 200 });
    // 0.04 − 0.08 ∓ √(0.0291013² + 0.0499222²) and √(0.0624159² + 0.0343025²)
    expect(result.difference).toBeCloseTo(-0.04, 12);
    expect(result.lower).toBeCloseTo(-0.04 - Math.hypot(0.02910135, 0.0499222), 6);
    expect(result.upper).toBeCloseTo(-0.04 + Math.hypot(0.0624158868, 0.034302455), 6);
  });

  it('contains the difference, widens with the level, and turns when the rates change places', () => {
    fc.assert(
      fc.property(counted, counted, (first, second) => {
        const inner = rateDifference(first, second);
        const outer = rateDifference(first, second, 0.998);
        const swapped = rateDifference(second, first);
        expectCleanNumbers([inner, outer, swapped]);
        expect(inner.lower).toBeLessThanOrEqual(inner.difference!);
        expect(inner.upper).toBeGreaterThanOrEqual(inner.difference!);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower!);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper!);
        expectAgreement(swapped.lower, -inner.upper!, { rel: 1e-9, abs: 1e-12 });
      }),
    );
  });

  it('gives a reason without person-years and refuses half a person', () => {
    const none = { count: 0, personYears: 0 };
    expect(rateDifference({ count: 1, personYears: 1 }, none)).toMatchObject({
      difference: null,
      lower: null,
      reason: 'no-denominator',
    });
    expect(() => rateDifference({ count: 0.5, personYears: 1 }, none)).toThrow(/rateDifference: first count/);
  });
});
