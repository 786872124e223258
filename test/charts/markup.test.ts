import { area, line } from 'd3-shape';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, type Point, through } from '../../src/charts/markup.ts';

const number = fc.oneof(
  fc.double({ min: -700, max: 700, noNaN: true }),
  fc.constantFrom(0, -0, -0.04, 499.95, 1e21),
);
const points = fc.array(fc.record({ x: number, y: number }), { minLength: 1, maxLength: 12 });

test('at(value) is the number to one decimal, without a sign on nought', () => {
  fc.assert(
    fc.property(number, (value) => {
      // Adding nought makes -0 nought.
      expect(at(value)).toBe(String(Math.round(value * 10) / 10 + 0));
    }),
  );
});

test('through(points) is the path that d3-shape draws, as a line and as the edge of an area', () => {
  const x = ({ x }: Point): number => x;
  const y = ({ y }: Point): number => y;
  fc.assert(
    fc.property(points, (list) => {
      expect(through(list)).toBe(line<Point>(x, y).digits(1)(list));
      if (list.length === 1) return;
      const edge = [...list, ...list.map((point) => ({ ...point, y: point.y + 5 })).reverse()];
      const drawn = area<Point>(x, (point) => point.y + 5, y).digits(1);
      expect(`${through(edge)}Z`).toBe(drawn(list));
    }),
  );
});
