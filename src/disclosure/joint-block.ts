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
export interface JointBlock {
  readonly block: Block;
  readonly groups: number;
  /** Groups of each row of the block, and of each further place whose number of persons is known. */
  readonly groupsOf: readonly Int32Array[];
  readonly persons: readonly (Persons | undefined)[];
  /** Sets of persons that the indicators are about, and the set of each of `persons`, −1 for none. */
  readonly sets: number;
  readonly setOf: readonly number[];
  /** By number. */
  readonly setOfIndicator: readonly number[];
  readonly indicators: ReadonlyMap<string, number>;
  readonly unions: Links['unions'];
}

export function jointBlock(
  block: Block,
  { sets, setOf }: BlockPersons,
  hierarchy: Hierarchy,
  rulesOf: RulesOf,
  unions: Links['unions'],
): JointBlock {
  const rows = block.cells.slice(0, block.rows);
  const setOfRow = ({ key }: Cell) => setOf.get(key.indicator) ?? -1;
  const personsOfRow = (cell: Cell) => sets[setOfRow(cell)]?.get(placeOf(cell.key));
  const told = new Set(rows.map(personsOfRow));
  const others = block.bounded
    ? sets.flatMap((set, index) =>
        [...set.values()].filter((one) => !told.has(one)).map((one) => ({ one, index })),
      )
    : [];
  const given: Given[] = [
    ...rows.map((row, cell) => ({
      key: row.key,
      count: block.given.counts[cell]!,
      denominator: block.bounded
        ? (personsOfRow(row)?.number ?? Number.NaN)
        : block.given.denominators[cell]!,
    })),
    ...others.map(({ one: { key, number }, index }) => ({
      key: { ...key, indicator: `(everyone ${index})` },
      count: Number.NaN,
      denominator: number,
    })),
  ];
  const { surelyWithRest, ownPeriods } = wholesOf(given, rulesOf);
  const own = new Set([...ownPeriods].map((row) => placeOf(given[row]!.key)));
  const { count, groupsOf } = atomsOf(
    given.map(({ key }) => ({ key, isOwnPeriod: own.has(placeOf(key)) })),
    hierarchy,
    surelyWithRest,
  );
  const ids = new Set(rows.map(({ key }) => key.indicator));
  const isInside = (id: string | null) => id === null || ids.has(id);
  return {
    block,
    groups: count,
    groupsOf,
    persons: [...rows.map(personsOfRow), ...others.map(({ one }) => one)],
    sets: sets.length,
    setOf: [...rows.map(setOfRow), ...others.map(({ index }) => index)],
    setOfIndicator: [...ids].map((id) => setOf.get(id) ?? -1),
    indicators: new Map([...ids].map((id, index) => [id, index])),
    unions: unions.filter(({ whole, parts }) => isInside(whole) && parts.every(isInside)),
  };
}

/** Which of its numbers of persons a reader knows. */
export type Knowledge = 'all-persons' | 'shown-persons';

/** Everything that a reader knows of a block at once, and what must stay uncertain. */
export function readerOf(
  joint: JointBlock,
  cover: Cover,
  knowledge: Knowledge,
): { readonly reduced: Reduced; readonly everyone: Reduced | null; readonly targets: readonly Target[] } {
  const { block, groups, groupsOf, persons, sets, setOf, setOfIndicator, indicators } = joint;
  const isKnown = (one: Persons | undefined): one is Persons =>
    one !== undefined && (knowledge === 'all-persons' || one.isShown);
  const everyone = block.bounded ? reducePersons(joint, isKnown, knowledge) : null;
  const columns = groups * (sets + indicators.size);
  const upper = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rows: JointRow[] = [...(everyone?.system.rows ?? [])];
  const columnsOf = (cell: number): number[] => {
    const shift = groups * (sets + (indicators.get(block.cells[cell]!.key.indicator) ?? 0));
    return Array.from(groupsOf[cell]!, (group) => shift + group);
  };
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
      const own = columnsOf(cell);
      const ones = own.map(() => 1);
      const teller = block.cells[cell]!.role === 'free' ? cell : -1;
      if (!Number.isNaN(count)) rows.push(limit(own, ones, count, count, teller));
    } else if (cover.secret[cell] === 1) {
      const own = columnsOf(cell);
      const number = persons[cell]?.number ?? Number.POSITIVE_INFINITY;
      const isFew = block.bounded && number < block.need;
      const ones = own.map(() => 1);
      // Nobody can be given more room than there are persons where their number may be shown.
      const need = isFew && isKnown(persons[cell]) ? Math.floor(number) : countNeedOf(block, cell);
      if (knowledge === 'all-persons') {
        targets.push({ cell, columns: own, coefficients: ones, need });
      } else if (isFew) {
        // With enough persons whoever knows their number knows more: only these are left to look at.
        targets.push({ cell, columns: own, coefficients: ones, need });
        const all = Array.from(groupsOf[cell]!, (group) => groups * setOf[cell]! + group);
        const minus = own.map(() => -1);
        targets.push({
          cell,
          columns: [...all, ...own],
          coefficients: [...all.map(() => 1), ...minus],
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
  { block, groups, groupsOf, persons, sets, setOf, setOfIndicator, indicators, unions }: JointBlock,
  isKnown: (one: Persons | undefined) => one is Persons,
  knowledge: Knowledge,
): Reduced {
  const rows: JointRow[] = [];
  const told = new Set<Persons>();
  for (const [index, one] of persons.entries()) {
    if (!isKnown(one) || told.has(one)) continue;
    told.add(one);
    const own = Array.from(groupsOf[index]!, (group) => groups * setOf[index]! + group);
    const ones = own.map(() => 1);
    const canHide = knowledge === 'shown-persons' && !one.wasShown;
    rows.push(limit(own, ones, one.number, one.number, canHide ? block.cells.length + index : -1));
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
