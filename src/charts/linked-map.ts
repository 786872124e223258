import { geoMercator, geoPath } from 'd3-geo';
import { at, escapeText, labelWidth } from './markup.ts';

export interface LinkedShape {
  readonly name: string;
  /** Empty for a place without a page. */
  readonly href: string;
  /** Closed rings of longitude and latitude, holes too. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

export interface LinkedMap {
  readonly id: string;
  readonly title: string;
  readonly shapes: readonly LinkedShape[];
  /** So many shapes that the same links in a list are easier to reach: the map is then for the eye and the mouse. */
  readonly crowded?: boolean;
}

const widest = 480;
const highest = 520;
const lowest = 220;
const margin = 8;
const size = 15;

type Lines = { readonly type: 'MultiLineString'; readonly coordinates: [number, number][][] };

/** As lines, not polygons: the direction of a ring then does not decide what is inside. */
function outline(shapes: readonly LinkedShape[]): Lines {
  return {
    type: 'MultiLineString',
    coordinates: shapes.flatMap(({ rings }) =>
      rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
    ),
  };
}

/** Rings in halves of a unit, without the positions that fall together; at least a dot that can be pointed at. */
function coarse({ rings }: LinkedShape, project: (at: [number, number]) => [number, number] | null): string {
  const drawn = rings.map((ring) => {
    const places = ring.map(([x, y]) =>
      (project([x, y]) ?? [0, 0]).map((one) => Math.round(one * 2) / 2).join(','),
    );
    return places.filter((place, index) => place !== places[index - 1]);
  });
  const longest = drawn.reduce((most, one) => (one.length > most.length ? one : most), []);
  if (longest.length < 4) return `M${longest[0] ?? '0,0'}h1v1h-1z`;
  return drawn
    .filter((places) => places.length > 3)
    .map((places) => `M${places.join('L')}z`)
    .join('');
}

/**
 * Several areas on one map, each a link of its own. Not an image to those who listen, but a group of links:
 * what stands on the map can be reached from it.
 */
export function drawLinkedMap({ id, title, shapes, crowded = false }: LinkedMap): string {
  const lines = outline(shapes);
  const [[left, top], [right, bottom]] = geoPath(geoMercator().fitWidth(widest, lines)).bounds(lines);
  const natural = ((bottom - top) * widest) / Math.max(1, right - left);
  const height = Math.round(Math.min(highest, Math.max(lowest, natural)));
  // A tall country is a narrow drawing, not a drawing with empty sides.
  const width = Math.round(natural <= highest ? widest : Math.max(lowest, (widest * highest) / natural));
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    lines,
  );
  const path = geoPath(projection).digits(1);
  const draw = (shape: LinkedShape): string => {
    const name = escapeText(shape.name);
    if (crowded) {
      const drawn = `<title>${name}</title><path class="l-shape" d="${coarse(shape, projection)}"/>`;
      return shape.href === ''
        ? `<g>${drawn}</g>`
        : `<a href="${escapeText(shape.href)}" tabindex="-1">${drawn}</a>`;
    }
    const own = outline([shape]);
    const [[west, north], [east, south]] = path.bounds(own);
    const fits = labelWidth(shape.name, size) <= (east - west) * 1.1;
    const [x, y] = [(west + east) / 2, (north + south) / 2];
    const wide = labelWidth(shape.name, size);
    // A ground in the colour of the page keeps borders out of the letters.
    const label = fits
      ? `<rect class="l-ground" x="${at(x - wide / 2)}" y="${at(y - size * 0.7)}" width="${at(wide)}" height="${at(size * 1.4)}" rx="3"/>` +
        `<text class="l-name" x="${at(x)}" y="${at(y + size / 3)}" text-anchor="middle" font-size="${size}">${name}</text>`
      : '';
    const body = `<title>${name}</title><path class="l-shape" fill-rule="evenodd" d="${path(own) ?? ''}"/>${label}`;
    return shape.href === ''
      ? `<g>${body}</g>`
      : `<a href="${escapeText(shape.href)}" aria-label="${name}">${body}</a>`;
  };
  const heard = crowded ? 'aria-hidden="true"' : `role="group" aria-label="${escapeText(title)}"`;
  return (
    `<svg class="chart chart-linked-map${crowded ? ' crowded' : ''}" ${heard} id="${escapeText(id)}" ` +
    `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="xMinYMid" xmlns="http://www.w3.org/2000/svg">` +
    `${shapes.map(draw).join('')}</svg>`
  );
}
