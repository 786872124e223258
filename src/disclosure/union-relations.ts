import type { FigureKey } from '../model/figure.ts';
import type { Role } from './block.ts';
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

/**
 * "The whole is its parts" wherever one of them is described, with what they leave of it as somebody else.
 * Everyone of a denominator is taken as known.
 */
export function addUnion(draft: Draft, { whole, parts, rest, isApart }: Union): void {
  const members = new Set(whole === null ? parts : [whole, ...parts]);
  const places = new Map<string, { readonly key: FigureKey; readonly persons: number }>();
  const shares = new Set<string>();
  let areSamePersons = !isApart;
  draft.cells.forEach(({ key }, position) => {
    if (!members.has(key.indicator)) return;
    const known = places.get(placeOf(key));
    const persons = draft.denominators[position] ?? Number.NaN;
    if (!Number.isNaN(persons)) shares.add(key.indicator);
    if (!known || Number.isNaN(known.persons)) places.set(placeOf(key), { key, persons });
    else if (Math.abs(known.persons - persons) > 1e-6) areSamePersons = false;
  });
  for (const { key, persons } of places.values()) {
    if (whole === null && Number.isNaN(persons)) continue;
    const cells = parts.map((indicator) => ensureCell(draft, { ...key, indicator }));
    const top =
      whole === null
        ? sumOnly(draft, key, '(everyone)', 'known', persons)
        : ensureCell(draft, { ...key, indicator: whole });
    for (const cell of [top, ...cells]) {
      const isUnknown =
        Number.isNaN(draft.denominators[cell]!) && shares.has(draft.cells[cell]!.key.indicator);
      if (areSamePersons && isUnknown) draft.denominators[cell] = persons;
    }
    const left = cells.reduce((sum, cell) => sum - draft.counts[cell]!, draft.counts[top]!);
    if (rest === 'often' || (rest === 'seldom' && left > 1e-6))
      cells.push(sumOnly(draft, key, '(others)', 'never-shown', left));
    const sum = { cells: [top, ...cells], signs: [1, ...cells.map(() => -1)] };
    draft.relations.push(isApart ? sum : { ...sum, among: whole === null ? 'persons' : 'counts' });
  }
}

/** A number of persons that no figure gives. */
function sumOnly(draft: Draft, key: FigureKey, indicator: string, role: Role, persons: number): number {
  const cell = { key: { ...key, indicator }, estimates: [], role, primary: false, weight: 0 } as const;
  return addCell(draft, cell, persons, persons, false);
}
