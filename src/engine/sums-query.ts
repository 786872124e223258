import type { Merge, Relation } from './push-down.ts';
import { type Asked, cellOf, textRows, unitTable } from './rows-query.ts';
import { literal } from './sql-text.ts';

/** A count as kub reads it whatever the decimal mark, and as a database can add it without losing any of it. */
const plainNumber = '^[0-9]{1,15}$';

/** Set among the bits of a sum where some count is larger than its denominator; above the bit of any code. */
export const overDenominator = 1 << 30;

/**
 * The sums of units, one row per unit and key. Columns: "row" (the first), n, "rows", bits, then the summed count,
 * denominator and respondents, -1 for none, and the texts of the keys. Of unit u, n is 2u where the rows have no denominator,
 * 2u + 1 where they have one, and -u for rows that are no plain numbers; 0 for rows of no unit. Everything else that
 * decides whether a sum is whole is asked once per sum, by `isWhole`, and not once per row.
 */
export function sumsQuery(asked: Asked, merge: Merge): string {
  const { relation } = asked;
  const keys = keyPlaces(relation, merge);
  const grouped = [...keys.map((place) => `p.c${place}`), 'p.n'].join(', ');
  const texts = keys.map((place) => `, p.c${place}`).join('');
  // What a number cannot hold exactly comes out larger than the largest that it can, and is then no whole sum.
  const sum = (column: string | null, name: string): string =>
    `CAST(${column === null ? '-1' : `COALESCE(SUM(p.${name}), -1)`} AS DOUBLE PRECISION) AS ${name}`;
  const [denominator, respondents] = [
    cellOf(relation, merge, 'denominator'),
    cellOf(relation, merge, 'respondents'),
  ];
  const order = relation.row === null ? grouped : '1';
  return `SELECT CAST(MIN(p."row") AS INTEGER) AS "row", p.n, CAST(COUNT(*) AS INTEGER) AS "rows", BIT_OR(p.bit) AS bits,
 ${sum('', 'a')}, ${sum(denominator, 'b')}, ${sum(respondents, 'r')}${texts}
 FROM (${preparedRows(asked, merge, keys)}) AS p GROUP BY ${grouped} ORDER BY ${order}`;
}

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
    's.a IS NOT NULL',
    ...(denominator === null ? [] : [`(s.b IS NOT NULL OR ${denominator} = '')`]),
    ...(respondents === null ? [] : [`(s.r IS NOT NULL OR ${respondents} = '')`]),
    ...empty,
  ].join(' AND ');
  const numbers = `${numberOf(cellOf(relation, merge, 'count'))} AS a, ${numberOf(denominator)} AS b, ${numberOf(respondents)} AS r`;
  return `SELECT s."row", ${keys.map((place) => `s.c${place}, `).join('')} s.a, s.b, s.r,
 CASE WHEN s.n IS NULL THEN 0 WHEN NOT (${plain}) THEN -s.n WHEN s.b IS NULL THEN 2 * s.n ELSE 2 * s.n + 1 END AS n,
 CASE WHEN s.n IS NULL THEN 0 WHEN s.a > s.b THEN s.bit + ${overDenominator} ELSE s.bit END AS bit
 FROM (SELECT s.*, u.n, u.bit, ${numbers}
 FROM ${textRows(asked)} LEFT JOIN ${unitTable(merge)} ON u.code = ${cellOf(relation, merge, 'area')}) AS s`;
}

function numberOf(text: string | null): string {
  if (text === null) return 'CAST(NULL AS BIGINT)';
  return `CASE WHEN ${text} ~ ${literal(plainNumber)} THEN CAST(${text} AS BIGINT) END`;
}
