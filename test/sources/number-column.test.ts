import { describe, expect, test } from 'vitest';
import { type DecimalEvidence, decimalEvidence } from '../../src/sources/decimal-mark.ts';
import { numberColumn } from '../../src/sources/number-column.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { readCsv } from '../../src/sources/read-csv.ts';
import { memoryFiles } from './support/memory-files.ts';

async function tableOf(texts: readonly string[]): Promise<RawTable> {
  const content = `kod;andel\n${texts.map((text) => `E;"${text}"\n`).join('')}`;
  return (await readCsv(memoryFiles({ 'a.csv': content }), 'a.csv')).table;
}

async function read(texts: readonly string[], decimal?: ',' | '.') {
  const table = await tableOf(texts);
  const column = table.columns[1];
  if (column === undefined) throw new Error('no column');
  const result = numberColumn(table, column, decimal === undefined ? {} : { decimal });
  const values = Array.from(column.codes, (code) => result.cells[code]).map((cell) =>
    cell?.kind === 'number' ? cell.value : cell?.kind,
  );
  return { ...result, values };
}

describe('decimalEvidence(column)', () => {
  test.each<[readonly string[], Partial<DecimalEvidence>]>([
    [['12,5'], { kind: 'certain', mark: ',' }],
    [['1,234', '12,5'], { kind: 'certain', mark: ',' }],
    [['0,125'], { kind: 'certain', mark: ',' }],
    [['1.234,5'], { kind: 'certain', mark: ',' }],
    [['1,234.5'], { kind: 'certain', mark: '.' }],
    [['1,234,567'], { kind: 'certain', mark: '.' }],
    [['1234,567'], { kind: 'certain', mark: ',' }],
    [['1,234', '12'], { kind: 'ambiguous', mark: ',' }],
    [['1.234'], { kind: 'ambiguous', mark: '.' }],
    [['12,5', '12.5'], { kind: 'mixed' }],
    [['1,234E-03'], { kind: 'certain', mark: ',' }],
    [['12', 'x', '7 306', '..'], { kind: 'none' }],
  ])('%j', (dictionary, expected) => {
    expect(decimalEvidence({ dictionary })).toMatchObject(expected);
  });
});

describe('numberColumn(table, column, options)', () => {
  test('what Excel has shortened is an error at its row, what is only small is not', async () => {
    const { values, diagnostics } = await read(['1,2E+03', '1,5E-03', '7']);
    expect(values).toEqual(['unknown', 0.0015, 7]);
    expect(diagnostics).toMatchObject([{ code: 'rounded-by-excel', line: 2, found: '1,2E+03' }]);
  });

  test('takes the mark from the column', async () => {
    const { values, decimal, diagnostics, choice } = await read(['46,5', '1,234', '7']);
    expect(values).toEqual([46.5, 1.234, 7]);
    expect(decimal).toBe(',');
    expect(diagnostics).toEqual([]);
    expect(choice).toMatchObject({ because: 'detected', evidence: 'andel: 46,5' });
  });

  test('asks when only 1,234 is there to go by', async () => {
    const { diagnostics } = await read(['12', '1,234']);
    expect(diagnostics).toEqual([
      {
        code: 'ambiguous-decimal',
        severity: 'error',
        file: 'a.csv',
        line: 3,
        field: 'andel',
        found: '1,234',
        expected: '1234 / 1.234',
      },
    ]);
    expect((await read(['12', '1,234'], ',')).values).toEqual([12, 1.234]);
    expect((await read(['12', '1,234'], '.')).values).toEqual([12, 1234]);
  });

  test('a column with both marks is an error at the cells that differ from the first', async () => {
    const { diagnostics } = await read(['46,5', '46.5', '12.25']);
    expect(diagnostics.map(({ code, line, found }) => [code, line, found])).toEqual([
      ['mixed-decimal', 3, '46.5'],
      ['mixed-decimal', 4, '12.25'],
    ]);
  });

  test('unknown tokens and letters for digits carry line and field', async () => {
    const { diagnostics } = await read(['12', 'x', '1O', 'x']);
    expect(diagnostics.map(({ code, line, field, found }) => [code, line, field, found])).toEqual([
      ['unknown-token', 3, 'andel', 'x'],
      ['letter-for-digit', 4, 'andel', '1O'],
      ['unknown-token', 5, 'andel', 'x'],
    ]);
  });
});
