import { expect, test } from 'vitest';
import { sheetRows } from '../../src/pipeline/sheet-rows.ts';

function* rows(count: number): Generator<number> {
  for (let row = 0; row < count; row += 1) yield row;
}

test('a workbook holds 2^20 rows with its headings; one figure more is refused, with another way', () => {
  expect(sheetRows(rows(2 ** 20 - 1))).toHaveLength(1_048_575);
  expect(() => sheetRows(rows(2 ** 20))).toThrow(
    expect.objectContaining({ diagnostics: [expect.objectContaining({ code: 'too-many-for-excel' })] }),
  );
});
