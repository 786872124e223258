import { describe, expect, test } from 'vitest';
import { numberColumn } from '../../src/sources/number-column.ts';
import { readXlsx } from '../../src/sources/read-xlsx.ts';
import type { SourceDeclaration } from '../../src/sources/source-declaration.ts';
import { type MadeCell, makeXlsx } from './support/make-xlsx.ts';
import { memoryFiles } from './support/memory-files.ts';
import { columnNames, tableRows } from './support/table-rows.ts';

type Sheets = Readonly<Record<string, readonly (readonly MadeCell[])[]>>;

function read(content: Sheets | Uint8Array, declaration: SourceDeclaration = {}) {
  const bytes = content instanceof Uint8Array ? content : makeXlsx(content);
  return readXlsx(memoryFiles({ 'a.xlsx': bytes }), 'a.xlsx', declaration);
}

const plain: Sheets = {
  tabell: [
    ['område', 'år', 'andel'],
    ['Ekhult', '2024', 0.046],
    ['Alby', '2024', '..'],
  ],
};

describe('readXlsx(files, path, declaration)', () => {
  test('years that are text stay text, and rows keep their number in the sheet', async () => {
    const { table, diagnostics } = await read(plain);
    expect(diagnostics).toEqual([]);
    expect(columnNames(table)).toEqual(['område', 'år', 'andel']);
    expect(tableRows(table)).toEqual([
      ['Ekhult', '2024', '0.046'],
      ['Alby', '2024', '..'],
    ]);
    expect([...table.lines]).toEqual([2, 3]);
    expect(table.origin.sheet).toBe('tabell');
  });

  test('preamble and a merged two-row header', async () => {
    const { table } = await read({
      tabell: [
        ['Statistik från myndigheten'],
        ['2024, Ekhults län'],
        [null, '16–24 år', null, '25–29 år', null],
        ['kön', 'antal', 'andel', 'antal', 'andel'],
        ['kvinnor', 456, 0.046, 513, 0.092],
        ['män', 576, 0.052, 616, 0.096],
      ],
    });
    expect(columnNames(table)).toEqual([
      'kön',
      '16–24 år antal',
      '16–24 år andel',
      '25–29 år antal',
      '25–29 år andel',
    ]);
    expect([...table.lines]).toEqual([5, 6]);
    expect(table.origin.choices).toContainEqual(expect.objectContaining({ what: 'header', chosen: '3–4' }));
  });

  test('formulas are read as their stored result, and their errors are reported', async () => {
    const { table, diagnostics } = await read({
      tabell: [
        ['område', 'antal'],
        ['Ekhult', { formula: 'SUM(A1:A2)', stored: 12 }],
        ['Alby', { formula: '1/0', stored: '#DIV/0!' }],
      ],
    });
    expect(tableRows(table)[0]).toEqual(['Ekhult', '12']);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'formula-error', line: 3, field: 'B', found: '#DIV/0!' }),
    ]);
  });

  test('several sheets: asks, takes the one named, and knows the nearest name', async () => {
    const sheets: Sheets = { Ekhult: plain.tabell ?? [], Alby: plain.tabell ?? [] };
    const asked = await read(sheets);
    expect(asked.diagnostics).toEqual([
      expect.objectContaining({ code: 'several-sheets', found: 'Ekhult, Alby' }),
    ]);
    expect((await read(sheets, { sheet: 'Alby' })).table.origin.sheet).toBe('Alby');
    expect((await read(sheets, { sheet: 1 })).table.origin.sheet).toBe('Ekhult');
    expect((await read(sheets, { sheet: 'Albi' })).diagnostics).toEqual([
      expect.objectContaining({
        code: 'no-such-sheet',
        found: 'Albi',
        expected: 'Ekhult, Alby',
        suggestion: 'Alby',
      }),
    ]);
  });

  test('a sheet of notes beside the table is not a choice', async () => {
    const { table } = await read({ Om: [['Källa: myndigheten']], tabell: plain.tabell ?? [] });
    expect(table.origin.sheet).toBe('tabell');
  });

  test('numbers among texts with decimal comma are written alike', async () => {
    const { table } = await read({
      tabell: [
        ['a', 'b'],
        ['x', '46,5'],
        ['y', 12.25],
      ],
    });
    const column = table.columns[1];
    if (column === undefined) throw new Error('no column');
    const { cells, diagnostics } = numberColumn(table, column);
    expect(diagnostics).toEqual([]);
    expect(Array.from(column.codes, (code) => cells[code])).toMatchObject([
      { value: 46.5 },
      { value: 12.25 },
    ]);
  });

  test('a real number with three decimals is not ambiguous, text is', async () => {
    const { table } = await read({
      tabell: [
        ['a', 'b', 'c'],
        ['x', 1.234, '1,234'],
      ],
    });
    const [, real, text] = table.columns;
    if (real === undefined || text === undefined) throw new Error('no column');
    expect(numberColumn(table, real)).toMatchObject({
      decimal: '.',
      diagnostics: [],
      cells: [{ value: 1.234 }],
    });
    expect(numberColumn(table, text).diagnostics).toEqual([
      expect.objectContaining({ code: 'ambiguous-decimal', line: 2 }),
    ]);
  });

  test('a damaged workbook is an error, wherever it is cut', async () => {
    const whole = makeXlsx(plain);
    for (let length = 0; length < whole.length; length += 97) {
      const { diagnostics } = await read(whole.slice(0, length));
      expect(diagnostics).toEqual([expect.objectContaining({ code: 'damaged-workbook' })]);
    }
  });

  test('a workbook that says it unpacks to gigabytes is not unpacked', async () => {
    const bomb = Buffer.from(makeXlsx(plain));
    const first = bomb.indexOf(Buffer.of(0x50, 0x4b, 0x01, 0x02));
    bomb.writeUInt32LE(3_000_000_000, first + 24);
    expect((await read(bomb)).diagnostics).toEqual([expect.objectContaining({ code: 'workbook-too-large' })]);
  });
});
