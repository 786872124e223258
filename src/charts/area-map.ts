import { geoMercator, geoPath } from 'd3-geo';
import { at, escapeText, labelWidth, svg } from './markup.ts';
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

/** The own area with a frame around it, or all areas where they are near enough to be seen together. */
function focus(shapes: readonly MapShape[]): { readonly lines: Lines; readonly margin: number } {
  const own = shapes.filter((shape) => shape.own);
  const all = outline(shapes);
  if (own.length === 0) return { lines: all, margin: 0.04 };
  const size = (lines: Lines): number => {
    const [[left, top], [right, bottom]] = geoPath(geoMercator().scale(1e5)).bounds(lines);
    return Math.max(right - left, bottom - top);
  };
  const near = size(all) <= size(outline(own)) * 4.5;
  return near ? { lines: all, margin: 0.04 } : { lines: outline(own), margin: 0.2 };
}

/** The area among its neighbours: the own area filled, the others in outline, north up. */
export function drawAreaMap(map: AreaMap): string {
  const { lines, margin } = focus(map.shapes);
  const height = heightFor(lines);
  const projection = geoMercator().fitExtent(
    [
      [width * margin, height * margin],
      [width * (1 - margin), height * (1 - margin)],
    ],
    lines,
  );
  const path = geoPath(projection).digits(1);
  const draw = (shape: MapShape): string =>
    `<path class="${shape.own ? 'm-own' : 'm-neighbour'}" fill-rule="evenodd" d="${path(outline([shape])) ?? ''}" ` +
    `fill="${shape.own ? palette.area : '#E6E8EB'}" stroke="${shape.own ? palette.surface : palette.axis}" stroke-width="1.5" stroke-linejoin="round"/>`;
  // Several shapes may share a name; a name is written once, and only where it fits.
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  const name = (text: string): string => {
    const parts = map.shapes.filter((shape) => shape.name === text);
    const bounds = path.bounds(outline(parts));
    const [x, y] = middleOf(bounds);
    const half = labelWidth(text, 15) / 2;
    const room = bounds[1][0] - bounds[0][0];
    const own = parts.some((shape) => shape.own);
    const inside = x - half > 0 && x + half < width && y > 16 && y < height - 6;
    if (!inside || half * 2 > room * (own ? 0.9 : 1.8)) return '';
    const near = taken.some((one) => Math.abs(one.y - y) < 18 && Math.abs(one.x - x) < one.half + half);
    if (near) return '';
    taken.push({ x, y, half });
    // A light ground keeps the name apart from the borders that run under it.
    const ground = own
      ? ''
      : `<rect class="m-ground" x="${at(x - half)}" y="${at(y - 9)}" width="${at(half * 2)}" height="18" fill="${palette.surface}" fill-opacity="0.8"/>`;
    return `${ground}<text class="${own ? 'm-own-name' : 'm-name'}" x="${at(x)}" y="${at(y + 5)}" text-anchor="middle" font-size="14" fill="${own ? palette.surface : palette.text}">${escapeText(text)}</text>`;
  };
  const ordered = [...map.shapes.filter((shape) => !shape.own), ...map.shapes.filter((shape) => shape.own)];
  const names = [...new Set(ordered.map((shape) => shape.name))];
  const body = ordered.map(draw).join('') + (map.named ? names.map(name).join('') : '');
  return svg({ id: map.id, title: map.title, kind: 'map', width, height, body });
}
