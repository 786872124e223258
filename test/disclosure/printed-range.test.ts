import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedRange } from '../../src/disclosure/printed-range.ts';
import type { EstimatedValue } from '../../src/estimate/estimate.ts';
import { wilsonLimits } from './reader-knowledge.ts';
import { key, share } from './support.ts';

function printed(
  count: number,
  answers: number,
  decimals: number,
): EstimatedValue & { readonly width: number } {
  const round = (number: number) => Number(number.toFixed(decimals));
  const [lower, upper] = wilsonLimits(count, answers).map(round) as [number, number];
  const told = share(key('a'), count, answers);
  const interval = { kind: 'interval', lower, upper, level: 0.95, method: 'producer' } as const;
  const bare = { respondents: null, count: null, denominator: null };
  return { ...told, ...bare, value: round(told.value), interval, width: upper - lower };
}

test('what was printed is always among what may have been', () => {
  const numbers = fc
    .tuple(
      fc.integer({ min: 10, max: 3000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1),
    )
    .map(([answers, level, decimals]) => [Math.round(level * answers), answers, decimals] as const);
  fc.assert(
    fc.property(numbers, ([count, answers, decimals]) => {
      const estimate = printed(count, answers, decimals);
      fc.pre(estimate.width > 0);
      const range = printedRange(estimate, null, decimals);
      expect(range.answers.least).toBeLessThanOrEqual(answers);
      expect(range.answers.greatest).toBeGreaterThanOrEqual(answers);
      expect(range.counted.least).toBeLessThanOrEqual(count);
      expect(range.counted.greatest).toBeGreaterThanOrEqual(count);
    }),
    // 7 of 402 is 1.7 (0.8–3.6): the likeliest by the width of that is 371, and 1.7 may be 1.741. 3 of 1522 is
    // 0 (0–1), and so is one in 250 of any larger number: a width of what printing takes is none.
    { numRuns: 400, examples: [[[7, 402, 1]], [[16, 508, 1]], [[3, 1522, 0]]] },
  );
});
