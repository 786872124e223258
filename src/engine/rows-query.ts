import type { Merge, MergeRole, PushDown, Relation, SourceColumn } from './push-down.ts';
import { identifier, literal, valuesTable } from './sql-text.ts';

/** A scope that is read row by row: texts of indicator and period, and number of the unit. */
export type Scope = readonly [indicator: string, period: string, unit: number];

/** What both questions to a table have in common. */
export interface Asked {
  readonly relation: Relation;
  readonly plan: PushDown;
  /** Texts of the column `plan.leftOut` whose rows are left out. */
  readonly drop: readonly string[];
}

/** The distinct texts of a column and how many rows have each: "rows", t. */
export function distinctQuery(relation: Relation, column: string): string {
  const found = relation.columns.find(({ name }) => name === column)!;
  return `SELECT CAST(COUNT(*) AS INTEGER) AS "rows", d.t FROM (SELECT ${textOf(found)} AS t FROM ${relation.sql}) AS d GROUP BY d.t`;
}

/**
 * Rows as texts: "row", then each column of the table, empty where nothing is given. With a merge, only the rows
 * that no merged row stands for: those of no unit, and those in the scopes named.
 */
export function rowsQuery(asked: Asked, merge: Merge | null, scopes: readonly Scope[]): string {
  const { relation, plan } = asked;
  const texts = relation.columns.map((_, index) => `, s.c${index}`).join('');
  const order =
    relation.row === null
      ? plan.order.map((name) => `s.c${placeOf(relation, name)} COLLATE "C"`).join(', ')
      : 's."row"';
  const rest = merge ? exceptMerged(relation, merge, scopes) : '';
  // A file is read in its own order; only what is joined to something may come in another.
  const isInOrder = relation.row !== null && !merge && asked.drop.length === 0;
  const sorted = isInOrder ? '' : ` ORDER BY ${order || '1'}`;
  return `SELECT CAST(s."row" AS INTEGER) AS "row"${texts} FROM ${textRows(asked)} ${rest}${sorted}`;
}

function exceptMerged(relation: Relation, merge: Merge, scopes: readonly Scope[]): string {
  const text = (role: MergeRole): string => cellOf(relation, merge, role) ?? `''`;
  const units = `LEFT JOIN ${unitTable(merge)} ON u.code = ${text('area')}`;
  if (scopes.length === 0) return `${units} WHERE u.n IS NULL`;
  return `${units}
 LEFT JOIN ${valuesTable(scopes, 'x', ['i', 'p', 'n'])} ON x.i = ${text('indicator')} AND x.p = ${text('period')} AND x.n = u.n
 WHERE u.n IS NULL OR x.n IS NOT NULL`;
}

/** The rows that are asked for, s: "row" and the texts c0, c1, …; a column that is not read is empty. */
export function textRows({ relation, plan, drop }: Asked): string {
  const texts = relation.columns.map(
    (column, index) => `, ${plan.columns.has(column.name) ? textOf(column) : `''`} AS c${index}`,
  );
  const rows = `(SELECT ${relation.row ?? '0'} AS "row"${texts.join('')} FROM ${relation.sql}) AS s`;
  if (!plan.leftOut || drop.length === 0) return rows;
  const dropped = valuesTable(
    drop.map((text) => [text]),
    'y',
    ['t'],
  );
  const place = placeOf(relation, plan.leftOut.column);
  return `(SELECT s.* FROM ${rows} LEFT JOIN ${dropped} ON y.t = s.c${place} WHERE y.t IS NULL) AS s`;
}

/** The codes of units, u: what unit a code is of, and its place in it as a bit. */
export function unitTable({ units }: Merge): string {
  const rows = units.flatMap((codes, index) => codes.map((code, place) => [code, index + 1, 1 << place]));
  return valuesTable(rows, 'u', ['code', 'n', 'bit']);
}

/** The text of the column with a role, in s; null where there is none. */
export function cellOf(relation: Relation, merge: Merge, role: MergeRole): string | null {
  const place = relation.columns.findIndex(({ name }) => merge.roles.get(name) === role);
  return place < 0 ? null : `s.c${place}`;
}

function placeOf(relation: Relation, name: string): number {
  return relation.columns.findIndex((column) => column.name === name);
}

/** A cell as a file of text would have it: whole numbers without a decimal mark, nothing for what is missing. */
function textOf({ name, type }: SourceColumn): string {
  const column = identifier(name);
  if (type === 'text') return `COALESCE(${column}, '')`;
  const text = `CAST(${column} AS VARCHAR)`;
  if (type !== 'number') return `COALESCE(${text}, '')`;
  return `CASE WHEN ${column} IS NULL OR ${text} IN (${literal('nan')}, ${literal('NaN')}) THEN ''
 WHEN ABS(${column}) < 1e15 AND ${column} = FLOOR(${column}) THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE ${text} END`;
}
