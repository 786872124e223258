import { describe, expect, test } from 'vitest';
import { type Equation, eliminate } from '../../src/disclosure/elimination.ts';
import { randomFrom } from './world.ts';

const equation = (terms: Record<number, number>, relation: number): Equation => ({
  columns: Object.keys(terms).map(Number),
  coefficients: Object.values(terms),
  relation,
});

describe('eliminate(equations, preference)', () => {
  test('x + y and x − y give both', () => {
    const { recoverable } = eliminate([equation({ 0: 1, 1: 1 }, 0), equation({ 0: 1, 1: -1 }, 1)], () => 0);
    expect([...recoverable.keys()].sort()).toEqual([0, 1]);
  });

  test('x + y + z and z give z, by the second relation', () => {
    const { recoverable } = eliminate([equation({ 0: 1, 1: 1, 2: 1 }, 7), equation({ 2: 1 }, 8)], () => 0);
    expect([...recoverable]).toEqual([[2, [8]]]);
  });

  test('relations that contradict or repeat each other change nothing', () => {
    const twice = [equation({ 0: 1, 1: 1 }, 0), equation({ 0: 1, 1: 1 }, 1)];
    expect(eliminate(twice, () => 0).recoverable.size).toBe(0);
  });

  test('every column is either recoverable or moved by a direction that no equation notices', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomFrom(seed);
      const equations = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, relation) => {
        const terms: Record<number, number> = {};
        for (let column = 0; column < 10; column += 1) {
          if (random() < 0.35) terms[column] = random() < 0.5 ? 1 : -1;
        }
        return equation(terms, relation);
      });
      const { recoverable, directions } = eliminate(equations, () => random());
      for (const direction of directions) {
        for (const { columns, coefficients } of equations) {
          const change = columns.reduce(
            (sum, c, i) => sum + (coefficients[i] ?? 0) * (direction.get(c) ?? 0),
            0,
          );
          expect(change, `seed ${seed}`).toBe(0);
        }
      }
      for (const column of new Set(equations.flatMap((e) => e.columns))) {
        const moved = directions.some((direction) => (direction.get(column) ?? 0) !== 0);
        expect(moved, `seed ${seed}, column ${column}`).toBe(!recoverable.has(column));
      }
    }
  });
});
