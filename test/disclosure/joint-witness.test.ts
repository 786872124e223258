import { describe, expect, test } from 'vitest';
import { targetsLeft } from '../../src/disclosure/joint-witness.ts';

const free = Number.POSITIVE_INFINITY;

/** Two hidden areas, 4 and 6 persons, whose sum is shown; somebody asks how many the first one has. */
const sum = { columns: [0, 1], coefficients: [1, 1], least: 10, greatest: 10 };
const first = (need: number) => ({ columns: [0], coefficients: [1], need });
const left = (need: number, truth = [4, 6], rows = [sum], upper = [free, free]) =>
  targetsLeft({ upper, rows, targets: [first(need)] }, truth, true);

describe('targetsLeft()', () => {
  test('a cell that can take all of the other and give it all it has is wide enough', () => {
    // 0 to 10: four down and six up from the truth.
    expect(left(10)).toEqual([]);
  });

  test('what walking does not reach is left, with what it did reach', () => {
    expect(left(11)).toEqual([{ index: 0, target: { ...first(11), seen: { least: 0, greatest: 10 } } }]);
  });

  test('nobody walks past the number of persons', () => {
    // No more than 5 in the first area: 0 to 5.
    expect(left(5, [4, 6], [sum], [5, free])).toEqual([]);
    expect(left(6, [4, 6], [sum], [5, free])).toHaveLength(1);
  });

  test('nor past a limit: 8 to 12 together, the second no less than 3 and no more than 7', () => {
    const limit = { columns: [1], coefficients: [1], least: 3, greatest: 7 };
    const rows = [{ ...sum, least: 8, greatest: 12 }, limit];
    // The first is from 8 − 7 = 1 to 12 − 3 = 9; alone, the second where it is, from 2 to 6.
    expect(left(4, [4, 6], rows)).toEqual([]);
    expect(left(9, [4, 6], rows)).toHaveLength(1);
  });

  test('a sum of cells is walked as one number', () => {
    const both = { columns: [0, 1], coefficients: [1, 1], need: 1 };
    // The sum is shown: it cannot move, however free its parts are.
    const program = { upper: [free, free], rows: [sum], targets: [both] };
    expect(targetsLeft(program, [4, 6], true)).toEqual([
      { index: 0, target: { ...both, seen: { least: 10, greatest: 10 } } },
    ]);
  });

  test('numbers that are not what is published, or not known, prove nothing', () => {
    const unseen = [{ index: 0, target: first(1) }];
    expect(left(1, [4, 7])).toEqual(unseen);
    expect(left(1, [Number.NaN, 6])).toEqual(unseen);
    expect(left(1, [12, -2])).toEqual(unseen);
  });
});
