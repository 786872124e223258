import type { FileSystem } from '../io/effects.ts';
import { nameColumns } from './name-columns.ts';
import { problemList } from './problem-list.ts';
import { isObject, type JsonFile, type JsonObject, readJson, refusedJson, scalarText } from './read-json.ts';
import type { ReadResult } from './read-result.ts';
import { rowBuilder } from './row-builder.ts';
import type { SourceDeclaration } from './source-declaration.ts';

const dataColumns = ['kpi', 'municipality', 'period', 'gender', 'value', 'count', 'status'] as const;

/**
 * Reads a saved reply of Kolada's third interface: data, or a catalogue of measures, municipalities
 * or units. Group values (municipality `G…`) are unweighted means and stand as they come.
 * `lines` are positions in the outer `values`.
 */
export async function readKolada(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const json = await readJson(files, path, declaration.encoding);
  if (json.content === undefined) return refusedJson(path, 'kolada', json);
  const { content } = json;
  if (!isObject(content) || !Array.isArray(content.values) || !content.values.every(isObject)) {
    return refusedJson(path, 'kolada', json, { code: 'kolada-malformed' });
  }
  const entries: readonly JsonObject[] = content.values;
  const isData = entries.every((entry) => Array.isArray(entry.values) && entry.kpi !== undefined);
  const rows = isData ? dataRows(entries) : catalogueRows(entries);
  return koladaTable(path, json, content, entries.length, rows);
}

interface Rows {
  readonly names: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

function koladaTable(
  path: string,
  json: JsonFile,
  content: JsonObject,
  count: number,
  { names, rows }: Rows,
): ReadResult {
  const problems = problemList(path);
  if (typeof content.count === 'number' && content.count !== count) {
    problems.add({
      code: 'kolada-count',
      severity: 'error',
      found: `${count}`,
      expected: `${content.count}`,
    });
  }
  const next = scalarText(content.next_url);
  if (next !== '') problems.add({ code: 'kolada-more-pages', severity: 'error', found: next });
  if (rows.length === 0 || names.length === 0) problems.add({ code: 'no-rows', severity: 'warning' });
  const builder = rowBuilder(names.length);
  for (const { cells, line } of rows) builder.add(cells, line);
  const { columns, lines, rowCount } = builder.finish();
  const origin = {
    file: path,
    format: 'kolada',
    choices: json.choices,
    metadata: { source: 'Kolada' },
  } as const;
  const table = { origin, columns: nameColumns(names, columns, 1, problems.add), rowCount, lines };
  return { table, diagnostics: [...json.diagnostics, ...problems.toDiagnostics()] };
}

function dataRows(entries: readonly JsonObject[]): Rows {
  const rows = entries.flatMap((entry, index) => {
    const values = (entry.values as readonly unknown[]).filter(isObject);
    return (
      values
        // Withdrawn values stay in the interface for a while, marked so.
        .filter((value) => value.isdeleted !== true)
        .map((value) => {
          const place = [entry.kpi, entry.municipality ?? entry.ou, entry.period, value.gender];
          const status = scalarText(value.status);
          const isMissing = value.value === null || value.value === undefined;
          const number = isMissing ? signOf(status) : scalarText(value.value);
          return {
            cells: [...place.map(scalarText), number, scalarText(value.count), status],
            line: index + 1,
          };
        })
    );
  });
  return { names: dataColumns, rows };
}

/** Why there is no value, as the sign that Kolada's pages show. */
function signOf(status: string): string {
  if (/^\.{1,2}$/.test(status)) return status;
  return /sekret|secre|priva/i.test(status) ? '..' : '-';
}

function catalogueRows(entries: readonly JsonObject[]): Rows {
  const isScalar = (value: unknown) => value === null || typeof value !== 'object';
  const names = [
    ...new Set(entries.flatMap((entry) => Object.keys(entry).filter((key) => isScalar(entry[key])))),
  ];
  return {
    names,
    rows: entries.map((entry, index) => ({
      cells: names.map((name) => scalarText(entry[name])),
      line: index + 1,
    })),
  };
}
