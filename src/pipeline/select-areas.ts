import type { Hierarchy } from '../dataset/hierarchy.ts';
import { foldName } from '../dataset/vocabulary.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Area } from '../model/area.ts';

/**
 * The areas that were asked for, by id or by name with or without å, ä and ö; every area that is marked
 * for reporting when none was named. One that is named twice stands once. Throws InputError for a name nobody has, with the nearest.
 */
export function selectAreas(hierarchy: Hierarchy, asked: readonly string[]): readonly Area[] {
  if (asked.length === 0) {
    const marked = hierarchy.areas.filter((area) => area.report);
    if (marked.length > 0) return marked;
    throw new InputError([
      { code: 'no-area-for-report', severity: 'error', file: 'omraden.csv', field: 'rapport' },
    ]);
  }
  const unknown = asked.filter((name) => !findArea(hierarchy, name));
  if (unknown.length > 0) {
    const known = hierarchy.areas.flatMap((area) => [area.id, area.name]);
    throw new InputError(
      unknown.map((found) => {
        const suggestion = nearest(found, known);
        return {
          code: 'no-such-area',
          severity: 'error',
          found,
          ...(suggestion === undefined ? {} : { suggestion }),
        };
      }),
    );
  }
  return [...new Set(asked.map((name) => findArea(hierarchy, name)!))];
}

export function findArea(hierarchy: Hierarchy, name: string): Area | undefined {
  const typed = name.normalize('NFC').trim();
  const folded = foldName(typed);
  return (
    hierarchy.byId.get(typed) ??
    hierarchy.areas.find((area) => foldName(area.id) === folded) ??
    hierarchy.areas.find((area) => foldName(area.name) === folded)
  );
}
