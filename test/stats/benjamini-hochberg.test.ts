import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { expectAgreement, expectCleanNumbers, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: { readonly p: readonly (number | null)[] };
  readonly expected: {
    readonly adjusted: readonly (number | null)[];
    readonly reject_fdr05: readonly (boolean | null)[];
  };
}

const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 });

describe('benjaminiHochberg', () => {
  const { cases, tolerance } = readOracle<Case>('benjamini_hochberg');
  it.each(cases)('$id', ({ input, expected }) => {
    const { adjusted, rejected } = benjaminiHochberg(input.p);
    expectAgreement(adjusted, expected.adjusted, tolerance);
    expect(rejected).toEqual(expected.reject_fdr05);
  });

  it('keeps the order of the p-values, never lowers one and stays at most 1', () => {
    fc.assert(
      fc.property(pValues, (list) => {
        const { adjusted } = benjaminiHochberg(list);
        expectCleanNumbers(adjusted);
        list.forEach((one, at) => {
          expect(adjusted[at] === null).toBe(one === null);
          if (one === null) return;
          expect(adjusted[at]).toBeGreaterThanOrEqual(one);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          list.forEach((other, elsewhere) => {
            if (other !== null && one <= other)
              expect(adjusted[at]).toBeLessThanOrEqual(adjusted[elsewhere]!);
          });
        });
      }),
    );
  });

  it('follows its input when that is turned round, and nulls do not count', () => {
    fc.assert(
      fc.property(pValues, (list) => {
        const { adjusted } = benjaminiHochberg(list);
        expect(benjaminiHochberg([...list].reverse()).adjusted).toEqual([...adjusted].reverse());
        const known = list.filter((one) => one !== null);
        expect(benjaminiHochberg(known).adjusted).toEqual(adjusted.filter((one) => one !== null));
      }),
    );
  });

  it('has nothing to say about nothing, and refuses what is no probability', () => {
    expect(benjaminiHochberg([]).adjusted).toEqual([]);
    expect(benjaminiHochberg([null])).toMatchObject({ adjusted: [null], rejected: [null] });
    expect(() => benjaminiHochberg([1.2])).toThrow(/p-values must be from 0 to 1, got 1.2/);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
    expect(() => benjaminiHochberg([0.5], 5)).toThrow(/rate .* got 5/);
  });
});
