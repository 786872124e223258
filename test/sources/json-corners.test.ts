import { describe, expect, test } from 'vitest';
import { mapTable } from '../../src/dataset/map-table.ts';
import { readSource } from '../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

async function read(content: unknown, declaration: SourceDeclaration = {}) {
  const { table, diagnostics } = await readSource(
    memoryFiles({ 'a.json': JSON.stringify(content) }),
    'a.json',
    declaration,
  );
  const problems = diagnostics.map(({ code, found }) => (found === undefined ? code : `${code} ${found}`));
  return { table, format: table.origin.format, names: columnNames(table), rows: tableRows(table), problems };
}

const dimension = {
  r: { label: 'region', category: { index: ['01', '02'], label: { '01': 'A', '02': 'B' } } },
  t: { label: 'tid', category: { index: { '2023': 0, '2024': 1 } } },
};
const dataset = {
  version: '2.0',
  class: 'dataset',
  id: ['r', 't'],
  size: [2, 2],
  dimension,
  value: [1, 2, 3, 4],
};
const bundled = (value: readonly number[]) => ({
  dimension: { ...dimension, id: ['r', 't'], size: [2, 2] },
  value,
});
const last = (rows: readonly (readonly string[])[]) => rows.map((row) => row[3]);

describe('JSON-stat', () => {
  test.each<[string, unknown]>([
    ['without class and version', { ...dataset, class: undefined, version: undefined }],
    ['a bundle of any name', { folkmangd: bundled([1, 2, 3, 4]) }],
    ['a collection that holds it', { class: 'collection', link: { item: [dataset] } }],
    ['in a list of one', [dataset]],
    [
      'positions that begin at one',
      {
        ...dataset,
        dimension: { ...dimension, t: { label: 'tid', category: { index: { '2023': 1, '2024': 2 } } } },
      },
    ],
    ['numbers as texts', { ...dataset, value: ['1', '2', '3', '4'] }],
    [
      'a long note before what tells the format',
      { note: ['x'.repeat(20_000)], value: [1, 2, 3, 4], id: ['r', 't'], size: [2, 2], dimension },
    ],
  ])('%s', async (_, content) => {
    const { format, rows, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(format).toBe('json-stat');
    expect(last(rows)).toEqual(['1', '2', '3', '4']);
  });

  test('one of two datasets must be chosen, by name or number', async () => {
    const two = { folkmangd: bundled([1, 2, 3, 4]), inkomst: bundled([5, 6, 7, 8]) };
    expect((await read(two)).problems).toEqual(['several-datasets folkmangd, inkomst']);
    expect((await read(two, { sheet: 'lon' })).problems).toEqual(['several-datasets lon']);
    expect(last((await read(two, { sheet: 'inkomst' })).rows)).toEqual(['5', '6', '7', '8']);
    expect(last((await read(two, { sheet: 1 })).rows)).toEqual(['1', '2', '3', '4']);
  });

  test.each<[string, object]>([
    ['a label and no index', { label: 'innehåll', category: { label: { X: 'Folkmängd' } } }],
    ['no category at all', { label: 'innehåll' }],
  ])('a dimension of one category with %s', async (_, content) => {
    const more = { id: ['r', 't', 'X'], size: [2, 2, 1], dimension: { ...dimension, X: content } };
    const { names, rows, problems } = await read({ ...dataset, ...more });
    expect(problems).toEqual([]);
    expect(names).toContain('innehåll');
    expect(rows.map((row) => row.at(-1))).toEqual(['1', '2', '3', '4']);
  });

  test('labels that are null or not there are the codes', async () => {
    const r = { label: null, category: { index: ['01', '02'], label: { '01': null, '02': 'B' } } };
    const { names, rows } = await read({ ...dataset, dimension: { ...dimension, r } });
    expect(names.slice(0, 2)).toEqual(['r', 'r (kod)']);
    expect(rows.map(([label]) => label)).toEqual(['01', '01', 'B', 'B']);
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      'sparse values with their own status',
      { value: { 0: 1, 3: 4 }, status: { 1: '..', 2: '-' } },
      ['1', '..', '-', '4'],
    ],
    ['one status for all', { value: [1, null, 3, 4], status: '.' }, ['1', '.', '3', '4']],
    [
      'a list of statuses',
      { value: [1, null, 3, null], status: [null, '..', null, '-'] },
      ['1', '..', '3', '-'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(last((await read({ ...dataset, ...(content as object) })).rows)).toEqual(expected);
  });

  test('the status of a cell ("p" for preliminary) is no status of an observation', async () => {
    const { table } = await read({ ...dataset, status: 'p' });
    expect(columnNames(table)).toContain('status');
    const column = (name: string) => ({ kind: 'column', column: name, pattern: null }) as const;
    const columns = { omrade: column('region'), period: column('tid'), varde: column('värde') };
    const mapped = mapTable(table, { columns, translations: {}, melts: [], kept: null });
    expect(columnNames(mapped.table)).toEqual(['omrade', 'period', 'varde']);
  });

  test('sizes that do not fit are told with the dimension', async () => {
    const { problems } = await read({ ...dataset, size: [2, 3] });
    expect(problems).toEqual(['json-stat-malformed dimension "t": category.index 2, size 3']);
  });
});

describe('Kolada', () => {
  const reply = (status: string) => ({
    count: 1,
    values: [
      {
        kpi: 'N1',
        municipality: '1490',
        period: 2024,
        values: [{ gender: 'T', value: null, count: 1, status }],
      },
    ],
  });

  test.each([
    ['', '-'],
    ['Missing', '-'],
    ['.', '.'],
    ['..', '..'],
    ['Privacy', '..'],
    ['Sekretess', '..'],
  ])('no value and the status %j is %s', async (status, sign) => {
    expect((await read(reply(status))).rows[0]?.[4]).toBe(sign);
  });
});

describe('JSON that is no table', () => {
  test.each<[unknown, string]>([
    [{ title: 'T', variables: [{ code: 'Tid', valueTexts: ['2024'] }] }, 'not-a-table PxWeb: metadata'],
    [{ query: [{ code: 'Tid', selection: {} }] }, 'not-a-table PxWeb: query'],
    [{ type: 'FeatureCollection', features: [] }, 'not-a-table GeoJSON'],
    [{ version: '2.0', class: 'dimension', label: 'r' }, 'not-a-table JSON-stat: collection'],
    [[{ omrade: 'a', antal: 5 }], 'not-a-table'],
    [{ detail: 'Not found' }, 'not-a-table'],
    [
      { type: 'Parameter error', title: 'Non-existent table', status: 404 },
      'pxweb-problem 404 Non-existent table',
    ],
  ])('%j', async (content, problem) => {
    expect((await read(content)).problems).toEqual([problem]);
  });
});
