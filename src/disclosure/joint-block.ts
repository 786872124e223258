import type { Hierarchy } from '../dataset/hierarchy.ts';
import { atomsOf } from './atoms.ts';
import type { Block, Cell, Cover } from './block.ts';
import { placeOf } from './draft.ts';
import { type JointRow, type Reduced, reduce, type Target } from './joint-system.ts';
import { countNeedOf } from './layers.ts';
import type { Links } from './links.ts';
import type { RulesOf } from './relations.ts';
import type { BlockPersons, Persons } from './shared-persons.ts';
import { type Given, wholesOf } from './wholes.ts';

/** A block told in the smallest groups of persons that its figures and those about the same persons tell apart. */
export interface JointBlock extends JointNumbers {
  readonly block: Block;
  readonly persons: readonly (Persons | undefined)[];
  /** Sets of persons that the indicators are about, and the set of each of `persons`, −1 for none. */
  readonly sets: number;
  readonly setOf: readonly number[];
  /** By number. */
  readonly setOfIndicator: readonly number[];
  readonly indicators: ReadonlyMap<string, number>;
  readonly unions: Links['unions'];
}

/** What is the same of a block whatever is hidden in it. CONFIDENTIAL. */
export interface JointNumbers {
  readonly groups: number;
  /** Groups of each row of the block, and of each further place whose number of persons is known. */
  readonly groupsOf: readonly Int32Array[];
  /** What all numbers of persons tell; null where they limit nothing. */
  readonly allPersons: Reduced | null;
  /** The true numbers by column, as far as they are given; NaN for the others. */
  readonly truth: Float64Array;
}

export function jointBlock(
  block: Block,
  { sets, setOf }: BlockPersons,
  hierarchy: Hierarchy,
  rulesOf: RulesOf,
  unions: Links['unions'],
  known: Map<Block, JointNumbers>,
): JointBlock {
  const rows = block.cells.slice(0, block.rows);
  const setOfRow = ({ key }: Cell) => setOf.get(key.indicator) ?? -1;
  const personsOfRow = (cell: Cell) => sets[setOfRow(cell)]?.get(placeOf(cell.key));
  const personsOfRows = rows.map(personsOfRow);
  const told = new Set(personsOfRows);
  const others = block.bounded
    ? sets.flatMap((set, index) =>
        [...set.values()].filter((one) => !told.has(one)).map((one) => ({ one, index })),
      )
    : [];
  const ids = new Set(rows.map(({ key }) => key.indicator));
  const isInside = (id: string | null) => id === null || ids.has(id);
  const about: Uncut = {
    block,
    persons: [...personsOfRows, ...others.map(({ one }) => one)],
    sets: sets.length,
    setOf: [...rows.map(setOfRow), ...others.map(({ index }) => index)],
    setOfIndicator: [...ids].map((id) => setOf.get(id) ?? -1),
    indicators: new Map([...ids].map((id, index) => [id, index])),
    unions: unions.filter(({ whole, parts }) => isInside(whole) && parts.every(isInside)),
  };
  const numbers = known.get(block) ?? numbersOf(about, hierarchy, rulesOf);
  known.set(block, numbers);
  return { ...about, ...numbers };
}

/** A block before it is cut into groups. */
type Uncut = Omit<JointBlock, keyof JointNumbers>;
type Cut = Uncut & Pick<JointNumbers, 'groups' | 'groupsOf'>;

function numbersOf(uncut: Uncut, hierarchy: Hierarchy, rulesOf: RulesOf): JointNumbers {
  const { block, persons, setOf } = uncut;
  const given = persons.map((one, index): Given => {
    const row = index < block.rows ? block.cells[index] : undefined;
    const number = one?.number ?? Number.NaN;
    return {
      key: row?.key ?? { ...one!.key, indicator: `(everyone ${setOf[index]})` },
      count: row ? block.given.counts[index]! : Number.NaN,
      denominator: block.bounded ? number : block.given.denominators[index]!,
    };
  });
  const { surelyWithRest, ownPeriods } = wholesOf(given, rulesOf);
  const own = new Set([...ownPeriods].map((row) => placeOf(given[row]!.key)));
  const places = given.map(({ key }) => ({ key, isOwnPeriod: own.has(placeOf(key)) }));
  const { count: groups, groupsOf } = atomsOf(places, hierarchy, surelyWithRest);
  const cut: Cut = { ...uncut, groups, groupsOf };
  const allPersons = block.bounded ? reducePersons(cut, isGiven, 'all-persons') : null;
  return { groups, groupsOf, allPersons, truth: truthOf(cut, allPersons) };
}

/** What follows from all numbers at once, hidden ones too. */
function truthOf(joint: Cut, allPersons: Reduced | null): Float64Array {
  const { block, groups, sets, indicators } = joint;
  const rows: JointRow[] = [...(allPersons?.system.rows ?? [])];
  for (let cell = 0; cell < block.rows; cell += 1) {
    const count = block.given.counts[cell]!;
    const own = columnsOf(joint, cell);
    if (!Number.isNaN(count)) rows.push(limit(own, ones(own), count, count, -1));
  }
  const columns = groups * (sets + indicators.size);
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  return reduce({ columns, upper, rows }).values;
}

function isGiven(one: Persons | undefined): one is Persons {
  return one !== undefined;
}

/** Columns of a row of the block: those whom it counts. */
function columnsOf({ block, groups, groupsOf, sets, indicators }: Cut, cell: number): number[] {
  const shift = groups * (sets + (indicators.get(block.cells[cell]!.key.indicator) ?? 0));
  return Array.from(groupsOf[cell]!, (group) => shift + group);
}

function ones(columns: readonly number[]): readonly number[] {
  return columns.map(() => 1);
}

/** Which of its numbers of persons a reader knows. */
export type Knowledge = 'all-persons' | 'shown-persons';

/** Whether it keeps secrets of fewer persons than would do: what whoever knows their number need not know more of. */
export function hasFew(joint: JointBlock, cover: Cover): boolean {
  return joint.persons.some(
    (one, cell) => cell < joint.block.rows && cover.secret[cell] === 1 && isFew(joint.block, one),
  );
}

function isFew({ bounded, need }: Block, one: Persons | undefined): boolean {
  return bounded && one !== undefined && one.number < need;
}

/** Everything that a reader knows of a block at once, and what must stay uncertain. */
export function readerOf(
  joint: JointBlock,
  cover: Cover,
  knowledge: Knowledge,
): { readonly reduced: Reduced; readonly everyone: Reduced | null; readonly targets: readonly Target[] } {
  const { block, groups, groupsOf, persons, sets, setOf, setOfIndicator, indicators } = joint;
  const isKnown = (one: Persons | undefined): one is Persons =>
    one !== undefined && (knowledge === 'all-persons' || one.isShown);
  const everyone =
    knowledge === 'all-persons'
      ? joint.allPersons
      : block.bounded
        ? reducePersons(joint, isKnown, knowledge)
        : null;
  const columns = groups * (sets + indicators.size);
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rows: JointRow[] = [...(everyone?.system.rows ?? [])];
  for (const [index, set] of setOfIndicator.entries()) {
    for (let group = 0; everyone && set >= 0 && group < groups; group += 1) {
      const column = groups * (sets + index) + group;
      const number = everyone.values[groups * set + group]!;
      if (!Number.isNaN(number)) upper[column] = number;
      else rows.push(limit([column, groups * set + group], [1, -1], Number.NEGATIVE_INFINITY, 0, -1));
    }
  }
  const targets: Target[] = [];
  for (let cell = 0; cell < block.rows; cell += 1) {
    const count = block.given.counts[cell]!;
    if (cover.unknown[cell] !== 1) {
      const own = columnsOf(joint, cell);
      const teller = block.cells[cell]!.role === 'free' ? cell : -1;
      if (!Number.isNaN(count)) rows.push(limit(own, ones(own), count, count, teller));
    } else if (cover.secret[cell] === 1) {
      const own = columnsOf(joint, cell);
      const one = persons[cell];
      const few = isFew(block, one);
      // Nobody can be given more room than there are persons where their number may be shown.
      const need = few && isKnown(one) ? Math.floor(one.number) : countNeedOf(block, cell);
      if (knowledge === 'all-persons') {
        targets.push({ cell, columns: own, coefficients: ones(own), need });
      } else if (few) {
        // With enough persons whoever knows their number knows more: only these are left to look at.
        targets.push({ cell, columns: own, coefficients: ones(own), need });
        const all = Array.from(groupsOf[cell]!, (group) => groups * setOf[cell]! + group);
        const minus = own.map(() => -1);
        targets.push({
          cell,
          columns: [...all, ...own],
          coefficients: [...ones(all), ...minus],
          need,
        });
      }
    }
  }
  rows.push(...unionRows(joint, columnsFor));
  return { reduced: reduce({ columns, upper, rows }), everyone, targets };

  function columnsFor(indicator: string, group: number): number {
    return groups * (sets + (indicators.get(indicator) ?? 0)) + group;
  }
}

function limit(
  columns: readonly number[],
  coefficients: readonly number[],
  least: number,
  greatest: number,
  teller: number,
): JointRow {
  return { columns, coefficients, least, greatest, teller };
}

function reducePersons(
  { block, groups, groupsOf, persons, sets, setOf, setOfIndicator, indicators, unions }: Cut,
  isKnown: (one: Persons | undefined) => one is Persons,
  knowledge: Knowledge,
): Reduced {
  const rows: JointRow[] = [];
  const told = new Set<Persons>();
  for (const [index, one] of persons.entries()) {
    if (!isKnown(one) || told.has(one)) continue;
    told.add(one);
    const own = Array.from(groupsOf[index]!, (group) => groups * setOf[index]! + group);
    const canHide = knowledge === 'shown-persons' && !one.wasShown;
    rows.push(limit(own, ones(own), one.number, one.number, canHide ? block.cells.length + index : -1));
  }
  for (const { whole, parts, isApart } of unions) {
    if (whole === null || !isApart) continue;
    const [top = -1, ...below] = [whole, ...parts].map((id) => setOfIndicator[indicators.get(id)!]!);
    if (new Set([top, ...below]).size <= parts.length || Math.min(top, ...below) < 0) continue;
    for (let group = 0; group < groups; group += 1) {
      const columns = [top, ...below].map((set) => groups * set + group);
      rows.push(limit(columns, [1, ...below.map(() => -1)], 0, 0, -1));
    }
  }
  const upper = new Float64Array(groups * sets).fill(Number.POSITIVE_INFINITY);
  return reduce({ columns: groups * sets, upper, rows });
}

/**
 * Indicators that together are another or everyone, in every group. Where some places have a rest, they are all
 * in the groups of places that have none, and no more than all in the others.
 */
function unionRows(joint: JointBlock, columnFor: (indicator: string, group: number) => number): JointRow[] {
  const rows: JointRow[] = [];
  for (const { whole, parts, rest } of joint.unions) {
    const full = rest === 'seldom' ? groupsWithoutRest(joint, whole, parts) : null;
    for (let group = 0; group < joint.groups; group += 1) {
      const everyone = joint.groups * joint.setOfIndicator[joint.indicators.get(parts[0]!)!]! + group;
      const top = whole === null ? everyone : columnFor(whole, group);
      const columns = [top, ...parts.map((part) => columnFor(part, group))];
      const isFull = rest === 'never' || full?.has(group);
      const greatest = isFull ? 0 : Number.POSITIVE_INFINITY;
      rows.push(limit(columns, [1, ...parts.map(() => -1)], 0, greatest, -1));
    }
  }
  return rows;
}

function groupsWithoutRest(
  { block, groupsOf, persons }: JointBlock,
  whole: string | null,
  parts: readonly string[],
): ReadonlySet<number> {
  const places = new Map<string, { left: number; found: number; readonly row: number }>();
  for (let cell = 0; cell < block.rows; cell += 1) {
    const { key } = block.cells[cell]!;
    const sign = key.indicator === whole ? 1 : parts.includes(key.indicator) ? -1 : 0;
    if (sign === 0) continue;
    const everyone = whole === null ? (persons[cell]?.number ?? Number.NaN) : 0;
    const place = places.get(placeOf(key)) ?? { left: everyone, found: 0, row: cell };
    place.left += sign * block.given.counts[cell]!;
    place.found += 1;
    places.set(placeOf(key), place);
  }
  const members = parts.length + (whole === null ? 0 : 1);
  const full = [...places.values()].filter(({ left, found }) => found === members && Math.abs(left) < 1e-6);
  return new Set(full.flatMap(({ row }) => [...groupsOf[row]!]));
}
