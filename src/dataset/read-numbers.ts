import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Cell, parseCell } from '../sources/cell.ts';
import { defaultLegend } from '../sources/legend.ts';
import { type NumberColumn as NumberColumnReading, numberColumn } from '../sources/number-column.ts';
import type { RawColumn } from '../sources/raw-table.ts';
import { wholeNumbersOf } from '../sources/whole-numbers.ts';
import type { NumberField, ObservationBuilder } from './observation-builder.ts';
import type { NumberColumn, ObservationColumns } from './observation-columns.ts';
import type { ObservationTable } from './observation-table.ts';
import { observationStates } from './vocabulary.ts';

/** Where the number of each column is kept. */
export const fieldOf: Readonly<Record<NumberColumn, NumberField>> = {
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
const empty = 254;
/** What stands in the cell could not be read. */
const unknown = 255;

/** What each text of a column is: its number, NaN for none, and the state that it gives a row, or `empty`. */
interface Meanings {
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
  readonly problems: readonly Diagnostic[];
}

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
  let signs: Uint8Array | undefined;
  const options = {
    ...(entry.decimal === undefined ? {} : { decimal: entry.decimal }),
    ...(entry.legend === undefined ? {} : { legend: entry.legend }),
  };
  for (const [name, column] of columns.numbers) {
    const inPercent = entry.sharesAsFractions === true && shareColumns.has(name);
    const { values, kinds, problems } =
      (inPercent ? null : quickMeanings(column, entry)) ??
      meaningsOf(numberColumn(table, column, options), inPercent);
    diagnostics.push(...problems);
    if (name === 'namnare') signs = kinds;
    const target = observations[fieldOf[name]];
    const main = name === 'taljare' || name === 'varde';
    const { codes } = column;
    for (let row = 0; row < table.rowCount; row += 1) {
      const code = codes[row]!;
      target[start + row] = values[code]!;
      if (!main) continue;
      const kind = kinds[code]!;
      if (kind < empty && states[row] !== given) states[row] = kind;
      if (kind === unknown) unreadable[row] = 1;
    }
  }
  const denominators = columns.numbers.get('namnare');
  for (let row = 0; row < table.rowCount; row += 1) {
    const at = start + row;
    const sign = signs?.[denominators!.codes[row]!] ?? empty;
    if (states[row] === empty) {
      states[row] = notAvailable;
      // A count that could not be read has been told of, and is not one that is missing.
      if (sign === given && unreadable[row] === 0)
        diagnostics.push(withoutCount(table, row, observations.denominator[at]!));
    } else if (states[row] === given && sign < empty && sign !== given) {
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

function meaningsOf({ cells, diagnostics }: NumberColumnReading, inPercent: boolean): Meanings {
  const values = Float64Array.from(cells, (cell) => {
    if (!('value' in cell)) return Number.NaN;
    // Twelve digits: 0.57 is 57, not 56.99999999999999.
    return inPercent && !('percent' in cell) ? Number((100 * cell.value).toPrecision(12)) : cell.value;
  });
  return { values, kinds: Uint8Array.from(cells, stateOfCell), problems: diagnostics };
}

/** Whole numbers as they were read: only the empty cell is for the legend. Null where that cannot tell what it is. */
function quickMeanings(column: RawColumn, { legend = defaultLegend }: ObservationTable): Meanings | null {
  const numbers = wholeNumbersOf(column);
  const blank = parseCell('', { decimal: null, legend });
  if (!numbers || blank.kind === 'unknown') return null;
  const values = numbers.slice();
  const kinds = new Uint8Array(values.length).fill(given);
  values[0] = 'value' in blank ? blank.value : Number.NaN;
  kinds[0] = stateOfCell(blank);
  return { values, kinds, problems: [] };
}

function stateOfCell({ kind }: Cell): number {
  if (kind === 'number' || kind === 'zero') return given;
  if (kind === 'suppressed' || kind === 'cannot-occur') return observationStates.indexOf(kind);
  return kind === 'not-available' ? notAvailable : kind === 'unknown' ? unknown : empty;
}
