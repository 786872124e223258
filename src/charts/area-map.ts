import { geoMercator, geoPath } from 'd3-geo';
import { at, escapeText, svg } from './markup.ts';
import { palette } from './palette.ts';

export interface MapShape {
  readonly name: string;
  readonly own: boolean;
  /** Closed rings of longitude and latitude, holes too. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

export interface AreaMap {
  readonly id: string;
  readonly title: string;
  readonly shapes: readonly MapShape[];
  /** Names of the neighbours are written on a map that is large enough to hold them. */
  readonly named: boolean;
}

const width = 420;

type Lines = { readonly type: 'MultiLineString'; readonly coordinates: [number, number][][] };

/** As lines, not polygons: the direction of a ring then does not decide what is inside. */
function outline(shapes: readonly MapShape[]): Lines {
  const coordinates = shapes.flatMap((shape) =>
    shape.rings.map((ring) => ring.map(([east, north]): [number, number] => [east, north])),
  );
  return { type: 'MultiLineString', coordinates };
}

/** The middle of a shape's bounding box: where its name stands. */
function middleOf(bounds: readonly [readonly [number, number], readonly [number, number]]): [number, number] {
  return [(bounds[0][0] + bounds[1][0]) / 2, (bounds[0][1] + bounds[1][1]) / 2];
}

/** A wide area gets a low map and a tall one a high map, within what a column can hold. */
function heightFor(lines: Lines): number {
  const bounds = geoPath(geoMercator().fitWidth(width, lines)).bounds(lines);
  return Math.round(Math.min(460, Math.max(260, bounds[1][1] - bounds[0][1])));
}

/** The area among its neighbours: the own area filled, its neighbours in outline, north up. */
export function drawAreaMap(map: AreaMap): string {
  const own = map.shapes.filter((shape) => shape.own);
  const center = outline(own.length > 0 ? own : map.shapes);
  const height = heightFor(center);
  const frame: [[number, number], [number, number]] = [
    [width * 0.2, height * 0.2],
    [width * 0.8, height * 0.8],
  ];
  // The own area fills the middle; neighbours are cut by the edge, as on a page of an atlas.
  const projection = geoMercator().fitExtent(frame, center);
  const path = geoPath(projection).digits(1);
  const draw = (shape: MapShape): string =>
    `<path class="${shape.own ? 'm-own' : 'm-neighbour'}" fill-rule="evenodd" d="${path(outline([shape])) ?? ''}" ` +
    `fill="${shape.own ? palette.area : '#E6E8EB'}" stroke="${shape.own ? palette.surface : palette.axis}" stroke-width="1.5" stroke-linejoin="round"/>`;
  const name = (shape: MapShape): string => {
    const [x, y] = middleOf(path.bounds(outline([shape])));
    const outside = x < 50 || x > width - 50 || y < 16 || y > height - 10;
    if (outside) return '';
    return `<text class="${shape.own ? 'm-own-name' : 'm-name'}" x="${at(x)}" y="${at(y)}" text-anchor="middle" font-size="14" fill="${shape.own ? palette.surface : palette.text}">${escapeText(shape.name)}</text>`;
  };
  const ordered = [...map.shapes.filter((shape) => !shape.own), ...own];
  const body = ordered.map(draw).join('') + (map.named ? ordered.map(name).join('') : '');
  return svg({ id: map.id, title: map.title, kind: 'map', width, height, body });
}
