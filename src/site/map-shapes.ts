import type { LinkedShape } from '../charts/linked-map.ts';
import { isLarge } from './area-groups.ts';
import type { SiteArea } from './site-data.ts';

type OwnShapes = readonly { readonly area: string; readonly rings: LinkedShape['rings'] }[];

/** An area and the shapes that its report marks as its own. */
interface Drawn {
  readonly area: SiteArea;
  readonly own: OwnShapes;
}

/**
 * The areas of the site as shapes, from the maps of their reports. Where reports overlap, a shape is drawn for the
 * smallest area that has it. Where the areas are many the uppermost are drawn: of thousands within one another the
 * smallest could not be seen.
 */
export function mapShapes(areas: readonly SiteArea[]): {
  readonly shapes: readonly LinkedShape[];
  readonly source: string;
} {
  const drawn: Drawn[] = [];
  let source = '';
  for (const area of areas) {
    const map = area.report.sections.flatMap((section) =>
      section.kind === 'overview' ? [section.map] : [],
    )[0];
    if (!map) continue;
    source ||= map.source;
    const own = map.shapes.filter((shape) => shape.own);
    if (own.length > 0) drawn.push({ area, own });
  }
  const shown = isLarge(areas) ? uppermost(drawn) : smallest(drawn);
  const shapes = shown.map(
    ({ area, own }): LinkedShape => ({
      name: area.report.area.name,
      href: area.page,
      rings: own.flatMap(({ rings }) => rings),
    }),
  );
  return { shapes, source };
}

/** Those that lie in no other; one that all the others lie in is no map, and is left out. */
function uppermost(drawn: readonly Drawn[]): readonly Drawn[] {
  const ids = new Set(drawn.map(({ area }) => area.report.area.id));
  const top = drawn.filter(({ area }) => !area.report.ancestors.some(({ id }) => ids.has(id)));
  return top.length === 1 && drawn.length > 1 ? uppermost(drawn.filter((one) => one !== top[0])) : top;
}

/** Each shape once, with the area that has the fewest. */
function smallest(drawn: readonly Drawn[]): readonly Drawn[] {
  const owners = new Map<string, Drawn>();
  for (const one of drawn)
    for (const { area } of one.own) {
      const owner = owners.get(area);
      if (!owner || one.own.length < owner.own.length) owners.set(area, one);
    }
  return drawn
    .map((one) => ({ ...one, own: one.own.filter(({ area }) => owners.get(area) === one) }))
    .filter(({ own }) => own.length > 0);
}
