import { describe, expect, test } from 'vitest';
import { numberColumn } from '../../src/sources/number-column.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

const read = (content: unknown, path = 'a.json') =>
  readSource(memoryFiles({ [path]: typeof content === 'string' ? content : JSON.stringify(content) }), path);

const dimension = {
  område: { label: 'område', category: { index: ['E1', 'A1'], label: { E1: 'Ekhult', A1: 'Alby' } } },
  år: { label: 'år', category: { index: { '2024': 1, '2023': 0 } } },
};
const dataset = {
  version: '2.0',
  class: 'dataset',
  id: ['område', 'år'],
  size: [2, 2],
  dimension,
  value: [1, 2.5, 3, 4],
};

describe('JSON-stat', () => {
  test('version 2: index as array and as object, in the order of its positions', async () => {
    const { table, diagnostics } = await read(dataset);
    expect(diagnostics).toEqual([]);
    expect(table.origin.format).toBe('json-stat');
    expect(columnNames(table)).toEqual(['område', 'område (kod)', 'år', 'värde']);
    expect(tableRows(table)).toEqual([
      ['Ekhult', 'E1', '2023', '1'],
      ['Ekhult', 'E1', '2024', '2.5'],
      ['Alby', 'A1', '2023', '3'],
      ['Alby', 'A1', '2024', '4'],
    ]);
    expect([...table.lines]).toEqual([1, 2, 3, 4]);
  });

  test('version 1: a bundle, id and size inside dimension, and no index where there is one category', async () => {
    const one = { ...dimension, kön: { category: { label: { T: 'totalt' } } } };
    const bundle = {
      dataset: { dimension: { ...one, id: ['område', 'år', 'kön'], size: [2, 2, 1] }, value: dataset.value },
    };
    const { table, diagnostics } = await read(bundle);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['område', 'område (kod)', 'år', 'kön', 'kön (kod)', 'värde']);
    expect(tableRows(table)[1]).toEqual(['Ekhult', 'E1', '2024', 'totalt', 'T', '2.5']);
  });

  test('a sparse value object, and nulls, are not available', async () => {
    const last = (content: unknown) =>
      read(content).then(({ table }) => tableRows(table).map((row) => row.at(-1)));
    expect(await last({ ...dataset, value: { '0': 1, '3': 4 } })).toEqual(['1', '..', '..', '4']);
    expect(await last({ ...dataset, value: [1, null, 3, 4] })).toEqual(['1', '..', '3', '4']);
  });

  test.each([
    ['one text', ':', [':', '2', ':', '4']],
    ['an array', ['.', null, '..', null], ['.', '2', '..', '4']],
    ['an object', { '0': '.' }, ['.', '2', '..', '4']],
  ])('status as %s is what stands in place of a missing value', async (_, status, expected) => {
    const { table } = await read({ ...dataset, value: [null, 2, null, 4], status });
    const column = table.columns.find(({ name }) => name === 'värde');
    expect(Array.from(column?.codes ?? [], (code) => column?.dictionary[code])).toEqual(expected);
  });

  test('a status beside a number is a column of its own', async () => {
    const { table } = await read({ ...dataset, status: { '1': 'p' } });
    expect(columnNames(table).at(-1)).toBe('status');
    expect(tableRows(table).map((row) => row.at(-1))).toEqual(['', 'p', '', '']);
  });

  test('units, reference periods, totals and notes are kept; nulls in them do no harm', async () => {
    const content = {
      ...dataset,
      label: 'Tabell',
      note: ['a', null],
      extension: { px: { decimals: 1, language: null } },
      dimension: {
        ...dimension,
        område: {
          ...dimension.område,
          category: { ...dimension.område.category, unit: { E1: { base: 'personer' }, A1: null } },
          extension: { refperiod: { E1: '31 december' }, eliminationValueCode: 'A1', note: null },
        },
      },
    };
    const { table, diagnostics } = await read(content);
    expect(diagnostics).toEqual([]);
    expect(table.origin.metadata).toEqual({
      title: 'Tabell',
      notes: 'a',
      'px: decimals': '1',
      'unit: E1': 'personer',
      'reference period: E1': '31 december',
      'total: område': 'A1',
    });
  });

  test.each([
    ['too many values', { ...dataset, value: [1, 2, 3, 4, 5] }, 'json-stat-size'],
    ['too few values', { ...dataset, value: [1] }, 'json-stat-size'],
    ['a dimension that is not there', { ...dataset, id: ['område', 'tid'] }, 'json-stat-malformed'],
    ['a size that is not so', { ...dataset, size: [2, 3] }, 'json-stat-malformed'],
    ['no size', { ...dataset, size: undefined }, 'json-stat-malformed'],
  ])('%s is an error', async (_, content, code) => {
    expect((await read(content)).diagnostics).toEqual([expect.objectContaining({ code, severity: 'error' })]);
  });

  test('a number with three decimals is no thousand', async () => {
    const { table } = await read({ ...dataset, value: [1.234, 2, 3, 4] });
    const column = table.columns.at(-1);
    if (column === undefined) throw new Error('no column');
    expect(numberColumn(table, column)).toMatchObject({
      decimal: '.',
      diagnostics: [],
      cells: [{ value: 1.234 }, {}, {}, {}],
    });
  });
});

describe('Kolada', () => {
  const entry = (municipality: string, values: readonly object[]) => ({
    kpi: 'N00001',
    municipality,
    period: 2024,
    values,
  });
  const value = (gender: string, number: number | null, more: object = {}) => ({
    gender,
    value: number,
    count: 1,
    status: '',
    isdeleted: false,
    ...more,
  });
  const reply = {
    values: [entry('9901', [value('K', null), value('T', 12.5)])],
    count: 1,
    next_url: null,
    previous_url: null,
  };

  test('one row per gender, with missing values as Kolada shows them', async () => {
    const { table, diagnostics } = await read(reply);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual([
      'kpi',
      'municipality',
      'period',
      'gender',
      'value',
      'count',
      'status',
    ]);
    expect(tableRows(table)).toEqual([
      ['N00001', '9901', '2024', 'K', '-', '1', ''],
      ['N00001', '9901', '2024', 'T', '12.5', '1', ''],
    ]);
    const column = table.columns[4];
    if (column === undefined) throw new Error('no column');
    expect(numberColumn(table, column).cells.map(({ kind }) => kind)).toEqual(['not-available', 'number']);
  });

  test('withdrawn values are left out', async () => {
    const { table } = await read({
      ...reply,
      values: [entry('9901', [value('T', 1, { isdeleted: true }), value('K', 2)])],
    });
    expect(tableRows(table).map((row) => row[3])).toEqual(['K']);
  });

  test('a page that lies about its count, or is not the last, is an error', async () => {
    expect((await read({ ...reply, count: 2 })).diagnostics).toEqual([
      expect.objectContaining({ code: 'kolada-count', found: '1', expected: '2' }),
    ]);
    expect((await read({ ...reply, next_url: 'page=2' })).diagnostics).toEqual([
      expect.objectContaining({ code: 'kolada-more-pages' }),
    ]);
  });

  test('an empty reply is a warning', async () => {
    expect((await read({ ...reply, values: [], count: 0 })).diagnostics).toEqual([
      expect.objectContaining({ code: 'no-rows', severity: 'warning' }),
    ]);
  });
});

describe('PxWeb, first interface', () => {
  const reply = {
    columns: [
      { code: 'Region', text: 'region', type: 'd' },
      { code: 'Tid', text: 'år', type: 't' },
      { code: 'A', text: 'Antal', type: 'c' },
      { code: 'B', text: 'Andel', type: 'c' },
    ],
    data: [{ key: ['9901', '2024'], values: ['12', '..'] }],
  };

  test('contents become rows', async () => {
    const { table, diagnostics } = await read(reply);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['region', 'år', 'tabellinnehåll', 'tabellinnehåll (kod)', 'värde']);
    expect(tableRows(table)).toEqual([
      ['9901', '2024', 'Antal', 'A', '12'],
      ['9901', '2024', 'Andel', 'B', '..'],
    ]);
  });

  test('a row with too few values is an error with its number', async () => {
    const { diagnostics } = await read({
      ...reply,
      data: [...reply.data, { key: ['9901', '2023'], values: ['1'] }],
    });
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'ragged-row', line: 2 })]);
  });

  test('a problem report is told apart from a table', async () => {
    const { diagnostics } = await read({
      type: 'Parameter error',
      title: 'Too many cells selected',
      status: 403,
    });
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'pxweb-problem', found: expect.stringContaining('Too many cells') }),
    ]);
  });
});

describe('readSource(files, path, declaration)', () => {
  test('JSON that is cut short, and a page that is no JSON', async () => {
    const whole = JSON.stringify(dataset);
    expect((await read(whole.slice(0, -10))).diagnostics).toEqual([
      expect.objectContaining({ code: 'truncated-file' }),
    ]);
    expect((await read('<html>fel</html>', 'a.json')).diagnostics).toEqual([
      expect.objectContaining({ code: 'web-page' }),
    ]);
  });

  test('what the bytes are counts for more than the name', async () => {
    expect((await read(dataset, 'tabell.csv')).table.origin.format).toBe('json-stat');
    expect((await read('STUB="a";VALUES("a")="b";DATA=1;', 'tabell.px')).table.origin.format).toBe('px');
    expect(
      (await read('CHARSET="ANSI";STUB="a";VALUES("a")="b";DATA=1;', 'tabell.txt')).table.origin.format,
    ).toBe('px');
    expect((await read('a;b\n1;2\n', 'tabell.txt')).table.origin.format).toBe('csv');
  });

  test.each([
    ['no such file', 'finns-inte.csv', undefined, 'file-not-found'],
    ['an old workbook', 'a.xls', '\u00d0\u00cf\u0011\u00e0', 'old-workbook'],
    ['a PDF called .csv', 'a.csv', '%PDF-1.7 x', 'binary-file'],
    ['an unknown kind', 'a.docx2', 'text', 'unknown-format'],
  ])('%s', async (_, path, text, code) => {
    const files = memoryFiles(text === undefined ? {} : { [path]: Buffer.from(text, 'latin1') });
    const { diagnostics } = await readSource(files, path);
    expect(diagnostics).toEqual([{ code, severity: 'error', file: path }]);
  });
});
