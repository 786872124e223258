import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/connectors/pxweb/query.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { readSource } from '../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { memoryFiles } from './support/memory-files.ts';
import { hasSharedData, sharedFile } from './support/shared-data.ts';
import { others, refusedPx, tables } from './support/shared-facts.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

const formats = 'formats';
const read = (path: string, declaration: SourceDeclaration = {}) =>
  readSource(memoryFiles({ [path]: sharedFile(`${formats}/${path}`) }), path, declaration);

function sumOf(table: RawTable, name: string): number {
  const column = table.columns.find((one) => one.name === name);
  return Array.from(column?.codes ?? [], (code) => Number(column?.dictionary[code])).reduce(
    (sum, number) => sum + (Number.isNaN(number) ? 0 : number),
    0,
  );
}

describe.skipIf(!hasSharedData)('every file of ../shared/data/formats', () => {
  const folder = fileURLToPath(new URL(`../../../shared/data/${formats}/`, import.meta.url));

  test('is named by a test', () => {
    const expected = JSON.parse(new TextDecoder().decode(sharedFile(`${formats}/px/EXPECTED.json`)));
    const named = [
      ...Object.keys(tables),
      ...Object.keys(others),
      'px/EXPECTED.json',
      ...Object.keys(expected).map((name) => `px/${name}`),
      ...refusedPx.map((name) => `px/errors/${name}`),
    ];
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/{2,}/g, '/').slice(folder.length));
    expect(files.sort()).toEqual(named.sort());
  });

  test.each(Object.entries(tables))('%s', async (path, { rows, first, last, sum, codes = [], sheet }) => {
    const { table, diagnostics } = await read(path, sheet === undefined ? {} : { sheet });
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(codes);
    expect(table.rowCount).toBe(rows);
    const cells = tableRows(table);
    expect(cells[0]?.slice(0, first.length) ?? []).toEqual(first);
    expect(cells.at(-1)?.slice(0, last.length) ?? []).toEqual(last);
    if (sum !== undefined) expect(sumOf(table, sum[0])).toBeCloseTo(sum[1], 5);
  });

  test.each(Object.entries(others))('%s is no table but %s', async (path, kind) => {
    const { table, diagnostics } = await read(path);
    expect(diagnostics).toMatchObject([{ code: 'not-a-table', severity: 'error', found: kind }]);
    expect(table.rowCount).toBe(0);
  });

  test.each([
    ['query_json-stat_query_example.json', { ContentsCode: 2, Tid: 3 }],
    ['query_json_query_example.json', { ContentsCode: 2, Tid: 3 }],
  ])('%s is a query', (name, counts) => {
    const query = parseQuery([new TextDecoder().decode(sharedFile(`${formats}/pxweb/${name}`))]);
    expect(Object.fromEntries(query.map(({ code, values }) => [code, values.length]))).toEqual(counts);
  });

  test('queries with groupings keep them', () => {
    const text = (name: string) => new TextDecoder().decode(sharedFile(`${formats}/pxweb/${name}`));
    const groupings = parseQuery([text('query_json_query_agg_example.json')]);
    expect(groupings.map(({ code, codelist }) => `${code} ${codelist}`)).toEqual(
      expect.arrayContaining(['Region agg_RegionA-region_2', 'Alder agg_Ålder5år']),
    );
    const big = parseQuery([text('query_json_big_query_example.json')]);
    expect(big[0]).toMatchObject({ code: 'Region', codelist: 'vs_RegionKommun07' });
    expect(big.at(-1)).toMatchObject({ code: 'Tid', values: ['top(5)'] });
  });

  test('sheets: years as text, and two header rows over merged cells', async () => {
    const sick = await read('xlsx/ohalsotal_2024_11_06.xlsx');
    expect(columnNames(sick.table)).toEqual(['År', 'Månad', 'Län', 'Kommun', 'Ålder', 'Kön', 'Ohälsotalet']);
    expect(tableRows(sick.table)[0]?.[0]).toMatch(/^20\d\d$/);
    const young = await read('xlsx/MUCF_20241108.xlsx', { sheet: 'Dalarna' });
    expect(columnNames(young.table).slice(1)).toEqual([
      '16-24 år Antal',
      '16-24 år Andel',
      '25-29 år Antal',
      '25-29 år Andel',
    ]);
  });
});
