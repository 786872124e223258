import type { Estimate } from '../estimate/estimate.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Block } from './block.ts';
import { placeOf } from './draft.ts';
import type { Earlier } from './earlier.ts';
import type { Links } from './links.ts';
import { numbersOf } from './primary.ts';

/** How many persons a place has, and whether this edition or an earlier one says so. */
export interface Persons {
  readonly key: FigureKey;
  readonly number: number;
  isShown: boolean;
  /** Estimates of this edition that say so; hiding them all takes it back, unless an earlier edition says it too. */
  readonly tellers: number[];
  wasShown: boolean;
}

/** Everything that the denominators of a block's indicators, and of all others about the same persons, tell. */
export type PersonsOf = (block: Block) => ReadonlyMap<string, Persons>;

/** Collects what tells how many persons there are, by place. `isShown`: by estimate. */
export function sharedPersons(
  estimates: readonly Estimate[],
  links: Links,
  earlier: Earlier,
  isShown: (position: number) => boolean,
): PersonsOf {
  const leaderOf = (indicator: string) => links.twinOf.get(indicator)?.indicator ?? indicator;
  const positions = new Map<string, number[]>();
  let last = '';
  let own: number[] = [];
  for (const [position, { key }] of estimates.entries()) {
    if (key.indicator !== last || own.length === 0) {
      last = key.indicator;
      own = positions.get(last) ?? [];
      positions.set(last, own);
    }
    own.push(position);
  }
  const groups = new Map<string, Map<string, Persons>>();
  const personsIn = (name: string): Map<string, Persons> => {
    const known = groups.get(name);
    if (known) return known;
    const found = new Map<string, Persons>();
    groups.set(name, found);
    const learn = (position: number, number: number | null) => {
      if (number === null) return;
      const { key } = estimates[position]!;
      const persons = found.get(placeOf(key)) ?? {
        key,
        number,
        isShown: false,
        tellers: [],
        wasShown: false,
      };
      found.set(placeOf(key), persons);
      if (!isShown(position)) return;
      persons.isShown = true;
      persons.tellers.push(position);
      if (earlier.shown.has(figureKeyText(key))) persons.wasShown = true;
    };
    const members = [...links.samePersons].flatMap(([one, group]) => (group === name ? [one] : []));
    for (const member of members) {
      for (const position of positions.get(member) ?? []) {
        const estimate = estimates[position]!;
        if (estimate.status === 'estimated') learn(position, estimate.denominator);
      }
    }
    for (const [counted, users] of links.denominatorsOf) {
      if (!users.some((user) => members.includes(user))) continue;
      for (const position of positions.get(counted) ?? []) {
        const estimate = estimates[position]!;
        if (estimate.status === 'estimated') learn(position, numbersOf(estimate).count);
      }
    }
    return found;
  };
  return (block) => {
    const rows = block.cells.slice(0, block.rows);
    const indicators = new Set(rows.map(({ key }) => key.indicator));
    const names = new Set(
      [...links.samePersons].flatMap(([one, name]) => (indicators.has(leaderOf(one)) ? [name] : [])),
    );
    const joined = new Map([...names].flatMap((name) => [...personsIn(name)]));
    rows.forEach(({ key, role, borrowed }, cell) => {
      const number = block.given.denominators[cell]!;
      if (Number.isNaN(number) || borrowed) return;
      const known = joined.get(placeOf(key));
      const wasShown = role === 'known';
      if (!known) joined.set(placeOf(key), { key, number, isShown: wasShown, tellers: [], wasShown });
      else if (wasShown && !known.wasShown)
        joined.set(placeOf(key), { ...known, isShown: true, wasShown: true });
    });
    return joined;
  };
}
