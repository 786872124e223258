import type { Area } from '../model/area.ts';

/**
 * The areas of a workspace and what they are made of. `members` says which smallest units
 * ("atoms") each area covers, so that any two areas can be added to or subtracted from one another.
 */
export interface Hierarchy {
  /** In file order. */
  readonly areas: readonly Area[];
  readonly byId: ReadonlyMap<string, Area>;
  readonly childrenOf: ReadonlyMap<string, readonly Area[]>;
  /** Area id of the municipality: default benchmark, top of the roll-up. */
  readonly municipality: string;
  /** Area id → the atoms it covers. An area with nothing below it is its own atom. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** Code systems kub tells apart by form; sums never mix two of them. */
export type CodeSystem = 'municipality' | 'deso' | 'regso' | 'district' | 'name';

export function codeSystem(code: string): CodeSystem {
  if (/^\d{4}$/.test(code)) return 'municipality';
  if (/^\d{4}[ABC]\d{4}/.test(code)) return 'deso';
  if (/^\d{4}R\d{3}/.test(code)) return 'regso';
  if (/^\d{8}$/.test(code)) return 'district';
  return 'name';
}

/** An area's codes, grouped by system, in the order they are listed. */
export function codesBySystem(area: Area): ReadonlyMap<CodeSystem, readonly string[]> {
  const groups = new Map<CodeSystem, string[]>();
  for (const code of area.codes) {
    const system = codeSystem(code);
    groups.set(system, [...(groups.get(system) ?? []), code]);
  }
  return groups;
}

/** Everything below an area, itself not included. */
export function descendants(hierarchy: Pick<Hierarchy, 'childrenOf'>, id: string): readonly Area[] {
  const found: Area[] = [];
  const pending = [...(hierarchy.childrenOf.get(id) ?? [])];
  for (let area = pending.shift(); area; area = pending.shift()) {
    found.push(area);
    pending.push(...(hierarchy.childrenOf.get(area.id) ?? []));
  }
  return found;
}

/** Preference when an area can be described in several systems: the finest that all of them share. */
const finestFirst: readonly CodeSystem[] = ['deso', 'regso', 'district', 'name', 'municipality'];

/** Builds the hierarchy; parents are already checked to exist and to form no cycle. */
export function buildHierarchy(areas: readonly Area[], municipality: string): Hierarchy {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const childrenOf = new Map<string, Area[]>();
  for (const area of areas) {
    if (area.parent !== null) childrenOf.set(area.parent, [...(childrenOf.get(area.parent) ?? []), area]);
  }
  const withCodes = areas.filter(
    (area) => area.id !== municipality && statisticalCodes(area, byId).length > 0,
  );
  const system = finestFirst.find(
    (s) => withCodes.length > 0 && withCodes.every((a) => codesBySystem(a).has(s)),
  );
  const members = new Map<string, readonly string[]>();
  const membersOf = (area: Area): readonly string[] => {
    const known = members.get(area.id);
    if (known) return known;
    members.set(area.id, [area.id]);
    const own = area.id === municipality || !system ? [] : (codesBySystem(area).get(system) ?? []);
    const parts = area.codes.flatMap((code) => byId.get(code) ?? []);
    const below = [...(childrenOf.get(area.id) ?? []), ...parts].flatMap((part) => membersOf(part));
    const atoms = [...new Set([...own.filter((code) => !byId.has(code)), ...below])];
    const result = atoms.length > 0 ? atoms : [area.id];
    members.set(area.id, result);
    return result;
  };
  for (const area of areas) membersOf(area);
  return { areas, byId, childrenOf, municipality, members };
}

/** Codes of producers; an area may also list ids of other areas as its parts. */
function statisticalCodes(area: Area, byId: ReadonlyMap<string, Area>): readonly string[] {
  return area.codes.filter((code) => !byId.has(code));
}
