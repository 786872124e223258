import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '../../src/cli/column-widths.ts';
import { tableText } from '../../src/cli/table-text.ts';
import type { Terminal } from '../../src/io/effects.ts';

const terminal = (columns: number, outIsTerminal = true): Terminal => ({
  out: () => undefined,
  err: () => undefined,
  outIsTerminal,
  errIsTerminal: outIsTerminal,
  columns,
  color: false,
});
const more = (names: string): string => `Ryms inte: ${names}.`;
const rows = [
  { id: 'odling', namn: 'Odlingslotter per hundra hushåll', enhet: 'per 100', notering: 'räknade i maj' },
  { id: 'skridsko', namn: 'Isbana', enhet: 'antal', notering: '' },
];

describe('tableText(rows, terminal, tellMore)', () => {
  test('what is too wide is broken at spaces, the widest column first, and nothing is lost', () => {
    expect(tableText(rows, terminal(48), more)).toBe(
      [
        'id        namn            enhet    notering',
        'odling    Odlingslotter   per 100  räknade i maj',
        '          per hundra',
        '          hushåll',
        'skridsko  Isbana          antal',
        '',
      ].join('\n'),
    );
  });

  test('columns that there is no room for are named', () => {
    const text = tableText(rows, terminal(32), more);
    expect(text).toContain('odling    Odlingslotter  per 100\n');
    expect(text).toMatch(/\nRyms inte: notering\.\n$/);
  });

  test('piped, every cell stands on its line, between tabs', () => {
    expect(tableText(rows, terminal(20, false), more).split('\n')[1]).toBe(
      'odling\tOdlingslotter per hundra hushåll\tper 100\träknade i maj',
    );
  });
});

test('columnWidths: a table fits its room, or has one column, and no word is broken', () => {
  const cell = fc.array(fc.constantFrom('a', 'by', 'gata', 'kvarteret'), { maxLength: 6 });
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    .map((lines) => lines.map((cells) => cells.map((words) => words.join(' '))));
  fc.assert(
    fc.property(table, fc.integer({ min: 4, max: 60 }), (lines, room) => {
      const widths = columnWidths(lines, room, 2);
      const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
      expect(widths.length === 1 || total <= room).toBe(true);
      for (const [column, width] of widths.entries())
        for (const line of lines)
          for (const word of line[column]!.split(' ')) expect(word.length).toBeLessThanOrEqual(width);
    }),
  );
});
