import { InputError } from '../diagnostics/input-error.ts';

/** Rows of a sheet in Excel, less the one with the headings. */
const mostRows = 1_048_575;

/** The rows of a workbook, when Excel can open it: a longer sheet would be cut or refused there. */
export function sheetRows<Row>(rows: Iterable<Row>): readonly Row[] {
  const held: Row[] = [];
  for (const row of rows) {
    if (held.length === mostRows)
      throw new InputError([{ code: 'too-many-for-excel', severity: 'error', found: `> ${mostRows}` }]);
    held.push(row);
  }
  return held;
}
