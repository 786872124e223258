import type { Area } from '../model/area.ts';
import { parseAreaCode } from './parse-area-code.ts';

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

/**
 * Code systems kub tells apart by form; sums never mix two of them. A code that names its edition
 * (`1480R001_RegSO2025`) is of another system than one of another edition. `area` are ids of other areas.
 */
export type CodeSystem = CodeKind | `${CodeKind}-${string}`;
type CodeKind = 'municipality' | 'deso' | 'regso' | 'district' | 'name' | 'area';

export function codeSystem(code: string): CodeSystem {
  const parsed = parseAreaCode(code);
  if (parsed) return parsed.vintage === null ? parsed.level : `${parsed.level}-${parsed.vintage}`;
  return /^\d{8}$/.test(code) ? 'district' : 'name';
}

/**
 * An area's codes, grouped by system, in the order they are listed; its own id is no part of it. Beside ids
 * of other areas a name is one more part: a misspelt id must not fall out of the sum.
 */
export function codesBySystem(
  area: Pick<Area, 'id' | 'codes'>,
  byId: ReadonlyMap<string, Area>,
): ReadonlyMap<CodeSystem, readonly string[]> {
  const groups = new Map<CodeSystem, string[]>();
  const hasAreas = area.codes.some((code) => code !== area.id && byId.has(code));
  for (const code of area.codes) {
    if (code === area.id) continue;
    const form = byId.has(code) ? 'area' : codeSystem(code);
    const system = form === 'name' && hasAreas ? 'area' : form;
    const codes = groups.get(system);
    if (codes) codes.push(code);
    else groups.set(system, [code]);
  }
  return groups;
}

/** Preference when an area can be described in several systems: the finest that all of them share. */
const finestFirst: readonly CodeKind[] = ['deso', 'regso', 'district', 'name', 'municipality'];

function sharedSystem(areas: readonly Area[], byId: ReadonlyMap<string, Area>): CodeSystem | undefined {
  const systems = areas.map((area) => [...codesBySystem(area, byId).keys()]);
  const rank = (system: CodeSystem): number => finestFirst.indexOf(system.split('-')[0] as CodeKind);
  return systems[0]
    ?.filter((system) => system !== 'area' && systems.every((others) => others.includes(system)))
    .sort((one, other) => rank(one) - rank(other))[0];
}

const aboveAll: ReadonlySet<Area['level']> = new Set(['country', 'region', 'municipality']);

/** Builds the hierarchy; parents are already checked to exist and to form no cycle. */
export function buildHierarchy(areas: readonly Area[], municipality: string): Hierarchy {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const childrenOf = new Map<string, Area[]>();
  for (const area of areas) {
    if (area.parent !== null) childrenOf.set(area.parent, [...(childrenOf.get(area.parent) ?? []), area]);
  }
  // What contains the municipality has a code of its own kind and is known by what lies below it.
  const isAbove = (area: Area): boolean => area.id === municipality || aboveAll.has(area.level);
  const withCodes = areas.filter((area) => !isAbove(area) && statisticalCodes(area, byId).length > 0);
  const system = sharedSystem(withCodes, byId);
  const members = new Map<string, readonly string[]>();
  const membersOf = (area: Area): readonly string[] => {
    const known = members.get(area.id);
    if (known) return known;
    members.set(area.id, [area.id]);
    const own = isAbove(area) || !system ? [] : (codesBySystem(area, byId).get(system) ?? []);
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
