import type { AreaCodes } from './area-codes.ts';
import type { ObservationBuilder } from './observation-builder.ts';
import type { ObservationTable } from './observation-table.ts';
import type { OpenSlice } from './slice-index.ts';

/** Lays merged rows out so that every code of their unit has a row, and sums come out as if each had its own. */
export interface MergedRows {
  /** Must be told of every row of every table once its own place in the slice is filled. */
  place(row: PlacedRow, slice: OpenSlice): void;
  /** Whether some unit was merged in part only, so that a total without a row could come out wrong. */
  isTorn(): boolean;
}

export interface PlacedRow {
  readonly table: number;
  /** Number of the unit that the row is the sum of; 0 for a row as it stands. */
  readonly unit: number;
  /** Index of its area code. */
  readonly area: number;
}

/** Rows that must be there beside those of the tables: zeros, one for each unit of each table with merged rows. */
export function rowsOfZeros(tables: readonly ObservationTable[]): number {
  return tables.reduce((sum, { merged }) => sum + (merged ? merged.members.length : 0), 0);
}

/**
 * A merged row stands at the first code of its unit; the others point at a row of zeros. Adding the codes of any
 * area then gives what adding their own rows would, with as many parts, because an area has all of a unit or none.
 */
export function mergedRows(
  tables: readonly ObservationTable[],
  codes: AreaCodes,
  observations: ObservationBuilder,
  firstZero: number,
): MergedRows {
  const members = (tables.find(({ merged }) => merged)?.merged?.members ?? []).map((names) =>
    names.flatMap((name) => codes.index.get(name) ?? []),
  );
  const unitOf = new Int32Array(codes.names.length);
  for (const [index, unit] of members.entries()) for (const code of unit) unitOf[code] = index + 1;
  const zeros = new Map<number, number>();
  const seen = new Map<string, Uint8Array>();
  let torn = false;
  const zeroRow = (table: number, unit: number): number => {
    const known = zeros.get(table * (members.length + 1) + unit);
    if (known !== undefined) return known;
    const row = firstZero + zeros.size;
    zeros.set(table * (members.length + 1) + unit, row);
    observations.code[row] = members[unit - 1]![0]!;
    observations.table[row] = table;
    observations.count[row] = 0;
    observations.denominator[row] = 0;
    return row;
  };
  let last: { readonly slice: OpenSlice | null; readonly scope: Uint8Array } = {
    slice: null,
    scope: new Uint8Array(0),
  };
  const scopeOf = (slice: OpenSlice): Uint8Array => {
    if (last.slice === slice) return last.scope;
    const key = `${slice.indicator}\u001f${slice.period}`;
    const scope = seen.get(key) ?? new Uint8Array(members.length + 1);
    seen.set(key, scope);
    last = { slice, scope };
    return scope;
  };
  return {
    place({ table, unit, area }, slice) {
      const of = unitOf[area]!;
      if (of === 0) return;
      const scope = scopeOf(slice);
      scope[of] = scope[of]! | (unit > 0 ? 1 : 2);
      if (scope[of] === 3) torn = true;
      if (unit === 0) return;
      for (const code of members[unit - 1]!) {
        if (code === area) continue;
        if (slice.rows[code] !== 0) torn = true;
        slice.rows[code] = zeroRow(table, unit) + 1;
      }
    },
    isTorn: () => torn,
  };
}
