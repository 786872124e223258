import type { Comparison } from '../model/comparison.ts';
import type { Figure } from '../model/figure.ts';

/** A published figure with what the table says beside it. */
export interface FigureRow {
  readonly figure: Figure;
  /** Against the municipality; null for the municipality itself. */
  readonly comparison: Comparison | null;
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
  const lines = rows.map((row) => cellsOf(row).map(csvCell).join(';'));
  return `\ufeff${columns.join(';')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellsOf({ figure, comparison, source }: FigureRow): readonly string[] {
  const { area, indicator, period, sex, age, status } = figure;
  const key = [area, indicator, period, sexWords[sex], age === 'total' ? 'totalt' : age];
  if (figure.status !== 'shown')
    return [...key, '', '', '', '', '', '', '', statusWords[status], '', '', '', '', ''];
  const { interval } = figure;
  const limits = interval.kind === 'interval' ? [number(interval.lower), number(interval.upper)] : ['', ''];
  return [
    ...key,
    number(figure.count),
    number(figure.denominator),
    number(figure.value),
    ...limits,
    number(figure.respondents),
    number(figure.standardDeviation),
    statusWords[status],
    ...comparisonCells(comparison),
    source,
  ];
}

function comparisonCells(comparison: Comparison | null): readonly string[] {
  if (comparison === null) return ['', '', '', ''];
  const { benchmark, benchmarkValue, difference } = comparison;
  const outcome = comparison.status === 'judged' ? comparison.outcome : comparison.status;
  return [benchmark.area, number(benchmarkValue), number(difference), outcomeWords[outcome]];
}

/** Ten decimals, or twelve digits of what is larger: more than any source has, and no trace of binary arithmetic. */
function number(value: number | null): string {
  if (value === null) return '';
  if (Number.isInteger(value)) return String(value);
  const isSmall = Math.abs(value) < 100_000 && Math.abs(value) > 0.01;
  const rounded = isSmall ? Math.round(value * 1e10) / 1e10 : Number(value.toPrecision(12));
  return String(rounded).replace('.', ',');
}

/** Quoted where needed; a text that a spreadsheet would run as a formula is made text. */
function csvCell(text: string): string {
  // Ids, words and numbers: nearly every cell.
  if (/^[\wåäöÅÄÖ,]*$/.test(text)) return text;
  const safe = /^[=+@\t\r]/.test(text) || /^-(?![\d,]+$)/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
