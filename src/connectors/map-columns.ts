import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { DecimalMark } from '../sources/decimal-mark.ts';
import type { Legend } from '../sources/legend.ts';
import { numberColumn } from '../sources/number-column.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';
import { decimalComma } from './csv-text.ts';
import type { TextRows } from './table-as-rows.ts';

/** Observation column → column of the file, or `=text` for a constant, as under `kolumner` in `kub.yaml`. */
export type ColumnMapping = Readonly<Record<string, string>>;

const keyColumns = ['omrade', 'indikator', 'period', 'kon', 'alder'] as const;
const numberColumns = [
  'taljare',
  'namnare',
  'varde',
  'nedre',
  'ovre',
  'antal_svar',
  'standardavvikelse',
] as const;
export const observationColumns: readonly string[] = [...keyColumns, ...numberColumns];

export interface MappingOptions {
  readonly decimal?: DecimalMark;
  readonly legend?: Legend;
}

/**
 * A table as observations: columns renamed, constants filled in, numbers read by the legend of the source
 * and written with decimal comma. Throws `InputError` for unknown columns, unreadable numbers, and rows
 * that the mapping makes one and the same.
 */
export function mapColumns(table: RawTable, mapping: ColumnMapping, options: MappingOptions = {}): TextRows {
  const problems = mappingProblems(table, mapping);
  if (problems.length > 0) throw new InputError(problems);
  const keys = keyColumns.filter((name) => name in mapping);
  const numbers = numberColumns.filter((name) => name in mapping);
  const keyTexts = keys.map((name) => textsOf(table, mapping[name] ?? ''));
  const read = numbers.map((name) => readNumbers(table, mapping[name] ?? '', options));
  const faults = read
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new InputError(faults);
  checkDistinct(table, keyTexts, mapping);
  const main = read.filter((_, index) => numbers[index] === 'taljare' || numbers[index] === 'varde');
  return {
    columns: [...keys, ...numbers, 'status'],
    *rows() {
      for (let row = 0; row < table.rowCount; row += 1) {
        const values = read.map(({ textAt }) => textAt(row));
        const state = main.some(({ textAt }) => textAt(row) !== '') ? '' : (main[0]?.stateAt(row) ?? '');
        yield [...keyTexts.map((textAt) => textAt(row)), ...values, state];
      }
    },
    rowCount: table.rowCount,
  };
}

function mappingProblems(table: RawTable, mapping: ColumnMapping): readonly Diagnostic[] {
  const names = table.columns.map(({ name }) => name);
  const problem = (
    code: Diagnostic['code'],
    field: string,
    found: string,
    known: readonly string[],
  ): Diagnostic => {
    const suggestion = nearest(found, known);
    const rest = suggestion === undefined ? {} : { suggestion };
    return { code, severity: 'error', field, found, expected: known.join(', '), ...rest };
  };
  const missing = ['omrade', 'indikator', 'period'].filter((name) => !(name in mapping));
  const withoutNumber = 'taljare' in mapping || 'varde' in mapping ? [] : ['taljare'];
  return [
    ...Object.keys(mapping)
      .filter((name) => !observationColumns.includes(name))
      .map((name) => problem('import-query', '--map', name, observationColumns)),
    ...Object.entries(mapping)
      .filter(([, from]) => !from.startsWith('=') && !names.includes(from))
      .map(([name, from]) => problem('import-column', name, from, names)),
    ...[...missing, ...withoutNumber].map((name) => problem('import-query', '--map', '', [name])),
  ];
}

function textsOf(table: RawTable, from: string): (row: number) => string {
  if (from.startsWith('=')) return () => from.slice(1);
  const column = columnNamed(table, from);
  return (row) => column.dictionary[column.codes[row] ?? -1] ?? '';
}

function columnNamed(table: RawTable, name: string): RawColumn {
  const column = table.columns.find((one) => one.name === name);
  if (!column) throw new Error(`columnNamed: ${name} was checked before`);
  return column;
}

/** How the observations' column `status` says why there is no number. */
const stateWords: Readonly<Record<string, string>> = {
  suppressed: 'undertryckt',
  'cannot-occur': 'ej_tillamplig',
  'not-available': 'saknas',
  'not-given': 'saknas',
  'rounded-zero': 'saknas',
};

function readNumbers(table: RawTable, from: string, options: MappingOptions) {
  const column = from.startsWith('=') ? constantColumn(table, from.slice(1)) : columnNamed(table, from);
  const { cells, diagnostics } = numberColumn(table, column, options);
  const texts = cells.map((cell) => ('value' in cell ? decimalComma(cell.value) : ''));
  const states = cells.map(({ kind }) => stateWords[kind] ?? '');
  return {
    diagnostics,
    textAt: (row: number) => texts[column.codes[row] ?? -1] ?? '',
    stateAt: (row: number) => states[column.codes[row] ?? -1] ?? '',
  };
}

function constantColumn({ rowCount }: RawTable, text: string): RawColumn {
  return { name: '', codes: new Int32Array(rowCount), dictionary: [text] };
}

function checkDistinct(
  table: RawTable,
  keyTexts: readonly ((row: number) => string)[],
  mapping: ColumnMapping,
): void {
  const first = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const key = keyTexts.map((textAt) => textAt(row)).join(' · ');
    const earlier = first.get(key);
    first.set(key, row);
    if (earlier === undefined) continue;
    const used = new Set(Object.values(mapping));
    const apart = table.columns.filter(({ name, codes }) => !used.has(name) && codes[row] !== codes[earlier]);
    throw new InputError([
      {
        code: 'import-rows-collide',
        severity: 'error',
        file: table.origin.file,
        line: table.lines[row]!,
        found: key,
        ...(apart.length === 0 ? {} : { expected: apart.map(({ name }) => name).join(', ') }),
      },
    ]);
  }
}
