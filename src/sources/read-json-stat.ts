import type { FileSystem } from '../io/effects.ts';
import { cubeTable } from './cube-table.ts';
import { jsonStatCells, jsonStatSize } from './json-stat/cells.ts';
import { type JsonStatDataset, jsonStatDataset, jsonStatDatasets } from './json-stat/dataset.ts';
import { jsonStatDimensions } from './json-stat/dimensions.ts';
import type { RawColumn } from './raw-table.ts';
import { isObject, readJson, refusedJson, scalarText } from './read-json.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';

/** Reads JSON-stat 1 and 2. Rows are cells; `lines` are cell numbers counted from one. */
export async function readJsonStat(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const json = await readJson(files, path, declaration.encoding);
  if (json.content === undefined) return refusedJson(path, 'json-stat', json);
  const datasets = jsonStatDatasets(json.content);
  const names = datasets.map(({ name }) => name).join(', ');
  const wanted = declaration.sheet === undefined ? undefined : String(declaration.sheet).trim();
  const named = datasets.filter(({ name }, index) => name === wanted || String(index + 1) === wanted);
  if (datasets.length > 1 && named.length !== 1) {
    const problem = wanted === undefined ? { found: names } : { found: wanted, expected: names };
    return refusedJson(path, 'json-stat', json, { code: 'several-datasets', ...problem });
  }
  const dataset = jsonStatDataset(named[0]?.raw ?? json.content);
  if (dataset === undefined) {
    return refusedJson(path, 'json-stat', json, {
      code: 'json-stat-malformed',
      expected: '"id", "size", "dimension", "value"',
    });
  }
  const dimensions = jsonStatDimensions(dataset);
  if (typeof dimensions === 'string') {
    return refusedJson(path, 'json-stat', json, { code: 'json-stat-malformed', found: dimensions });
  }
  const expected = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const given = jsonStatSize(dataset.value);
  // Metadata replies have every dimension and no values at all.
  const isMetadata = given === 0;
  if (!isMetadata && (Array.isArray(dataset.value) ? given !== expected : given > expected)) {
    return refusedJson(path, 'json-stat', json, {
      code: 'json-stat-size',
      found: `${given}`,
      expected: `${expected}`,
    });
  }
  const cells = jsonStatCells(dataset, isMetadata ? 0 : expected);
  const lines = Int32Array.from({ length: cells.values.codes.length }, (_, index) => index + 1);
  const metadata = jsonStatMetadata(dataset);
  const origin = { file: path, format: 'json-stat', choices: json.choices, metadata } as const;
  const status: readonly RawColumn[] =
    cells.status === undefined ? [] : [{ name: 'status', ...cells.status }];
  const table = cubeTable(origin, dimensions, cells.values, lines, status);
  const empty = { code: 'no-rows', severity: 'warning', file: path } as const;
  return { table, diagnostics: isMetadata ? [...json.diagnostics, empty] : json.diagnostics };
}

function jsonStatMetadata(dataset: JsonStatDataset): Readonly<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const [key, name] of [
    ['label', 'title'],
    ['source', 'source'],
    ['updated', 'updated'],
  ] as const) {
    const text = scalarText(dataset.raw[key]);
    if (text !== '') entries.push([name, text]);
  }
  const notes = Array.isArray(dataset.raw.note)
    ? dataset.raw.note.map(scalarText).filter((text) => text !== '')
    : [];
  if (notes.length > 0) entries.push(['notes', notes.join('\n')]);
  const px =
    isObject(dataset.raw.extension) && isObject(dataset.raw.extension.px) ? dataset.raw.extension.px : {};
  for (const [key, value] of Object.entries(px)) {
    if (scalarText(value) !== '') entries.push([`px: ${key}`, scalarText(value)]);
  }
  for (const [id, dimension] of Object.entries(dataset.dimension)) {
    if (!isObject(dimension) || !isObject(dimension.category)) continue;
    const units = isObject(dimension.category.unit) ? dimension.category.unit : {};
    for (const [code, unit] of Object.entries(units)) {
      if (isObject(unit) && scalarText(unit.base) !== '')
        entries.push([`unit: ${code}`, scalarText(unit.base)]);
    }
    const extension = isObject(dimension.extension) ? dimension.extension : {};
    const periods = isObject(extension.refperiod) ? extension.refperiod : {};
    for (const [code, period] of Object.entries(periods)) {
      if (scalarText(period) !== '') entries.push([`reference period: ${code}`, scalarText(period)]);
    }
    if (scalarText(extension.eliminationValueCode) !== '') {
      entries.push([`total: ${id}`, scalarText(extension.eliminationValueCode)]);
    }
  }
  return Object.fromEntries(entries);
}
