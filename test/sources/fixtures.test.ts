import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { numberColumn } from '../../src/sources/number-column.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { readSource } from '../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

const folder = fileURLToPath(new URL('../../fixtures/sources/', import.meta.url));

const read = (name: string, declaration: SourceDeclaration = {}) =>
  readSource(memoryFiles({ [name]: readFileSync(`${folder}${name}`) }), name, declaration);

/** Rows with the value column read as numbers. */
function figures(table: RawTable): unknown[] {
  const column = table.columns.find(({ name }) => name === 'värde');
  if (column === undefined) throw new Error('no column');
  const { cells, diagnostics } = numberColumn(table, column);
  expect(diagnostics).toEqual([]);
  return tableRows(table).map((row, index) => {
    const cell = cells[column.codes[index] ?? -1];
    return [...row.slice(0, 3), cell?.kind, cell !== undefined && 'value' in cell ? cell.value : null];
  });
}

const expected = [
  ['Ekhult', 'E1', '2023', 'number', 1234.5],
  ['Ekhult', 'E1', '2024', 'number', 0],
  ['Älvåsen', 'A1', '2023', 'not-available', null],
  ['Älvåsen', 'A1', '2024', 'number', 12.5],
  ['Löten', 'L1', '2023', 'zero', 0],
  ['Löten', 'L1', '2024', 'number', 7306],
];

test.each(readdirSync(folder).filter((name) => name.startsWith('folkmangd')))(
  '%s gives the same figures',
  async (name) => {
    const { table, diagnostics } = await read(name);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['område', 'område (kod)', 'år', 'värde']);
    expect(figures(table)).toEqual(expected);
  },
);

test.each(['line-ends-cr.csv', 'line-ends-crcrlf.csv', 'utf-16le.txt'])('%s', async (name) => {
  const { table, diagnostics } = await read(name);
  expect(diagnostics).toEqual([]);
  expect(columnNames(table)).toEqual(['område', '2023', '2024']);
  expect(tableRows(table)).toEqual([
    ['Ekhult', '10', '11'],
    ['Älvåsen', '20', '21'],
  ]);
  expect([...table.lines]).toEqual([2, 3]);
});

test('merged-header.csv', async () => {
  const { table } = await read('merged-header.csv');
  expect(columnNames(table)).toEqual([
    'område',
    'kod',
    '2023 kvinnor',
    '2023 män',
    '2024 kvinnor',
    '2024 män',
  ]);
});

test('keys.px: rows left out are zero and stored dots go through DATASYMBOL', async () => {
  const { table, diagnostics } = await read('keys.px');
  expect(diagnostics).toEqual([]);
  expect(tableRows(table)).toEqual([
    ['Ekhult; norra', '2023', '3'],
    ['Ekhult; norra', '2024', '-'],
    ['Älvåsen', '2023', '0'],
    ['Älvåsen', '2024', '0'],
    ['Löten', '2023', '5'],
    ['Löten', '2024', '.'],
  ]);
});

test.each(['kolada-v3.json', 'pxweb-v1.json'])('%s is read without a word', async (name) => {
  const { table, diagnostics } = await read(name);
  expect(diagnostics).toEqual([]);
  expect(table.rowCount).toBe(2);
});

describe('a file with one fault has the problem of its name', () => {
  test.each([
    ['double-encoded.csv', 'double-encoded', 1],
    ['ragged-row.csv', 'ragged-row', 3],
    ['unclosed-quote.csv', 'unclosed-quote', 3],
    ['two-sheets.xlsx', 'several-sheets', undefined],
    ['truncated.px', 'px-truncated', 10],
    ['missing-values.px', 'px-missing-values', 7],
    ['truncated.json', 'truncated-file', 1],
  ])('%s', async (name, code, line) => {
    const { diagnostics } = await read(name);
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject({ severity: 'error', file: name });
    expect(found?.line).toBe(line);
  });

  test.each([
    ['unknown-token.csv', ['unknown-token 3 ca 6', 'unknown-token 4 x']],
    ['letter-for-digit.csv', ['letter-for-digit 2 1O4']],
    ['ambiguous-decimal.csv', ['ambiguous-decimal 2 1,234']],
    ['mixed-decimal.csv', ['mixed-decimal 3 46.5']],
  ])('%s, once its column is read as numbers', async (name, problems) => {
    const { table } = await read(name);
    const column = table.columns.at(-1);
    if (column === undefined) throw new Error('no column');
    const { diagnostics } = numberColumn(table, column);
    expect(diagnostics.map(({ code, line, found }) => `${code} ${line} ${found}`)).toEqual(problems);
    expect(diagnostics.every(({ file, field }) => file === name && field === 'värde')).toBe(true);
  });
});
