import type { Comparison } from '../model/comparison.ts';
import type { Figure } from '../model/figure.ts';

type Judged = Extract<Comparison, { readonly status: 'judged' }>;
type Unjudged = Extract<Comparison, { readonly status: 'cannot-be-judged' }>;
type Shown = 'status' | 'benchmark' | 'benchmarkValue' | 'difference';

/** As much of a comparison as the table shows. */
export type RowComparison = Pick<Judged, Shown | 'outcome'> | Pick<Unjudged, Shown>;

/** A published figure with what the table says beside it. */
export interface FigureRow {
  readonly figure: Figure;
  /** Against the municipality; null for the municipality itself. */
  readonly comparison: RowComparison | null;
  /** Name of the source. */
  readonly source: string;
}

const columns = [
  ...['omrade', 'indikator', 'period', 'kon', 'alder', 'taljare', 'namnare', 'varde', 'nedre', 'ovre'],
  ...[
    'antal_svar',
    'standardavvikelse',
    'status',
    'jamforelse',
    'jamforelsevarde',
    'skillnad',
    'utfall',
    'kalla',
  ],
] as const;

const sexWords = { total: 'totalt', women: 'kvinnor', men: 'män' } as const;
const statusWords = {
  shown: 'visas',
  suppressed: 'undertryckt',
  missing: 'saknas',
  'not-applicable': 'ej_tillamplig',
} as const;
const outcomeWords = {
  higher: 'högre',
  lower: 'lägre',
  similar: 'ungefär lika',
  'cannot-be-judged': 'går inte att bedöma',
} as const;

/**
 * Every published figure as a table that opens in Excel and can be read back as observations:
 * semicolons, decimal comma, byte-order mark. A withheld figure has empty cells.
 */
export function figuresCsv(rows: readonly FigureRow[]): string {
  let text = `\ufeff${columns.join(';')}\r\n`;
  const cell = rememberCells();
  for (const row of rows) text += lineOf(row, cell);
  return text;
}

type CellOf = (text: string) => string;

function lineOf({ figure, comparison, source }: FigureRow, cell: CellOf): string {
  const { area, indicator, period, sex, age, status } = figure;
  const key = `${cell(area)};${cell(indicator)};${cell(period)};${sexWords[sex]};${age === 'total' ? 'totalt' : cell(age)}`;
  if (figure.status !== 'shown') return `${key};;;;;;;;${statusWords[status]};;;;;\r\n`;
  const { interval } = figure;
  const limits = interval.kind === 'interval' ? `${number(interval.lower)};${number(interval.upper)}` : ';';
  const counts = `${number(figure.count)};${number(figure.denominator)};${number(figure.value)}`;
  const survey = `${number(figure.respondents)};${number(figure.standardDeviation)}`;
  const compared = comparisonCells(comparison, cell);
  return `${key};${counts};${limits};${survey};${statusWords[status]};${compared};${cell(source)}\r\n`;
}

function comparisonCells(comparison: RowComparison | null, cell: CellOf): string {
  if (comparison === null) return ';;;';
  const { benchmark, benchmarkValue, difference } = comparison;
  const outcome = comparison.status === 'judged' ? comparison.outcome : comparison.status;
  return `${cell(benchmark.area)};${number(benchmarkValue)};${number(difference)};${outcomeWords[outcome]}`;
}

/** Ten decimals, or twelve digits of what is larger: more than any source has, and no trace of binary arithmetic. */
function number(value: number | null): string {
  if (value === null) return '';
  if (Number.isInteger(value)) return String(value);
  const isSmall = Math.abs(value) < 100_000 && Math.abs(value) > 0.01;
  const rounded = isSmall ? Math.round(value * 1e10) / 1e10 : Number(value.toPrecision(12));
  return String(rounded).replace('.', ',');
}

/** The same few areas, indicators and periods come again and again. */
function rememberCells(): CellOf {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const made = csvCell(text);
    known.set(text, made);
    return made;
  };
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is made text. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-(?![\d,]+$)/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
