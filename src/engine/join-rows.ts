import { type TextColumn, textColumn } from '../sources/csv/text-column.ts';
import type { Merge, Relation } from './push-down.ts';
import type { Fetched } from './session.ts';

/** Rows of a table, some of which may stand for several. */
export interface PartOfTable {
  readonly columns: readonly TextColumn[];
  readonly lines: Int32Array;
  readonly rowCount: number;
  /** Per row: number of its unit, or 0. */
  readonly units: Int32Array;
}

/** Sums as a database gives them, with the unit of each. */
export interface FetchedSums extends Fetched {
  readonly units: Int32Array;
}

/** The merged rows as rows of the table: the first code of the unit, the keys, and the sums in place of the counts. */
export function mergedColumns(
  fetched: FetchedSums,
  rows: readonly number[],
  relation: Relation,
  merge: Merge,
  keys: readonly number[],
): PartOfTable {
  const pick = ({ codes, dictionary }: TextColumn): TextColumn => ({
    dictionary,
    codes: Int32Array.from(rows, (row) => codes[row]!),
  });
  const units = Int32Array.from(rows, (row) => fetched.units[row]!);
  const sums = { count: 0, denominator: 1, respondents: 2 } as const;
  const columns = relation.columns.map(({ name }, place): TextColumn => {
    const role = merge.roles.get(name);
    if (role === 'area') {
      return { dictionary: ['', ...merge.units.map(([first = '']) => first)], codes: units.slice() };
    }
    if (keys.includes(place)) return pick(fetched.texts[keys.indexOf(place)]!);
    if (role === 'count' || role === 'denominator' || role === 'respondents') {
      return pick(fetched.texts[keys.length + sums[role]]!);
    }
    return { dictionary: [''], codes: new Int32Array(rows.length) };
  });
  const lines = Int32Array.from(rows, (row) => fetched.integers[0]![row]!);
  return { columns, lines, rowCount: rows.length, units };
}

/**
 * Two parts of one table as one, in the order of its rows; where it has none, in the order of the texts of the
 * columns given, and numbered by it.
 */
export function joinRows(
  merged: PartOfTable,
  rest: PartOfTable | null,
  order: readonly number[] | null,
): PartOfTable {
  const all = rest ? appended(merged, rest) : merged;
  const rows = Array.from({ length: all.rowCount }, (_, row) => row);
  const places = Uint32Array.from(order ? sortedByTexts(all, rows, order) : rows);
  if (!order && rest) places.sort((one, other) => all.lines[one]! - all.lines[other]!);
  const pick = (values: Int32Array): Int32Array => Int32Array.from(places, (row) => values[row]!);
  return {
    columns: all.columns.map(({ codes, dictionary }) => ({ dictionary, codes: pick(codes) })),
    lines: order ? Int32Array.from(places, (_, place) => place + 1) : pick(all.lines),
    rowCount: all.rowCount,
    units: pick(all.units),
  };
}

function appended(one: PartOfTable, other: PartOfTable): PartOfTable {
  const columns = one.columns.map((column, place) => {
    const more = other.columns[place]!;
    const shift = column.dictionary.length;
    const codes = concat(
      column.codes,
      more.codes.map((code) => code + shift),
    );
    return textColumn(codes, [...column.dictionary, ...more.dictionary]);
  });
  return {
    columns,
    lines: concat(one.lines, other.lines),
    rowCount: one.rowCount + other.rowCount,
    units: concat(one.units, other.units),
  };
}

function concat(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function sortedByTexts(
  part: PartOfTable,
  rows: readonly number[],
  order: readonly number[],
): readonly number[] {
  const ranked = order.map((place) => {
    const { codes, dictionary } = part.columns[place]!;
    const sorted = [...dictionary].sort((one, other) => (one < other ? -1 : 1));
    const rank = new Map(sorted.map((text, index) => [text, index]));
    const ranks = dictionary.map((text) => rank.get(text)!);
    return codes.map((code) => ranks[code]!);
  });
  return [...rows].sort((one, other) => {
    for (const ranks of ranked) {
      const difference = ranks[one]! - ranks[other]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
