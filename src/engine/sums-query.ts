import type { Merge, Relation } from './push-down.ts';
import { type Asked, cellOf, textRows, unitTable } from './rows-query.ts';
import { literal, valuesTable } from './sql-text.ts';

/** A count as kub reads it whatever the decimal mark, and as a database can add it without losing any of it. */
const plainNumber = '^[0-9]{1,15}$';

/**
 * The sums of units, one row per unit and key. Columns: "row" (the first), n (unit; 0 for rows of none), "rows",
 * good (1 where the rows can be added and none is missing), then the texts of the keys, and of the summed count,
 * denominator and respondents.
 */
export function sumsQuery(asked: Asked, merge: Merge): string {
  const { relation } = asked;
  const keys = keyPlaces(relation, merge);
  const grouped = [...keys.map((place) => `p.c${place}`), 'p.n'].join(', ');
  const texts = keys.map((place) => `p.c${place}, `).join('');
  const sum = (column: string): string => `COALESCE(CAST(SUM(p.${column}) AS VARCHAR), '') AS ${column}`;
  const order = relation.row === null ? grouped : '1';
  return `SELECT CAST(MIN(p."row") AS INTEGER) AS "row", COALESCE(p.n, 0) AS n, CAST(COUNT(*) AS INTEGER) AS "rows",
 CASE WHEN ${isWhole} THEN 1 ELSE 0 END AS good, ${texts} ${sum('a')}, ${sum('b')}, ${sum('r')}
 FROM (${preparedRows(asked, merge, keys)}) AS p GROUP BY ${grouped} ORDER BY ${order}`;
}

/**
 * Each code once and none missing, all of them numbers that may be added, denominators of all or of none, and
 * sums that a number holds exactly, in whatever order they are added.
 */
const isWhole = `COUNT(*) = MAX(p.size) AND BIT_OR(p.bit) = MAX(p.mask) AND MIN(p.plain) = 1
 AND MIN(CASE WHEN p.kind = 'share' AND p.a > p.b THEN 0 ELSE 1 END) = 1 AND COUNT(p.b) IN (0, COUNT(*))
 AND SUM(p.a) < ${2 ** 53} AND COALESCE(SUM(p.b), 0) < ${2 ** 53} AND COALESCE(SUM(p.r), 0) < ${2 ** 53}`;

/** Columns that tell merged rows of one unit apart, by place. */
export function keyPlaces(relation: Relation, merge: Merge): readonly number[] {
  return relation.columns.flatMap(({ name }, place) => {
    const role = merge.roles.get(name);
    return role === 'indicator' || role === 'period' || role === 'key' ? [place] : [];
  });
}

function preparedRows(asked: Asked, merge: Merge, keys: readonly number[]): string {
  const { relation } = asked;
  const denominator = cellOf(relation, merge, 'denominator');
  const respondents = cellOf(relation, merge, 'respondents');
  const empty = relation.columns.flatMap(({ name }, place) =>
    merge.roles.get(name) === 'empty' ? [`s.c${place} = ''`] : [],
  );
  const plain = [
    's.n IS NOT NULL',
    's.kind IS NOT NULL',
    's.a IS NOT NULL',
    denominator === null
      ? `s.kind = 'count'`
      : `(s.b IS NOT NULL OR (${denominator} = '' AND s.kind = 'count'))`,
    ...(respondents === null ? [] : [`(s.r IS NOT NULL OR ${respondents} = '')`]),
    ...empty,
  ].join(' AND ');
  const kind = merge.constantIndicator === null ? 'k.kind' : literal(merge.constantIndicator);
  const indicators = valuesTable([...merge.indicators], 'k', ['id', 'kind']);
  const joined =
    merge.constantIndicator === null
      ? `LEFT JOIN ${indicators} ON k.id = ${cellOf(relation, merge, 'indicator')}`
      : '';
  const numbers = `${numberOf(cellOf(relation, merge, 'count'))} AS a, ${numberOf(denominator)} AS b, ${numberOf(respondents)} AS r`;
  return `SELECT s."row", s.n, s.size, s.bit, s.mask, s.kind, ${keys.map((place) => `s.c${place}, `).join('')}
 s.a, s.b, s.r, CASE WHEN ${plain} THEN 1 ELSE 0 END AS plain
 FROM (SELECT s.*, u.n, u.size, u.bit, u.mask, ${kind} AS kind, ${numbers}
 FROM ${textRows(asked)} LEFT JOIN ${unitTable(merge)} ON u.code = ${cellOf(relation, merge, 'area')} ${joined}) AS s`;
}

function numberOf(text: string | null): string {
  if (text === null) return 'CAST(NULL AS BIGINT)';
  return `CASE WHEN ${text} ~ ${literal(plainNumber)} THEN CAST(${text} AS BIGINT) END`;
}
