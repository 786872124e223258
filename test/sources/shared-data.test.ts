import { describe, expect, test } from 'vitest';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { readSource } from '../../src/sources/read-source.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { memoryFiles } from './support/memory-files.ts';
import { hasSharedData, sharedFile, sharedNames } from './support/shared-data.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

interface Expected {
  readonly shape: readonly number[];
  readonly cells: number;
  readonly symbols: Readonly<Record<string, number>> | string;
  readonly sum_numeric: number | null;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly datasymbols: Readonly<Record<string, string>>;
}

const read = (path: string, declaration: SourceDeclaration = {}) =>
  readSource(memoryFiles({ [path]: sharedFile(path) }), path, declaration);

function values(table: RawTable): string[] {
  const column = table.columns.findLast(({ name }) => name.startsWith('värde'));
  return Array.from(column?.codes ?? [], (code) => column?.dictionary[code] ?? '?');
}

describe.skipIf(!hasSharedData)('the agencies’ own files', () => {
  const expected: Readonly<Record<string, Expected>> = hasSharedData
    ? JSON.parse(new TextDecoder().decode(sharedFile('formats/px/EXPECTED.json')))
    : {};

  test.each(Object.keys(expected))('px/%s has the shape, sum and symbols it should', async (name) => {
    const { table, diagnostics } = await read(`formats/px/${name}`);
    const { shape, cells, symbols, sum_numeric, first, last, datasymbols } = expected[name] as Expected;
    expect(diagnostics).toEqual([]);
    expect(table.rowCount).toBe(cells);
    expect(shape.reduce((product, size) => product * size, 1)).toBe(cells);
    const stored = values(table);
    const shown = (token: string) => {
      const text = token.replaceAll('"', '');
      return /^\.{1,6}$/.test(text) ? (datasymbols[`DATASYMBOL${text.length}`] ?? text) : text;
    };
    if (sum_numeric !== null) {
      const sum = stored.reduce((total, text) => (/^-?\d/.test(text) ? total + Number(text) : total), 0);
      expect(sum).toBeCloseTo(sum_numeric, 2);
      expect(stored.slice(0, 3)).toEqual(first.map(shown));
      expect(stored.slice(-3)).toEqual(last.map(shown));
    }
    if (typeof symbols !== 'string') {
      const counts = new Map<string, number>();
      for (const [token, count] of Object.entries(symbols))
        counts.set(shown(token), (counts.get(shown(token)) ?? 0) + count);
      for (const [text, count] of counts)
        expect([text, stored.filter((value) => value === text).length]).toEqual([text, count]);
    }
  });

  test.each(sharedNames('formats/px/errors'))('px/errors/%s', async (name) => {
    const { table, diagnostics } = await read(`formats/px/errors/${name}`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (name.startsWith('fatal')) {
      expect(errors.length).toBeGreaterThan(0);
      expect(table.rowCount).toBe(0);
    } else {
      expect(errors).toEqual([]);
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(table.rowCount).toBeGreaterThan(0);
    }
  });

  test('PR0101B3 is the same in PX and in JSON-stat 1, rounded as shown', async () => {
    const px = await read('formats/px/serializers_PR0101B3.px');
    const json = await read('formats/jsonstat/serializer_PR0101B3.json-stat1.json');
    const decimals = Number(px.table.origin.metadata?.['shown decimals']);
    const rounded = values(px.table).map(
      (text) => Math.round(Number(text) * 10 ** decimals) / 10 ** decimals,
    );
    expect(rounded).toEqual(values(json.table).map(Number));
    const labels = (table: RawTable) => tableRows(table).map((row) => [row[0], row[2]]);
    expect(labels(px.table)).toEqual(tableRows(json.table).map((row) => [row[0], row[2]]));
  });

  test('BE0101A1 is the same in PX and in JSON-stat 2', async () => {
    const px = await read('formats/px/serializers_BE0101A1_with_notes.px');
    const json = await read('formats/jsonstat/serializer_BE0101A1_with_notes.json-stat2.json');
    expect(values(px.table).map(Number)).toEqual(values(json.table).map(Number));
  });

  test.each(sharedNames('formats/csv'))('csv/%s', async (name) => {
    const { table, diagnostics } = await read(`formats/csv/${name}`);
    expect(table.columns.length).toBeGreaterThan(2);
    expect(table.rowCount).toBeGreaterThan(1);
    const codes = diagnostics.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(name.includes('double_encoded') ? ['double-encoded'] : []);
    expect(columnNames(table).join()).not.toContain('\ufffd');
  });

  test('the three dialects of the same municipal table give the same rows', async () => {
    const names = sharedNames('formats/csv').filter((name) => name.startsWith('SYNTHETIC_kommun'));
    const [first, ...others] = await Promise.all(
      names.map(async (name) => (await read(`formats/csv/${name}`)).table),
    );
    if (first === undefined) throw new Error('no table');
    expect(others).toHaveLength(2);
    // Windows-1252 has no minus sign and no narrow space, so the files differ in dashes; one note holds the delimiter.
    const plain = (table: RawTable) =>
      tableRows(table).map((row) => row.map((text) => text.replace(/[–−]/g, '-').replace(/[;\t]/, '')));
    for (const other of others) {
      expect(columnNames(other)).toEqual(columnNames(first));
      expect(plain(other)).toEqual(plain(first));
      expect([...other.lines]).toEqual([5, 6, 7, 8, 9, 10]);
    }
  });

  test.each([
    ['MUCF_20241108.xlsx', 'Dalarna', 9],
    ['MUCF_20241108.xlsx', 'Inläs', 54],
    ['ohalsotal_2024_11_06.xlsx', 'tabell', 108],
  ])('xlsx/%s, sheet %s', async (name, sheet, rows) => {
    const { table, diagnostics } = await read(`formats/xlsx/${name}`, { sheet });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table.rowCount).toBe(rows);
  });

  test.each(sharedNames('formats/kolada'))('kolada/%s', async (name) => {
    const { table, diagnostics } = await read(`formats/kolada/${name}`);
    expect(diagnostics).toEqual([]);
    expect(table.rowCount).toBeGreaterThan(0);
  });

  test('SCB’s reply of 2 772 cells, and PxWeb’s first interface with 7 938', async () => {
    const scb = await read('formats/jsonstat/scb_v2_TAB6471_data.json-stat2.json');
    expect(scb.table.rowCount).toBe(2772);
    expect(columnNames(scb.table)).toContain('region (kod)');
    const pxweb = await read('formats/pxweb/scb_v1_json_goteborg_RegSO2025_age_sex_2024.json');
    expect(pxweb.table.rowCount).toBe(7938);
    expect(tableRows(pxweb.table)[0]?.slice(0, 4)).toEqual(['1480R001_RegSO2025', 'totalt', '1', '2024']);
    for (const { diagnostics } of [scb, pxweb]) expect(diagnostics).toEqual([]);
  });
});
