import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cell } from '../sources/cell.ts';
import { numberColumn } from '../sources/number-column.ts';
import type { NumberField, ObservationBuilder } from './observation-builder.ts';
import type { NumberColumn, ObservationColumns } from './observation-columns.ts';
import type { ObservationTable } from './observation-table.ts';
import { observationStates } from './vocabulary.ts';

const fieldOf: Readonly<Record<NumberColumn, NumberField>> = {
  taljare: 'count',
  namnare: 'denominator',
  varde: 'value',
  nedre: 'lower',
  ovre: 'upper',
  antal_svar: 'respondents',
  standardavvikelse: 'standardDeviation',
};

/** What `andelar: brak` is said of. */
const shareColumns: ReadonlySet<NumberColumn> = new Set(['varde', 'nedre', 'ovre']);

const given = observationStates.indexOf('given');
const notAvailable = observationStates.indexOf('not-available');
/** Neither count nor value has anything in its cell. */
const empty = 255;

/**
 * Fills the number columns from row `start` on. A row is given when it has a count or a value; otherwise
 * its state is what the sign in one of them says. A count whose denominator is withheld is withheld too.
 */
export function readNumbers(
  entry: ObservationTable,
  columns: ObservationColumns,
  observations: ObservationBuilder,
  start: number,
): { readonly states: Uint8Array; readonly diagnostics: readonly Diagnostic[] } {
  const { table } = entry;
  const states = new Uint8Array(table.rowCount).fill(empty);
  const unreadable = new Uint8Array(table.rowCount);
  const diagnostics: Diagnostic[] = [];
  let signs: readonly Cell[] | undefined;
  const options = {
    ...(entry.decimal === undefined ? {} : { decimal: entry.decimal }),
    ...(entry.legend === undefined ? {} : { legend: entry.legend }),
  };
  for (const [name, column] of columns.numbers) {
    const { cells, diagnostics: problems } = numberColumn(table, column, options);
    diagnostics.push(...problems);
    if (name === 'namnare') signs = cells;
    const inPercent = entry.sharesAsFractions === true && shareColumns.has(name);
    const values = Float64Array.from(cells, (cell) => {
      if (!('value' in cell)) return Number.NaN;
      // Twelve digits: 0.57 is 57, not 56.99999999999999.
      return inPercent && !('percent' in cell) ? Number((100 * cell.value).toPrecision(12)) : cell.value;
    });
    const target = observations[fieldOf[name]];
    const main = name === 'taljare' || name === 'varde';
    const kinds = cells.map((cell) => stateOfCell(cell.kind));
    for (let row = 0; row < table.rowCount; row += 1) {
      const code = column.codes[row]!;
      target[start + row] = values[code]!;
      if (!main) continue;
      const state = kinds[code];
      if (state !== undefined && states[row] !== given) states[row] = state;
      if (main && cells[code]!.kind === 'unknown') unreadable[row] = 1;
    }
  }
  const denominators = columns.numbers.get('namnare');
  const signsOf = signs?.map((cell) => stateOfCell(cell.kind));
  for (let row = 0; row < table.rowCount; row += 1) {
    const at = start + row;
    const sign = signsOf?.[denominators!.codes[row]!];
    if (states[row] === empty) {
      states[row] = notAvailable;
      // A count that could not be read has been told of, and is not one that is missing.
      if (sign === given && unreadable[row] === 0)
        diagnostics.push(withoutCount(table, row, observations.denominator[at]!));
    } else if (states[row] === given && sign !== undefined && sign !== given) {
      if (!Number.isNaN(observations.value[at]!)) continue;
      states[row] = sign;
      observations.count[at] = Number.NaN;
    }
  }
  return { states, diagnostics };
}

function withoutCount(table: ObservationTable['table'], row: number, denominator: number): Diagnostic {
  return {
    code: 'denominator-without-count',
    severity: 'error',
    file: table.origin.file,
    line: table.lines[row]!,
    field: 'taljare',
    found: String(denominator),
  };
}

function stateOfCell(kind: string): number | undefined {
  if (kind === 'number' || kind === 'zero') return given;
  if (kind === 'suppressed' || kind === 'cannot-occur') return observationStates.indexOf(kind);
  return kind === 'not-available' ? notAvailable : undefined;
}
