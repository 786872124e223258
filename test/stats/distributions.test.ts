import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCumulative, betaQuantile } from '../../src/stats/beta.ts';
import { chiSquareCumulative, chiSquareQuantile, chiSquareUpperTail } from '../../src/stats/chi-square.ts';
import { normalCumulative, normalFactor, normalQuantile, normalUpperTail } from '../../src/stats/normal.ts';
import { studentTCumulative, studentTQuantile, studentTUpperTail } from '../../src/stats/student-t.ts';
import { expectAgreement, readOracle } from './oracle.ts';

type Numbers = (...numbers: number[]) => number;
const functions: Record<string, Numbers> = {
  normalUpperTail,
  normalQuantile,
  studentTUpperTail: studentTUpperTail as Numbers,
  studentTQuantile: studentTQuantile as Numbers,
  chiSquareUpperTail: chiSquareUpperTail as Numbers,
  chiSquareQuantile: chiSquareQuantile as Numbers,
  betaQuantile: betaQuantile as Numbers,
};
const probability = fc.double({ min: 0.0005, max: 0.9995, noNaN: true });
const degrees = fc.double({ min: 0.8, max: 5000, noNaN: true });

describe('distributions against scipy, relative 1e-10', () => {
  const { cases, tolerance } = readOracle<{ function: string; arguments: number[]; expected: number }>(
    'distributions',
  );
  it.each(cases)('$function $arguments', ({ function: name, arguments: numbers, expected }) => {
    expect(tolerance.rel).toBe(1e-10);
    expectAgreement(functions[name]!(...numbers), expected, tolerance);
  });
});

describe('distributions', () => {
  it('gives the two factors the methods state', () => {
    expect(normalFactor(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(normalFactor(0.998)).toBeCloseTo(3.090232306167813, 14);
  });

  it('quantile and distribution function undo each other', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (share, first, second) => {
        expect(normalCumulative(normalQuantile(share))).toBeCloseTo(share, 12);
        expect(studentTCumulative(studentTQuantile(share, first), first)).toBeCloseTo(share, 12);
        expect(chiSquareCumulative(chiSquareQuantile(share, first), first)).toBeCloseTo(share, 12);
        // A beta of large parameters is so steep that the last bit of its argument shows in the 12th digit.
        expect(betaCumulative(betaQuantile(share, first, second), first, second)).toBeCloseTo(share, 10);
      }),
      { numRuns: 50 },
    );
  });

  it('is symmetric where the distribution is', () => {
    fc.assert(
      fc.property(probability, degrees, (share, df) => {
        expect(normalQuantile(share) + normalQuantile(1 - share)).toBeCloseTo(0, 10);
        expect(studentTQuantile(share, df) / -studentTQuantile(1 - share, df) || 1).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
    expect(Object.is(normalQuantile(0.5), 0)).toBe(true);
    expect(Object.is(studentTQuantile(0.5, 3), 0)).toBe(true);
  });

  it('refuses what is not a probability or has no degrees of freedom', () => {
    for (const bad of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(bad)).toThrow(/normalQuantile: probability .* got/);
      expect(() => studentTQuantile(bad, 3)).toThrow(RangeError);
      expect(() => chiSquareQuantile(bad, 3)).toThrow(RangeError);
      expect(() => betaQuantile(bad, 1, 1)).toThrow(RangeError);
    }
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => studentTUpperTail(1, bad)).toThrow(/studentTUpperTail: degreesOfFreedom/);
      expect(() => chiSquareUpperTail(1, bad)).toThrow(RangeError);
      expect(() => betaCumulative(0.5, bad, 1)).toThrow(RangeError);
    }
    expect(() => betaCumulative(1.5, 1, 1)).toThrow(/betaCumulative: value .* 1.5/);
    expect(() => normalCumulative(Number.NaN)).toThrow(RangeError);
  });
});
