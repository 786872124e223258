import type { TextColumn } from '../sources/csv/text-column.ts';
import { type FetchedSums, joinRows, mergedColumns, type PartOfTable } from './join-rows.ts';
import type { CountKind, Merge, PlanPushDown, PushDown, Relation } from './push-down.ts';
import { type Asked, distinctQuery, rowsQuery, type Scope } from './rows-query.ts';
import type { Fetched, SqlSession } from './session.ts';
import { keyPlaces, sumsQuery } from './sums-query.ts';
import { isWhole, unitOf } from './whole-sum.ts';

/** What came of a table: as it stands in the file, but for rows that were added up or left out. */
export interface PushedTable {
  readonly columns: readonly TextColumn[];
  /** Number of each row in its table, from 1; of merged rows the first. */
  readonly lines: Int32Array;
  readonly rowCount: number;
  /** Per row: number of the unit that it is the sum of; 0 for a row as it stands. Null where nothing was merged. */
  readonly units: Int32Array | null;
  /** Rows of the table that were looked at. */
  readonly rowsRead: number;
}

/** More scopes than this are read row by row all at once: naming them costs more than it saves. */
const mostScopes = 5_000;
/** Merging that spares fewer rows than this share is not worth a second look at the file. */
const leastSpared = 0.2;

/**
 * Reads what is asked for of a table. What can be added up is added up by the database; a scope in which a row is
 * missing, doubled, withheld or no plain number comes row by row, for kub to say what it makes of it.
 */
export async function readPushedTable(
  session: SqlSession,
  relation: Relation,
  planFor: PlanPushDown,
): Promise<PushedTable> {
  const plan = planFor(relation.columns);
  const { drop, rowCount } = await leftOut(session, relation, plan);
  const asked: Asked = { relation, plan, drop };
  const sums = plan.merge && plan.merge.units.length > 0 ? await readSums(session, asked, plan.merge) : null;
  if (!plan.merge || sums === null) {
    const table = await readRows(session, asked);
    return { ...table, rowsRead: rowCount ?? table.rowsRead };
  }
  const rest = sums.isAll ? null : await readPart(session, asked, rowsQuery(asked, plan.merge, sums.scopes));
  const joined = joinRows(sums.part, rest, relation.row === null ? orderOf(asked) : null);
  return { ...joined, rowsRead: rowCount ?? sums.rowsRead };
}

/** Texts whose rows are left out, and how many rows the table has with them. */
async function leftOut(
  session: SqlSession,
  relation: Relation,
  plan: PushDown,
): Promise<{ readonly drop: readonly string[]; readonly rowCount: number | null }> {
  if (!plan.leftOut) return { drop: [], rowCount: null };
  const { texts, integers, rowCount } = await session.fetch(distinctQuery(relation, plan.leftOut.column), {
    integers: 1,
    numbers: 0,
    texts: 1,
  });
  const [found] = texts as [TextColumn];
  const distinct = [...new Set(found.codes.subarray(0, rowCount))].map((code) => found.dictionary[code]!);
  const rows = integers[0]!.reduce((sum, count) => sum + count, 0);
  return { drop: plan.leftOut.choose(distinct), rowCount: rows };
}

async function readRows(session: SqlSession, asked: Asked): Promise<PushedTable> {
  const { columns, lines, rowCount } = await readPart(session, asked, rowsQuery(asked, null, []));
  const numbered = asked.relation.row === null ? lines.map((_, row) => row + 1) : lines;
  return { columns, lines: numbered, rowCount, units: null, rowsRead: rowCount };
}

async function readPart(session: SqlSession, { relation }: Asked, sql: string): Promise<PartOfTable> {
  const { rowCount, integers, texts } = await session.fetch(sql, {
    integers: 1,
    numbers: 0,
    texts: relation.columns.length,
  });
  return {
    columns: texts,
    lines: integers[0] ?? new Int32Array(0),
    rowCount,
    units: new Int32Array(rowCount),
  };
}

interface Sums {
  readonly part: PartOfTable;
  readonly scopes: readonly Scope[];
  readonly isAll: boolean;
  readonly rowsRead: number;
}

/** The merged rows, and what of the table they do not stand for; null where merging does not pay. */
async function readSums(session: SqlSession, asked: Asked, merge: Merge): Promise<Sums | null> {
  const { relation } = asked;
  const keys = keyPlaces(relation, merge);
  const shape = { integers: 4, numbers: 3, texts: keys.length };
  const fetched = await session.fetch(sumsQuery(asked, merge), shape);
  const [, numbers, counts, bits] = fetched.integers as [Int32Array, Int32Array, Int32Array, Int32Array];
  const units = numbers.map(unitOf);
  const scopeAt = scopesOf({ ...fetched, units }, relation, merge, keys);
  const [a, b, r] = fetched.numbers as [Float64Array, Float64Array, Float64Array];
  const kindAt = kindsOf(fetched, relation, merge, keys);
  const torn = new Map<string, Scope>();
  let rowsRead = 0;
  for (let row = 0; row < fetched.rowCount; row += 1) {
    rowsRead += counts[row]!;
    if (units[row] === 0) continue;
    const sum = {
      unit: numbers[row]!,
      rows: counts[row]!,
      bits: bits[row]!,
      kind: kindAt(row),
      largest: Math.max(a[row]!, b[row]!, r[row]!),
    };
    if (isWhole(sum, merge)) continue;
    const scope = scopeAt(row);
    torn.set(scope.join('\u001f'), scope);
    if (torn.size > mostScopes) return null;
  }
  const whole: number[] = [];
  let standFor = 0;
  for (let row = 0; row < fetched.rowCount; row += 1) {
    if (units[row] === 0 || (torn.size > 0 && torn.has(scopeAt(row).join('\u001f')))) continue;
    whole.push(row);
    standFor += counts[row]!;
  }
  if (standFor - whole.length < leastSpared * rowsRead) return null;
  const part = mergedColumns({ ...fetched, units }, Int32Array.from(whole), relation, merge, keys);
  return { part, scopes: [...torn.values()], isAll: standFor === rowsRead, rowsRead };
}

/** What kind of numbers the rows of a sum must have, by their indicator. */
function kindsOf(
  { texts }: Fetched,
  relation: Relation,
  merge: Merge,
  keys: readonly number[],
): (row: number) => CountKind | null {
  const place = keys.findIndex((key) => merge.roles.get(relation.columns[key]!.name) === 'indicator');
  const { codes, dictionary } = texts[place] ?? { codes: null, dictionary: [] };
  if (merge.constantIndicator !== null || codes === null) return () => merge.constantIndicator;
  const kinds = dictionary.map((text) => merge.indicators.get(text) ?? null);
  return (row) => kinds[codes[row]!]!;
}

/** The indicator and period of a group, and its unit: either all of a scope is merged, or none of it. */
function scopesOf(fetched: FetchedSums, relation: Relation, merge: Merge, keys: readonly number[]) {
  const column = (role: 'indicator' | 'period') =>
    fetched.texts[keys.findIndex((place) => merge.roles.get(relation.columns[place]!.name) === role)];
  const [indicator, period] = [column('indicator'), column('period')];
  const text = (found: TextColumn | undefined, row: number): string =>
    found?.dictionary[found.codes[row]!] ?? '';
  return (row: number): Scope => [text(indicator, row), text(period, row), fetched.units[row]!];
}

function orderOf({ relation, plan }: Asked): readonly number[] {
  return plan.order.map((name) => relation.columns.findIndex((column) => column.name === name));
}
