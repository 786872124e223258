import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';
import { chooseRows } from './choose-rows.ts';
import { mapTexts, rowsOfProblems } from './map-texts.ts';
import { type MeltedColumns, meltColumns } from './melt-columns.ts';
import { keyColumns, numberColumns } from './observation-columns.ts';
import type { ColumnSource, TableMapping } from './table-mapping.ts';
import { foldName } from './vocabulary.ts';

export interface MappedTable {
  readonly table: RawTable;
  readonly diagnostics: readonly Diagnostic[];
}

const known: readonly string[] = [...keyColumns, ...numberColumns];

/** Words for the sum of all areas: such a row is no area, and would be counted twice if it were. */
const totals = /^(totalt?|summa|samtliga|alla|hela riket|riket|hela kommunen|kommunen totalt)$/i;

/**
 * A table in another shape as a table of observations, one row per cell that holds a number. Every row keeps
 * its line. A text that a pattern does not fit, or a column that is not there, is an error; sums over all
 * areas are left out unless they are translated to an area.
 */
export function mapTable(table: RawTable, mapping: TableMapping): MappedTable {
  const diagnostics: Diagnostic[] = [];
  const named = new Map<string, RawColumn>();
  const unexplained = new Set<number>();
  for (const [name, source] of Object.entries(mapping.columns)) {
    const column = findColumn(table, source, name, diagnostics, unexplained);
    const known = canonical(name, diagnostics);
    if (column && known !== null) named.set(known, column);
  }
  const melted = meltColumns(table, mapping.melts, diagnostics);
  for (const { into, value } of mapping.melts) for (const name of [into, value]) canonical(name, diagnostics);
  const kept = mapping.kept?.map(foldName);
  const used = new Set(usedColumns(mapping));
  for (const column of table.columns) {
    const name = known.find((one) => foldName(one) === foldName(column.name));
    if (name === undefined || named.has(name) || melted?.names.has(name)) continue;
    // The numbers of a cube stand in "värde": said to be counts, they are not values as well.
    if (used.has(foldName(column.name)) || isOwnStatus(table, name)) continue;
    if (!kept || kept.includes(foldName(name))) named.set(name, column);
  }
  for (const [field, words] of Object.entries(mapping.translations)) {
    const name = canonical(field, diagnostics);
    const column = name === null ? undefined : named.get(name);
    if (column && name !== null) named.set(name, translate(column, words));
  }
  const own = [...named.values()].map((column) => foldName(column.name));
  const melt =
    melted?.cellsOf.flatMap((cells) => [...cells.values()].map(({ name }) => foldName(name))) ?? [];
  const taken = chooseRows(table, mapping, new Set([...used, ...own, ...melt]), diagnostics);
  // What is wrong with these rows has been said.
  const explained = unexplained.size === 0 ? taken : taken.filter((row) => !unexplained.has(row));
  const rows = withoutTotals(explained, named.get('omrade'));
  return { table: melted ? long(table, named, melted, rows) : picked(table, named, rows), diagnostics };
}

/** JSON-stat and Kolada have a status of their own ("p", "Missing"), which is not that of an observation. */
export function isOwnStatus({ origin }: RawTable, name: string): boolean {
  return name === 'status' && (origin.format === 'json-stat' || origin.format === 'kolada');
}

/** Folded names of the columns that are said to be something. */
function usedColumns({ columns }: TableMapping): readonly string[] {
  return Object.values(columns).flatMap((source) =>
    source.kind === 'column' ? [foldName(source.column)] : [],
  );
}

function canonical(name: string, diagnostics: Diagnostic[]): string | null {
  const found = known.find((one) => foldName(one) === foldName(name));
  if (found !== undefined) return found;
  const suggestion = nearest(name, known);
  diagnostics.push({
    code: 'unknown-column',
    severity: 'error',
    file: 'kub.yaml',
    field: `data.kolumner.${name}`,
    found: name,
    expected: known.join(', '),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return null;
}

function findColumn(
  table: RawTable,
  source: ColumnSource,
  name: string,
  diagnostics: Diagnostic[],
  unexplained: Set<number>,
): RawColumn | null {
  if (source.kind === 'constant') {
    return { name, dictionary: [source.text], codes: new Int32Array(table.rowCount) };
  }
  const column = table.columns.find((one) => foldName(one.name) === foldName(source.column));
  if (!column) {
    const suggestion = nearest(
      source.column,
      table.columns.map((one) => one.name),
    );
    const { file } = table.origin;
    diagnostics.push({
      code: 'missing-column',
      severity: 'error',
      file,
      line: 1,
      field: source.column,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return null;
  }
  if (source.pattern === null) return column;
  const { texts, unfit } = mapTexts(column.dictionary, source.pattern);
  diagnostics.push(...rowsOfProblems(table, column, unfit));
  if (unfit.size > 0) {
    for (let row = 0; row < table.rowCount; row += 1) if (unfit.has(column.codes[row]!)) unexplained.add(row);
  }
  return { ...column, dictionary: texts };
}

function translate(column: RawColumn, words: Readonly<Record<string, string>>): RawColumn {
  const folded = new Map(Object.entries(words).map(([text, meaning]) => [foldName(text), meaning]));
  return { ...column, dictionary: column.dictionary.map((text) => folded.get(foldName(text)) ?? text) };
}

/** Rows whose area is an area, or at least not the sum of them all. */
function withoutTotals(rows: Int32Array, area: RawColumn | undefined): Int32Array {
  const isTotal = area?.dictionary.map((text) => totals.test(text.trim())) ?? [];
  return area && isTotal.includes(true) ? rows.filter((row) => !isTotal[area.codes[row]!]) : rows;
}

function picked(table: RawTable, named: ReadonlyMap<string, RawColumn>, rows: Int32Array): RawTable {
  const pick = (values: Int32Array): Int32Array => rows.map((row) => values[row]!);
  const columns = [...named].map(([name, column]) => ({ ...column, name, codes: pick(column.codes) }));
  return { ...table, columns, rowCount: rows.length, lines: pick(table.lines) };
}

/** Each row once for every label of the melted columns, but for those whose cells are all empty. */
function long(
  table: RawTable,
  named: ReadonlyMap<string, RawColumn>,
  { into, labels, cellsOf }: MeltedColumns,
  rows: Int32Array,
): RawTable {
  const from: number[] = [];
  const label: number[] = [];
  const filled = (row: number, index: number): boolean =>
    [...cellsOf[index]!.values()].some((column) => column.dictionary[column.codes[row]!] !== '');
  for (const row of rows) {
    labels.forEach((_, index) => {
      if (!filled(row, index)) return;
      from.push(row);
      label.push(index);
    });
  }
  const columns: RawColumn[] = [...named].map(([name, column]) => ({
    ...column,
    name,
    codes: Int32Array.from(from, (row) => column.codes[row]!),
  }));
  columns.push({ name: into, dictionary: labels, codes: Int32Array.from(label) });
  for (const name of new Set(cellsOf.flatMap((cells) => [...cells.keys()]))) {
    const texts = from.map((row, at) => {
      const column = cellsOf[label[at]!]!.get(name);
      return column ? column.dictionary[column.codes[row]!]! : '';
    });
    const index = new Map([...new Set(texts)].map((text, code) => [text, code]));
    const codes = Int32Array.from(texts, (text) => index.get(text)!);
    columns.push({ name, dictionary: [...index.keys()], codes });
  }
  const lines = Int32Array.from(from, (row) => table.lines[row]!);
  return { ...table, columns, rowCount: from.length, lines };
}
