import { type TextColumn, textColumn } from '../sources/csv/text-column.ts';
import type { Merge, Relation } from './push-down.ts';
import type { Fetched } from './session.ts';
import { textsOfNumbers } from './texts-of-numbers.ts';

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
  rows: Int32Array,
  relation: Relation,
  merge: Merge,
  keys: readonly number[],
): PartOfTable {
  const isAll = rows.length === fetched.rowCount;
  const pick = (values: Int32Array): Int32Array => (isAll ? values : picked(values, rows));
  const units = pick(fetched.units);
  const sums = { count: 0, denominator: 1, respondents: 2 } as const;
  const columns = relation.columns.map(({ name }, place): TextColumn => {
    const role = merge.roles.get(name);
    if (role === 'area') {
      return { dictionary: ['', ...merge.units.map(([first = '']) => first)], codes: units };
    }
    if (keys.includes(place)) {
      const { codes, dictionary } = fetched.texts[keys.indexOf(place)]!;
      return { dictionary, codes: pick(codes) };
    }
    if (role === 'count' || role === 'denominator' || role === 'respondents') {
      return textsOfNumbers(fetched.numbers[sums[role]]!, rows);
    }
    return { dictionary: [''], codes: new Int32Array(rows.length) };
  });
  return { columns, lines: pick(fetched.integers[0]!), rowCount: rows.length, units };
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
  // The database gave the sums in the order of their first rows.
  if (!order && !rest) return merged;
  const all = rest ? appended(merged, rest) : merged;
  const places = Int32Array.from({ length: all.rowCount }, (_, row) => row);
  if (order) sortByTexts(all, places, order);
  else places.sort((one, other) => all.lines[one]! - all.lines[other]!);
  return {
    columns: all.columns.map(({ codes, dictionary }) => ({ dictionary, codes: picked(codes, places) })),
    lines: order ? places.map((_, place) => place + 1) : picked(all.lines, places),
    rowCount: all.rowCount,
    units: picked(all.units, places),
  };
}

/** A loop: `Int32Array.from` with a function takes ten times as long. */
function picked(values: Int32Array, rows: Int32Array): Int32Array {
  const target = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) target[row] = values[rows[row]!]!;
  return target;
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

function sortByTexts(part: PartOfTable, rows: Int32Array, order: readonly number[]): void {
  const ranked = order.map((place) => {
    const { codes, dictionary } = part.columns[place]!;
    const sorted = [...dictionary].sort((one, other) => (one < other ? -1 : 1));
    const rank = new Map(sorted.map((text, index) => [text, index]));
    const ranks = dictionary.map((text) => rank.get(text)!);
    return codes.map((code) => ranks[code]!);
  });
  rows.sort((one, other) => {
    for (const ranks of ranked) {
      const difference = ranks[one]! - ranks[other]!;
      if (difference !== 0) return difference;
    }
    return one - other;
  });
}
