import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Area } from '../model/area.ts';
import { codesBySystem } from './hierarchy.ts';

/** What an area is, with the line it stands on. */
export interface PlacedArea {
  readonly area: Area;
  readonly line: number;
}

/**
 * What is doubtful in how areas are made up, all of it warnings: a code in two areas of the same level
 * under the same parent, a code of the parent in none of its parts, an edition that is not the area's, and
 * part of a group that is no area. Sums never count ground twice, so none of it gives a wrong figure.
 */
export function checkAreas(file: string, placed: readonly PlacedArea[]): readonly Diagnostic[] {
  const byId = new Map(placed.map(({ area }) => [area.id, area]));
  const warn = (
    code: Diagnostic['code'],
    line: number,
    found: string,
    more: Partial<Diagnostic> = {},
  ): Diagnostic => ({ code, severity: 'warning', file, line, field: 'koder', found, ...more });
  const problems: Diagnostic[] = [];
  const taken = new Map<string, string>();
  for (const { area, line } of placed) {
    const systems = codesBySystem(area, byId);
    for (const [system, codes] of systems) {
      const edition = /-(.+)$/.exec(system)?.[1];
      const editions = [...systems.keys()].filter((other) => other.includes('-')).length;
      if (edition !== undefined && area.vintage !== null && area.vintage !== edition && editions === 1) {
        problems.push(warn('mixed-vintages', line, codes[0]!, { expected: area.vintage }));
      }
      if (area.level === 'group') continue;
      for (const code of codes) {
        const place = `${area.parent}\u001f${area.level}\u001f${code}`;
        const other = taken.get(place);
        if (other === undefined) taken.set(place, area.id);
        else problems.push(warn('code-in-two-areas', line, `${code}: ${other}, ${area.id}`));
      }
    }
    for (const part of systems.get('area') ?? []) {
      if (byId.has(part)) continue;
      const suggestion = nearest(part, byId.keys());
      problems.push(warn('unknown-area', line, part, suggestion === undefined ? {} : { suggestion }));
    }
    for (const code of leftOut(area, placed, byId)) problems.push(warn('code-in-no-area', line, code));
  }
  return problems;
}

/** Codes of an area that none of its parts has, in a system that its parts are described in. */
function leftOut(
  area: Area,
  placed: readonly PlacedArea[],
  byId: ReadonlyMap<string, Area>,
): readonly string[] {
  if (area.codes.length < 2) return [];
  const parts = placed.filter((one) => one.area.parent === area.id && one.area.level !== 'group');
  const below = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const [system, codes] of codesBySystem(part.area, byId)) {
      const known = below.get(system) ?? new Set();
      for (const code of codes) known.add(code);
      below.set(system, known);
    }
  }
  return [...codesBySystem(area, byId)].flatMap(([system, codes]) => {
    const known = below.get(system);
    // The parts need not make up the area: they tell of a gap only where they share most of its codes.
    const shared = codes.filter((code) => known?.has(code)).length;
    if (!known || codes.length < 2 || shared * 2 < codes.length) return [];
    return codes.filter((code) => !known.has(code));
  });
}
