import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propagate } from '../../src/audit/bounds.ts';
import { eliminate } from '../../src/audit/elimination.ts';
import { exactly, loadIntervalSolver } from '../../src/audit/interval-solver.ts';

test('a total less all parts but one gives the one', () => {
  // x0 + x1 + x2, x0, x1 are shown: x2 = first − second − third.
  const found = eliminate([[0, 1, 2], [0], [1]]).recipeFor([2]);
  const ratio = [...(found?.recipe ?? [])].map(([sum, amount]) => [
    sum,
    Number(amount) / Number(found?.divisor),
  ]);
  expect(Object.fromEntries(ratio)).toEqual({ 0: 1, 1: -1, 2: -1 });
});

test('three sums of pairs give each of three unknowns by halves, though none stands alone', () => {
  // x0 = ((x0+x1) + (x0+x2) − (x1+x2)) / 2
  const found = eliminate([
    [0, 1],
    [0, 2],
    [1, 2],
  ]).recipeFor([0]);
  const ratio = [...(found?.recipe ?? [])].map(([sum, amount]) => [
    sum,
    Number(amount) / Number(found?.divisor),
  ]);
  expect(Object.fromEntries(ratio)).toEqual({ 0: 0.5, 1: 0.5, 2: -0.5 });
});

test('two unknowns in one sum give neither', () => {
  const knowledge = eliminate([[0, 1]]);
  expect(knowledge.recipeFor([0])).toBeNull();
  expect(knowledge.recipeFor([0, 1])).not.toBeNull();
});

const sums = fc.array(fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
});
const secrets = fc.array(fc.nat(40), { minLength: 7, maxLength: 7 });

test('a recipe gives the true number, whatever the numbers are', () => {
  fc.assert(
    fc.property(sums, secrets, fc.nat(6), (shown, truth, wanted) => {
      const found = eliminate(shown).recipeFor([wanted]);
      if (!found) return;
      const total = [...found.recipe].reduce(
        (sum, [index, amount]) =>
          sum +
          (Number(amount) / Number(found.divisor)) *
            (shown[index] ?? []).reduce((all, at) => all + (truth[at] ?? 0), 0),
        0,
      );
      expect(total).toBeCloseTo(truth[wanted] ?? Number.NaN, 9);
    }),
    { numRuns: 500 },
  );
});

test('bounds hold the truth, and our own are never tighter than those of linear programming', async () => {
  const solve = await loadIntervalSolver();
  fc.assert(
    fc.property(sums, secrets, (shown, truth) => {
      const known = shown.map((unknowns) => ({
        unknowns,
        persons: unknowns.reduce((all, at) => all + (truth[at] ?? 0), 0),
      }));
      const rough = propagate(known, 7);
      const rows = known.map(({ unknowns, persons }) => exactly(unknowns, persons));
      const { intervals: exact, isContradicted } = solve(rows, 7, [[0], [1], [2], [3], [4], [5], [6]]);
      expect(isContradicted).toBe(false);
      expect(exact).not.toBeNull();
      truth.forEach((value, at) => {
        expect(exact?.[at]?.least).toBeLessThanOrEqual(value + 1e-6);
        expect(exact?.[at]?.greatest).toBeGreaterThanOrEqual(value - 1e-6);
        expect(rough[at]?.least).toBeLessThanOrEqual((exact?.[at]?.least ?? 0) + 1e-6);
        expect(rough[at]?.greatest).toBeGreaterThanOrEqual((exact?.[at]?.greatest ?? 0) - 1e-6);
      });
    }),
    { numRuns: 100 },
  );
});

test('sums that contradict one another by far are told, and what else they say is not forgotten', async () => {
  const solve = await loadIntervalSolver();
  // x + y is 10 in one table and 40 in another; x + z is 3, whichever of them is right.
  const rows = [exactly([0, 1], 10), exactly([0, 1], 40), exactly([0, 2], 3)];
  const { intervals, isContradicted } = solve(rows, 3, [[0], [0, 1]]);
  expect(isContradicted).toBe(true);
  expect(intervals![0]!.least).toBeCloseTo(0, 3);
  expect(intervals![0]!.greatest).toBeCloseTo(3, 3);
  expect(intervals![1]!.least).toBeGreaterThan(9.99);
  expect(intervals![1]!.greatest).toBeLessThan(40.01);
  // Noise of a few is nothing to tell of: 10 and 14.
  expect(solve([exactly([0, 1], 10), exactly([0, 1], 14)], 2, [[0]]).isContradicted).toBe(false);
});
