import { describe, expect, test } from 'vitest';
import type { Area } from '../../src/model/area.ts';
import { type LayerShape, nearShapes } from '../../src/pipeline/near-shapes.ts';
import { sampleArea } from '../support/sample-areas.ts';

/** A square of one degree with its south-west corner here. */
function square(area: string, x: number, y: number, layer = 'deso.geojson', side = 1): LayerShape {
  const ring: [number, number][] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { area, name: area, layer, rings: [ring] };
}

/** Squares side by side, `size` in each row and column. */
const grid = (size: number): LayerShape[] =>
  Array.from({ length: size * size }, (_, at) => square(`d${at}`, at % size, Math.floor(at / size)));

const area = (id: string, more: Partial<Area> = {}): Area =>
  sampleArea({ id, codes: [], parent: null, ...more });
const names = (shapes: readonly { readonly area: string }[]): readonly string[] =>
  shapes.map((one) => one.area);

describe('nearShapes(shapes, area, areas)', () => {
  test('few shapes are all drawn, far away ones too', () => {
    const few = [square('d0', 0, 0), square('d1', 50, 50), square('d2', -50, 0)];
    expect(nearShapes(few, area('d0'), [])).toBe(few);
    expect(nearShapes(few, area('elsewhere'), [])).toBe(few);
  });

  test('of many, the own one and those around it, in the order of the file', () => {
    // The fifth of the fifth row of ten: d44, and the eight that touch it. Half a side further out meets the next
    // ring only if it reaches a whole side.
    expect(names(nearShapes(grid(10), area('d44'), []))).toEqual([
      'd33',
      'd34',
      'd35',
      'd43',
      'd44',
      'd45',
      'd53',
      'd54',
      'd55',
    ]);
    // In a corner there are three.
    expect(names(nearShapes(grid(10), area('d0'), []))).toEqual(['d0', 'd1', 'd10', 'd11']);
  });

  test('an area that is not on the map has none', () => {
    expect(nearShapes(grid(10), area('elsewhere'), [])).toEqual([]);
  });

  test('an area is its codes, or its parts, where it has no shape of its own', () => {
    // Two by one: half of two around it is from -1 to 3 and from -1 to 2, which twelve squares of the corner meet.
    const corner = ['d0', 'd1', 'd2', 'd3', 'd10', 'd11', 'd12', 'd13', 'd20', 'd21', 'd22', 'd23'];
    expect(names(nearShapes(grid(10), area('kvarter', { codes: ['d0', 'd1'] }), []))).toEqual(corner);
    const parts = [area('d0', { parent: 'kvarter' }), area('d1', { parent: 'kvarter' })];
    expect(names(nearShapes(grid(10), area('kvarter'), parts))).toEqual(corner);
  });

  test('its own shape goes before those of its parts, and neighbours are of its own kind', () => {
    const regso = [square('r0', 0, 0, 'regso.geojson', 2), square('r1', 2, 0, 'regso.geojson', 2)];
    const found = nearShapes([...grid(10), ...regso], area('r0'), [area('d0', { parent: 'r0' })]);
    expect(names(found)).toEqual(['r0', 'r1']);
    expect(names(nearShapes([...grid(10), ...regso], area('d0', { parent: 'r0' }), []))).toEqual([
      'd0',
      'd1',
      'd10',
      'd11',
    ]);
  });

  test('the nearest sixty, however many are in sight', () => {
    // A long road with a hundred houses on each side in sight: the ends are too far away.
    const road = square('road', 0, 0, 'deso.geojson', 100);
    const houses = Array.from({ length: 200 }, (_, at) =>
      square(`h${at}`, at < 100 ? at : at - 100, at < 100 ? -1 : 100),
    );
    const found = nearShapes([road, ...houses], area('road'), []);
    expect(found).toHaveLength(61);
    // The middles of houses 50 and 49 are nearest to the middle of the road; those of 0 and 99 are farthest.
    expect(names(found)).toContain('h50');
    expect(names(found)).toContain('h149');
    expect(names(found)).not.toContain('h0');
    expect(names(found)).not.toContain('h199');
  });
});
