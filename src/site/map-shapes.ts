import type { LinkedShape } from '../charts/linked-map.ts';
import type { SiteArea } from './site-data.ts';

interface Owner {
  readonly area: SiteArea;
  /** Shapes that the area has in all. */
  readonly shapes: number;
}

/**
 * The areas of the site as shapes, from the maps of their reports. Where reports overlap, a shape is drawn for the
 * smallest area that has it.
 */
export function mapShapes(areas: readonly SiteArea[]): {
  readonly shapes: readonly LinkedShape[];
  readonly source: string;
} {
  const owners = new Map<string, Owner>();
  const rings = new Map<string, LinkedShape['rings']>();
  let source = '';
  for (const area of areas) {
    const map = area.report.sections.flatMap((section) =>
      section.kind === 'overview' ? [section.map] : [],
    )[0];
    if (!map) continue;
    source ||= map.source;
    const own = map.shapes.filter((shape) => shape.own);
    for (const shape of own) {
      rings.set(shape.area, shape.rings);
      const owner = owners.get(shape.area);
      if (!owner || own.length < owner.shapes) owners.set(shape.area, { area, shapes: own.length });
    }
  }
  const shapes = areas.flatMap((area): readonly LinkedShape[] => {
    const own = [...owners].filter(([, owner]) => owner.area === area).flatMap(([id]) => rings.get(id) ?? []);
    return own.length === 0 ? [] : [{ name: area.report.area.name, href: area.page, rings: own }];
  });
  return { shapes, source };
}
