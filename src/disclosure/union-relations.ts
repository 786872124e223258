import type { FigureKey } from '../model/figure.ts';
import { addCell, type Draft, ensureCell, placeOf } from './draft.ts';
import type { Group } from './entries.ts';
import type { Union } from './unions.ts';

/** Indicators that add up to one another, and how. */
export interface IndicatorFamily {
  readonly groups: ReadonlyMap<string, Group>;
  readonly unions: readonly Union[];
}

/** Puts indicators together that sums tie to one another; most stand alone. */
export function familiesOf(
  groups: ReadonlyMap<string, Group>,
  unions: readonly Union[],
): readonly IndicatorFamily[] {
  const membersOf = ({ whole, parts }: Union) => (whole === null ? parts : [whole, ...parts]);
  const found = unions.filter((union) => membersOf(union).every((member) => groups.has(member)));
  const families = new Map([...groups.keys()].map((id) => [id, new Set([id])]));
  for (const union of found) {
    const joined = new Set(membersOf(union).flatMap((member) => [...(families.get(member) ?? [])]));
    for (const member of joined) families.set(member, joined);
  }
  return [...new Set(families.values())].map((members) => ({
    groups: new Map([...groups].filter(([id]) => members.has(id))),
    unions: found.filter((union) => union.parts.some((part) => members.has(part))),
  }));
}

/** "The whole is its parts" wherever one of them is described. Everyone of a denominator is taken as known. */
export function addUnion(draft: Draft, { whole, parts }: Union): void {
  const members = new Set(whole === null ? parts : [whole, ...parts]);
  const places = new Map<string, { readonly key: FigureKey; readonly persons: number }>();
  draft.cells.forEach(({ key }, position) => {
    if (!members.has(key.indicator)) return;
    const known = places.get(placeOf(key));
    const persons = draft.denominators[position] ?? Number.NaN;
    if (!known || Number.isNaN(known.persons)) places.set(placeOf(key), { key, persons });
  });
  for (const { key, persons } of places.values()) {
    if (whole === null && Number.isNaN(persons)) continue;
    const cells = parts.map((indicator) => ensureCell(draft, { ...key, indicator }));
    const top =
      whole === null ? everyone(draft, key, persons) : ensureCell(draft, { ...key, indicator: whole });
    draft.relations.push({ cells: [top, ...cells], signs: [1, ...cells.map(() => -1)] });
  }
}

function everyone(draft: Draft, key: FigureKey, persons: number): number {
  const cell = {
    key: { ...key, indicator: '(everyone)' },
    estimates: [],
    role: 'known',
    primary: false,
  } as const;
  return addCell(draft, { ...cell, weight: 0 }, persons, persons, false);
}
