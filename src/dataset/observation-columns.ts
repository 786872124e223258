import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';
import { unknownColumn } from './read-rows.ts';
import { foldName } from './vocabulary.ts';

/** The columns of an observation, as contract and manual name them. */
export const keyColumns = ['omrade', 'indikator', 'period', 'kon', 'alder', 'status'] as const;
export const numberColumns = [
  'taljare',
  'namnare',
  'varde',
  'nedre',
  'ovre',
  'antal_svar',
  'standardavvikelse',
] as const;
/** Columns of a published `figures.csv`: known, so that it can be read back, and not used. */
export const ignoredColumns: readonly string[] = [
  'jamforelse',
  'jamforelsevarde',
  'skillnad',
  'utfall',
  'kalla',
  'namn',
  'enhet',
];

export type KeyColumn = (typeof keyColumns)[number];
export type NumberColumn = (typeof numberColumns)[number];

export interface ObservationColumns {
  readonly keys: ReadonlyMap<KeyColumn, RawColumn>;
  readonly numbers: ReadonlyMap<NumberColumn, RawColumn>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the columns of an observation table by name; says which are unknown and which are missing. */
export function findColumns(table: RawTable): ObservationColumns {
  const known = [...keyColumns, ...numberColumns];
  const keys = new Map<KeyColumn, RawColumn>();
  const numbers = new Map<NumberColumn, RawColumn>();
  const diagnostics: Diagnostic[] = [];
  for (const column of table.columns) {
    const folded = foldName(column.name);
    const key = keyColumns.find((name) => foldName(name) === folded);
    const number = numberColumns.find((name) => foldName(name) === folded);
    if (key) keys.set(key, column);
    else if (number) numbers.set(number, column);
    else if (!ignoredColumns.includes(folded)) {
      diagnostics.push(unknownColumn(table.origin.file, table, column.name, known));
    }
  }
  const { file } = table.origin;
  const isBare =
    !keys.has('omrade') && !keys.has('indikator') && !numbers.has('taljare') && !numbers.has('varde');
  if (isBare && diagnostics.length > 1) {
    // A file in another shape: one message, not one for every column.
    const found = table.columns.map((column) => column.name).join(', ');
    const place = { file, line: Math.max(1, (table.lines[0] ?? 2) - 1) };
    return { keys, numbers, diagnostics: [{ code: 'unmapped-columns', severity: 'error', ...place, found }] };
  }
  for (const name of ['omrade', 'indikator', 'period'] as const) {
    if (!keys.has(name))
      diagnostics.push({ code: 'missing-column', severity: 'error', file, line: 1, field: name });
  }
  if (!numbers.has('taljare') && !numbers.has('varde')) {
    diagnostics.push({ code: 'missing-column', severity: 'error', file, line: 1, field: 'taljare' });
  }
  return { keys, numbers, diagnostics };
}
