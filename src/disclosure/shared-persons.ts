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

/**
 * Everything that the denominators of a block's indicators, and of all others about the same persons, tell: by
 * place, for each set of persons that the block is about, and which set each of its indicators has.
 */
export interface BlockPersons {
  readonly sets: readonly ReadonlyMap<string, Persons>[];
  readonly setOf: ReadonlyMap<string, number>;
}
export type PersonsOf = (block: Block) => BlockPersons;

/** Collects what tells how many persons there are, by place. `isShown`: by estimate. */
export function sharedPersons(
  estimates: readonly Estimate[],
  links: Links,
  earlier: Earlier,
  isShown: (position: number) => boolean,
): PersonsOf {
  const leaderOf = (indicator: string) => links.twinOf.get(indicator)?.indicator ?? indicator;
  let known: ReadonlyMap<string, readonly number[]> | undefined;
  // Only where a block asks for them, which in most workspaces none does.
  const positionsOf = (indicator: string): readonly number[] => {
    known ??= positionsByIndicator(estimates);
    return known.get(indicator) ?? [];
  };
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
      for (const position of positionsOf(member)) {
        const estimate = estimates[position]!;
        if (estimate.status === 'estimated') learn(position, estimate.denominator);
      }
    }
    for (const [counted, users] of links.denominatorsOf) {
      if (!users.some((user) => members.includes(user))) continue;
      for (const position of positionsOf(counted)) {
        const estimate = estimates[position]!;
        if (estimate.status === 'estimated') learn(position, numbersOf(estimate).count);
      }
    }
    return found;
  };
  return (block) => {
    const rows = block.cells.slice(0, block.rows);
    const indicators = new Set(rows.map(({ key }) => key.indicator));
    const names = new Map<string, string>();
    const sets = new Map<string, Map<string, Persons>>();
    const setNamed = (name: string) => {
      const set = sets.get(name) ?? new Map<string, Persons>();
      sets.set(name, set);
      return set;
    };
    for (const [one, name] of links.samePersons) {
      const indicator = leaderOf(one);
      if (!indicators.has(indicator) || names.has(indicator)) continue;
      // What is together everyone is about the same persons, however few places say so.
      const everyone = links.unions.find(({ whole, parts }) => whole === null && parts.includes(indicator));
      const kin = everyone?.parts.map((part) => names.get(part)).find((found) => found !== undefined);
      names.set(indicator, kin ?? name);
      const set = setNamed(kin ?? name);
      for (const [place, persons] of personsIn(name)) if (!set.has(place)) set.set(place, persons);
    }
    rows.forEach(({ key, role, borrowed }, cell) => {
      const number = block.given.denominators[cell]!;
      if (Number.isNaN(number) || borrowed) return;
      const name = names.get(key.indicator) ?? key.indicator;
      names.set(key.indicator, name);
      const set = setNamed(name);
      const known = set.get(placeOf(key));
      const wasShown = role === 'known';
      if (!known) set.set(placeOf(key), { key, number, isShown: wasShown, tellers: [], wasShown });
      else if (wasShown && !known.wasShown)
        set.set(placeOf(key), { ...known, isShown: true, wasShown: true });
    });
    const order = [...sets.keys()];
    return {
      sets: [...sets.values()],
      setOf: new Map([...names].map(([indicator, name]) => [indicator, order.indexOf(name)])),
    };
  };
}

function positionsByIndicator(estimates: readonly Estimate[]): ReadonlyMap<string, readonly number[]> {
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
  return positions;
}
