import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { Source } from '../model/report.ts';
import type { Legend } from '../sources/legend.ts';
import { numberColumn } from '../sources/number-column.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { normalizeAge } from './ages.ts';
import { areaCodes } from './area-codes.ts';
import { checkObservation } from './check-observation.ts';
import type { Dataset } from './dataset.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type KeyResolution, resolveKey } from './key-resolver.ts';
import { createObservations, type NumberField, type ObservationBuilder } from './observation-builder.ts';
import { findColumns, type NumberColumn, type ObservationColumns } from './observation-columns.ts';
import { sliceIndex } from './slice-index.ts';
import { observationStates, parseSex, parseStatus } from './vocabulary.ts';

/** One table of observations and what `kub.yaml` says of it. */
export interface ObservationTable {
  readonly table: RawTable;
  /** Id of its source. */
  readonly source: string;
  readonly decimal?: ',' | '.';
  readonly legend?: Legend;
}

export interface DatasetReading {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
}

const fieldOf: Readonly<Record<NumberColumn, NumberField>> = {
  taljare: 'count',
  namnare: 'denominator',
  varde: 'value',
  nedre: 'lower',
  ovre: 'upper',
  antal_svar: 'respondents',
  standardavvikelse: 'standardDeviation',
};

/** Puts all observation tables into one dataset. Every row is checked; all problems are given. */
export function assembleDataset(
  tables: readonly ObservationTable[],
  hierarchy: Hierarchy,
  indicators: ReadonlyMap<string, Indicator>,
  sources: readonly Source[],
): DatasetReading {
  const capacity = tables.reduce((sum, { table }) => sum + table.rowCount, 0);
  const observations = createObservations(capacity);
  const codes = areaCodes(hierarchy);
  const context: Context = {
    observations,
    codes: codes.index,
    known: indicators,
    ids: [...indicators.keys()],
    slices: sliceIndex(codes.names.length),
    diagnostics: [],
  };
  for (const [index, entry] of tables.entries()) readTable(entry, index, context);
  return {
    dataset: {
      hierarchy,
      indicators,
      codes: codes.names,
      codeIndex: codes.index,
      slices: context.slices.all(),
      observations,
      tables: tables.map(({ table, source }) => ({ file: table.origin.file, source })),
      sources,
    },
    diagnostics: context.diagnostics,
  };
}

interface Context {
  readonly observations: ObservationBuilder;
  readonly codes: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<string, Indicator>;
  readonly ids: readonly string[];
  readonly slices: ReturnType<typeof sliceIndex>;
  readonly diagnostics: Diagnostic[];
}

function readTable(entry: ObservationTable, tableIndex: number, context: Context): void {
  const { table } = entry;
  const columns = findColumns(table);
  context.diagnostics.push(...columns.diagnostics);
  if (columns.diagnostics.some((problem) => problem.code === 'missing-column')) return;
  const periods: string[] = [];
  const ages: string[] = [];
  const keys = resolveKeys(table, columns, context, periods, ages);
  for (const key of Object.values(keys)) context.diagnostics.push(...key.diagnostics);
  const start = context.observations.rowCount;
  const states = readNumbers(entry, columns, context, start);
  const codesOf = (name: keyof typeof keys): Int32Array | undefined =>
    columns.keys.get(keyColumnOf[name])?.codes;
  const column = {
    area: codesOf('area'),
    indicator: codesOf('indicator'),
    period: codesOf('period'),
    sex: codesOf('sex'),
    age: codesOf('age'),
    status: codesOf('status'),
  };
  const { observations } = context;
  for (let row = 0; row < table.rowCount; row += 1) {
    const area = keys.area.meaning[column.area?.[row] ?? 0]!;
    const indicator = keys.indicator.meaning[column.indicator?.[row] ?? 0]!;
    const period = keys.period.meaning[column.period?.[row] ?? 0]!;
    const sex = keys.sex.meaning[column.sex?.[row] ?? 0]!;
    const age = keys.age.meaning[column.age?.[row] ?? 0]!;
    const status = keys.status.meaning[column.status?.[row] ?? 0]!;
    if (area < 0 || indicator < 0 || period < 0 || sex < 0 || age < 0 || status < 0) continue;
    const at = start + row;
    observations.code[at] = area;
    observations.line[at] = table.lines[row]!;
    observations.table[at] = tableIndex;
    observations.state[at] = status > 0 ? status : states[row]!;
    const known = context.known.get(context.ids[indicator]!)!;
    const fault = checkObservation(known, observations, at);
    if (fault) {
      const place = { file: table.origin.file, line: table.lines[row]!, severity: 'error' as const };
      context.diagnostics.push({ ...fault, ...place });
      continue;
    }
    const ageText = ages[age] === known.age ? 'total' : ages[age]!;
    const slice = context.slices.find(context.ids[indicator]!, periods[period]!, sex, ageText);
    const earlier = slice.rows[area]!;
    if (earlier === 0) slice.rows[area] = at + 1;
    else context.diagnostics.push(duplicate(table, row, observations, earlier - 1));
  }
  observations.rowCount = start + table.rowCount;
}

const keyColumnOf = {
  area: 'omrade',
  indicator: 'indikator',
  period: 'period',
  sex: 'kon',
  age: 'alder',
  status: 'status',
} as const;

const sexCodes = ['total', 'women', 'men'] as const;

function resolveKeys(
  table: RawTable,
  columns: ObservationColumns,
  context: Context,
  periods: string[],
  ages: string[],
): Record<keyof typeof keyColumnOf, KeyResolution> {
  const place = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known >= 0 ? known : list.push(text) - 1;
  };
  const idIndex = new Map(context.ids.map((id, index) => [id, index]));
  const resolve = (
    name: keyof typeof keyColumnOf,
    meaning: Parameters<typeof resolveKey>[3],
  ): KeyResolution =>
    resolveKey(table, columns.keys.get(keyColumnOf[name]), keyColumnOf[name], (text) => meaning(text.trim()));
  return {
    area: resolve(
      'area',
      (text) => context.codes.get(text) ?? { code: 'unknown-area-code', known: context.codes.keys() },
    ),
    indicator: resolve(
      'indicator',
      (text) => idIndex.get(text) ?? { code: 'unknown-indicator', known: context.ids },
    ),
    period: resolve('period', (text) => {
      const period = parsePeriod(text);
      if (period) return place(periods, period.label);
      return { code: /^\d{4}$/.test(text) ? 'year-is-municipality' : 'period-not-understood' };
    }),
    sex: resolve('sex', (text) => {
      const sex = parseSex(text);
      return sex ? sexCodes.indexOf(sex) : { code: 'unknown-sex' };
    }),
    age: resolve('age', (text) => place(ages, normalizeAge(text))),
    status: resolve('status', (text) => {
      const state = parseStatus(text);
      return state ? observationStates.indexOf(state) : { code: 'unknown-status' };
    }),
  };
}

/** Fills the number columns from row `start` on; gives each row's state by its signs. */
function readNumbers(
  entry: ObservationTable,
  columns: ObservationColumns,
  context: Context,
  start: number,
): Uint8Array {
  const { table } = entry;
  const states = new Uint8Array(table.rowCount).fill(observationStates.indexOf('not-available'));
  const options = {
    ...(entry.decimal === undefined ? {} : { decimal: entry.decimal }),
    ...(entry.legend === undefined ? {} : { legend: entry.legend }),
  };
  for (const [name, column] of columns.numbers) {
    const { cells, diagnostics } = numberColumn(table, column, options);
    context.diagnostics.push(...diagnostics);
    const values = Float64Array.from(cells, (cell) => ('value' in cell ? cell.value : Number.NaN));
    const target = context.observations[fieldOf[name]];
    const main = name === 'taljare' || name === 'varde';
    const kinds = main ? cells.map((cell) => stateOfCell(cell.kind)) : [];
    for (let row = 0; row < table.rowCount; row += 1) {
      const code = column.codes[row]!;
      target[start + row] = values[code]!;
      const state = kinds[code];
      if (state !== undefined && states[row] !== 0) states[row] = state;
    }
  }
  return states;
}

function stateOfCell(kind: string): number | undefined {
  if (kind === 'number' || kind === 'zero') return 0;
  if (kind === 'suppressed' || kind === 'cannot-occur') return observationStates.indexOf(kind);
  return undefined;
}

function duplicate(
  table: RawTable,
  row: number,
  observations: ObservationBuilder,
  earlier: number,
): Diagnostic {
  return {
    code: 'duplicate-key',
    severity: 'error',
    file: table.origin.file,
    line: table.lines[row]!,
    field: 'omrade',
    found: `rad ${observations.line[earlier]}`,
  };
}
