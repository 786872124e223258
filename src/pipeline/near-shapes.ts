import type { Area } from '../model/area.ts';
import { partsOf } from '../report/area-relations.ts';
import type { ReportShape } from '../report/report-input.ts';

/** A shape and the file that it stands in: the areas of one level. */
export interface LayerShape extends ReportShape {
  readonly layer: string;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** So many shapes are drawn on one map, all of them; of more than so many, those that are near. */
const mostShapes = 60;
/** Of the longer side of the own area: how far away a neighbour is still seen. */
const reach = 0.5;

/**
 * The shapes that the map of one area is drawn of: all, where they are few; else the area's own and its neighbours
 * of the same file. The shape of the area itself goes before those of its parts. A map of a whole country in each of
 * its reports would be of no use, and the reports would grow with the square of their number.
 */
export function nearShapes(
  shapes: readonly LayerShape[],
  area: Area,
  areas: readonly Area[],
): readonly ReportShape[] {
  if (shapes.length <= mostShapes) return shapes;
  const isIts = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return shapes.filter((shape) => wanted.has(shape.area));
  };
  const itself = isIts([area.id]);
  const own =
    itself.length > 0 ? itself : isIts([...area.codes, ...partsOf(area, areas).map(({ id }) => id)]);
  if (own.length === 0) return [];
  const layers = new Set(own.map(({ layer }) => layer));
  const around = own.map(boxOf).reduce(union);
  const [west, south, east, north] = around;
  const edge = Math.max(east - west, north - south) * reach;
  const seen: Box = [west - edge, south - edge, east + edge, north + edge];
  const isOwn = new Set<ReportShape>(own);
  const others = shapes
    .filter((shape) => layers.has(shape.layer) && !isOwn.has(shape) && meet(boxOf(shape), seen))
    .map((shape) => ({ shape, away: distance(boxOf(shape), around) }))
    // The sort keeps those that are as near in the order of the file.
    .sort((one, other) => one.away - other.away)
    .slice(0, mostShapes);
  const drawn = new Set<ReportShape>([...own, ...others.map(({ shape }) => shape)]);
  return shapes.filter((shape) => drawn.has(shape));
}

const boxes = new WeakMap<ReportShape, Box>();

/** Found once for each shape, not once for each report. */
function boxOf(shape: ReportShape): Box {
  const known = boxes.get(shape);
  if (known) return known;
  let box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of shape.rings) for (const [x, y] of ring) box = union(box, [x, y, x, y]);
  boxes.set(shape, box);
  return box;
}

function union(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function meet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

/** Between the middles of two boxes, squared. */
function distance(one: Box, other: Box): number {
  const across = (at: 0 | 1): number =>
    one[at] + one[(at + 2) as 2 | 3] - other[at] - other[(at + 2) as 2 | 3];
  return across(0) ** 2 + across(1) ** 2;
}
