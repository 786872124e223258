import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { Source } from '../model/report.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { type AreaCodes, areaCodes } from './area-codes.ts';
import { checkDataset } from './check-dataset.ts';
import { checkObservation } from './check-observation.ts';
import { checkPresence } from './check-presence.ts';
import { checkTwins } from './check-twins.ts';
import type { Dataset } from './dataset.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type MergedRows, mergedRows, rowsOfZeros } from './merged-rows.ts';
import { createObservations, type ObservationBuilder } from './observation-builder.ts';
import { findColumns, type ObservationColumns } from './observation-columns.ts';
import type { ObservationTable } from './observation-table.ts';
import { isPublishedStatus, type Key, readKeys } from './read-keys.ts';
import { fieldOf, readNumbers } from './read-numbers.ts';
import { type SliceIndex, sliceIndex, slicesOfTable } from './slice-index.ts';
import { turnBack } from './turn-back.ts';

export type { ObservationTable } from './observation-table.ts';

export interface DatasetReading {
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
  /** Rows were added up before they were read, and what is to be said here can only be said of each by itself. */
  readonly rowsNeeded: boolean;
}

interface Context {
  readonly observations: ObservationBuilder;
  readonly codes: AreaCodes;
  readonly known: readonly Indicator[];
  readonly slices: SliceIndex;
  readonly diagnostics: Diagnostic[];
  /** The file of each table. */
  readonly files: readonly string[];
  /** Null where every row is one as it stands. */
  readonly merged: MergedRows | null;
}

/** Puts all observation tables into one dataset. Every row is checked; all problems are given. */
export function assembleDataset(
  tables: readonly ObservationTable[],
  hierarchy: Hierarchy,
  indicators: ReadonlyMap<string, Indicator>,
  sources: readonly Source[],
): DatasetReading {
  const rowCount = tables.reduce((sum, { table }) => sum + table.rowCount, 0);
  const zeros = rowsOfZeros(tables);
  const codes = areaCodes(hierarchy);
  const columns = tables.map(({ table }) => findColumns(table));
  const given = new Set(columns.flatMap(({ numbers }) => [...numbers.keys()].map((name) => fieldOf[name])));
  const observations = createObservations(rowCount + zeros, given);
  const context: Context = {
    observations,
    codes,
    known: [...indicators.values()],
    slices: sliceIndex(codes.names.length),
    diagnostics: [],
    files: tables.map(({ table }) => table.origin.file),
    merged: zeros > 0 ? mergedRows(tables, codes, observations, rowCount) : null,
  };
  for (const [index, entry] of tables.entries()) readTable(entry, columns[index]!, index, context);
  const dataset: Dataset = {
    hierarchy,
    indicators,
    codes: codes.names,
    codeIndex: codes.index,
    slices: context.slices.all(),
    observations: context.observations,
    tables: tables.map(({ table, source }) => ({ file: table.origin.file, source })),
    sources,
  };
  const twins = checkTwins(dataset);
  // Rows that were refused say by themselves why something is empty.
  const isRefused = context.diagnostics.some(({ severity }) => severity === 'error');
  const presence = isRefused ? [] : checkPresence(dataset);
  const checked = checkDataset(dataset);
  const diagnostics = [...context.diagnostics, ...checked, ...presence, ...twins];
  const files = new Set(tables.flatMap(({ table, merged }) => (merged ? [table.origin.file] : [])));
  const isOfRows = ({ code, file = '' }: Diagnostic): boolean => code === 'duplicate-key' || files.has(file);
  // It is told of each code, and a sum is one row of several.
  const isUneven = checked.some(({ code }) => code === 'total-not-sum-of-parts');
  const ofRows = twins.length > 0 || isUneven || context.diagnostics.some(isOfRows);
  return { dataset, diagnostics, rowsNeeded: context.merged !== null && (ofRows || context.merged.isTorn()) };
}

function readTable(
  entry: ObservationTable,
  columns: ObservationColumns,
  tableIndex: number,
  context: Context,
): void {
  const { table } = entry;
  const { observations, known, slices, diagnostics } = context;
  diagnostics.push(...columns.diagnostics);
  if (columns.diagnostics.some(({ code }) => code === 'missing-column' || code === 'unmapped-columns'))
    return;
  const keys = readKeys(
    table,
    columns,
    context.codes,
    known.map(({ id }) => id),
  );
  const parts = [keys.area, keys.indicator, keys.period, keys.sex, keys.age, keys.status];
  for (const key of parts) diagnostics.push(...key.diagnostics);
  const start = observations.rowCount;
  const { states, diagnostics: problems } = readNumbers(entry, columns, observations, start);
  diagnostics.push(...problems);
  const lastYears = keys.periods.map((period) => parsePeriod(period)?.from ?? 0);
  const published = columns.keys.get('status')?.dictionary.map(isPublishedStatus);
  const sliceOf = slicesOfTable(slices, known, keys.periods, keys.ages);
  const { rowCount } = table;
  const areas = meanings(keys.area, rowCount);
  const abouts = meanings(keys.indicator, rowCount);
  const periods = meanings(keys.period, rowCount);
  const sexes = meanings(keys.sex, rowCount);
  const ages = meanings(keys.age, rowCount);
  const statuses = meanings(keys.status, rowCount);
  const { code, line, table: tableOf, state } = observations;
  for (let row = 0; row < rowCount; row += 1) {
    const area = areas[row]!;
    const indicator = abouts[row]!;
    const period = periods[row]!;
    const sex = sexes[row]!;
    const age = ages[row]!;
    const status = statuses[row]!;
    if (area < 0 || indicator < 0 || period < 0 || sex < 0 || age < 0 || status < 0) continue;
    const at = start + row;
    const about = known[indicator]!;
    code[at] = area;
    line[at] = table.lines[row]!;
    tableOf[at] = tableIndex;
    state[at] = status > 0 ? status : states[row]!;
    if (about.inverted && published?.[keys.status.codes?.[row] ?? 0]) turnBack(about, observations, at);
    const fault = checkObservation(about, observations, at);
    if (fault) {
      diagnostics.push({ ...fault, ...placeOf(table, row) });
      continue;
    }
    // A number of persons is a count wherever it stands: as a bare value it would pass by the gate's rules.
    if (about.measure === 'count' && Number.isNaN(observations.count[at]!)) {
      observations.count[at] = observations.value[at]!;
    }
    if (lastYears[period]! > context.codes.lastYear[area]!) {
      const found = context.codes.names[area]!;
      diagnostics.push({ code: 'withdrawn-area-code', ...placeOf(table, row), field: 'omrade', found });
      continue;
    }
    const slice = sliceOf(indicator, period, sex, age);
    const earlier = slice.rows[area]!;
    if (earlier === 0) {
      slice.rows[area] = at + 1;
      context.merged?.place({ table: tableIndex, unit: entry.merged?.units[row] ?? 0, area }, slice);
    } else {
      const found = `${context.files[observations.table[earlier - 1]!]}:${observations.line[earlier - 1]}`;
      diagnostics.push({ code: 'duplicate-key', ...placeOf(table, row), field: 'omrade', found });
    }
  }
  observations.rowCount = start + rowCount;
}

/** What the key of each row means. */
function meanings({ codes, meaning }: Key, rowCount: number): Int32Array {
  const rows = new Int32Array(rowCount);
  if (!codes) return rows.fill(meaning[0]!);
  for (let row = 0; row < rowCount; row += 1) rows[row] = meaning[codes[row]!]!;
  return rows;
}

function placeOf(table: RawTable, row: number): Pick<Diagnostic, 'severity' | 'file' | 'line'> {
  return { severity: 'error', file: table.origin.file, line: table.lines[row]! };
}
