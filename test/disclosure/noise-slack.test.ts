import { describe, expect, test } from 'vitest';
import { loadJointSolver, type ProgramTarget } from '../../src/disclosure/joint-solver.ts';

const free = Number.POSITIVE_INFINITY;
const row = (columns: readonly number[], number: number) => ({
  columns,
  coefficients: columns.map(() => 1),
  least: number,
  greatest: number,
});
const first = (need: number): ProgramTarget => ({ columns: [0], coefficients: [1], need });

/** x and y are withheld; what is shown of them is noise-protected or rounded, so that it does not add up. */
describe('loadJointSolver() where what is shown contradicts itself', () => {
  test('two totals of the same persons are as far from the truth as they must be and no further', async () => {
    const solve = await loadJointSolver();
    // x + y = 10 in one table and 13 in another: three persons of noise, wherever they are. x + y is from
    // 10 to 13, so x is from 0 to something from 10 to 13.
    const rows = [row([0, 1], 10), row([0, 1], 13)];
    const ask = (need: number) => solve({ upper: [free, free], rows, targets: [first(need)] }, true);
    expect(ask(10)).toEqual([]);
    expect(ask(14)).toHaveLength(1);
  });

  test('a total below one of its parts leaves nothing for the other', async () => {
    const solve = await loadJointSolver();
    // x + y = 2 and y = 3: one person of noise, and x is 0 whichever number it lies in.
    const rows = [row([0, 1], 2), row([1], 3)];
    const [narrow, ...others] = solve({ upper: [free, free], rows, targets: [first(1)] }, true);
    expect(others).toEqual([]);
    expect(narrow?.target).toBe(0);
    expect(narrow?.rows).toContain(0);
  });

  test('limits of rounded numbers that contradict nothing need no noise', async () => {
    const solve = await loadJointSolver();
    // Rounded to five: x + y from 8 to 12, y from 3 to 7. x is from 8 − 7 = 1 to 12 − 3 = 9.
    const rounded = (columns: readonly number[], least: number, greatest: number) => ({
      ...row(columns, 0),
      least,
      greatest,
    });
    const rows = [rounded([0, 1], 8, 12), rounded([1], 3, 7)];
    const ask = (need: number) => solve({ upper: [free, free], rows, targets: [first(need)] }, true);
    expect(ask(8)).toEqual([]);
    expect(ask(9).map(({ target }) => target)).toEqual([0]);
  });
});
