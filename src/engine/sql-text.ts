/*
 * SQL that DuckDB and PostgreSQL read alike. Every name and every text of the user goes through these, so that
 * no area code or file name can be read as SQL.
 */

/** A name of a column or table. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text. The zero character can stand in no text of PostgreSQL and in no name of kub. */
export function literal(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

/** Rows of texts and numbers, at least one of them, as a table of its own. */
export function valuesTable(
  rows: readonly (readonly (string | number)[])[],
  alias: string,
  columns: readonly string[],
): string {
  const cell = (value: string | number): string =>
    typeof value === 'string' ? literal(value) : String(value);
  const body = rows.map((row) => `(${row.map(cell).join(', ')})`).join(', ');
  return `(VALUES ${body}) AS ${alias}(${columns.map(identifier).join(', ')})`;
}
