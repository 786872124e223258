import { guardFormula } from '../io/formula-text.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Figure } from '../model/figure.ts';
import { type CsvBytes, createCsvBytes } from './csv-bytes.ts';

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

/** The columns of `figures.csv`. */
export const figureColumns = [
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

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

const total = encode('totalt');
const sexWords = { total, women: encode('kvinnor'), men: encode('män') } as const;
const statusWords = {
  shown: encode('visas'),
  suppressed: encode('undertryckt'),
  missing: encode('saknas'),
  'not-applicable': encode('ej_tillamplig'),
} as const;
const outcomeWords = {
  higher: encode('högre'),
  lower: encode('lägre'),
  similar: encode('ungefär lika'),
  'cannot-be-judged': encode('går inte att bedöma'),
} as const;
const noNumbers = encode(';;;;;;;;');
const noComparison = encode(';;;');
const noComparisonOrSource = encode(';;;;;\r\n');
const lineEnd = encode('\r\n');

/** Pieces of about so many bytes: the table of a nation is longer than any text can be. */
const pieceSize = (1 << 20) - 4096;

/**
 * Every published figure as a table that opens in Excel and can be read back as observations:
 * semicolons, decimal comma, byte-order mark. A withheld figure has empty cells. Piece by piece.
 */
export function* figuresCsv(rows: Iterable<FigureRow>): Generator<Uint8Array> {
  const csv = createCsvBytes();
  csv.bytes(encode(`\ufeff${figureColumns.join(';')}\r\n`));
  const cell = rememberCells();
  for (const row of rows) {
    writeLine(csv, row, cell);
    if (csv.size() >= pieceSize) yield csv.take();
  }
  yield csv.take();
}

/** The same as text, for a terminal. */
export function figuresCsvText(rows: Iterable<FigureRow>): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (const piece of figuresCsv(rows)) text += decoder.decode(piece, { stream: true });
  return text;
}

const semicolon = 59;

/** The cell of a text, in UTF-8. */
type CellOf = (text: string) => Uint8Array;

function writeLine(csv: CsvBytes, { figure, comparison, source }: FigureRow, cell: CellOf): void {
  csv.bytes(cell(figure.area));
  csv.byte(semicolon);
  csv.bytes(cell(figure.indicator));
  csv.byte(semicolon);
  csv.bytes(cell(figure.period));
  csv.byte(semicolon);
  csv.bytes(sexWords[figure.sex]);
  csv.byte(semicolon);
  csv.bytes(figure.age === 'total' ? total : cell(figure.age));
  if (figure.status !== 'shown') {
    csv.bytes(noNumbers);
    csv.bytes(statusWords[figure.status]);
    csv.bytes(noComparisonOrSource);
    return;
  }
  const { interval } = figure;
  const isInterval = interval.kind === 'interval';
  writeNumber(csv, figure.count);
  writeNumber(csv, figure.denominator);
  writeNumber(csv, figure.value);
  writeNumber(csv, isInterval ? interval.lower : null);
  writeNumber(csv, isInterval ? interval.upper : null);
  writeNumber(csv, figure.respondents);
  writeNumber(csv, figure.standardDeviation);
  csv.byte(semicolon);
  csv.bytes(statusWords[figure.status]);
  csv.byte(semicolon);
  writeComparison(csv, comparison, cell);
  csv.byte(semicolon);
  csv.bytes(cell(source));
  csv.bytes(lineEnd);
}

function writeComparison(csv: CsvBytes, comparison: RowComparison | null, cell: CellOf): void {
  if (comparison === null) {
    csv.bytes(noComparison);
    return;
  }
  csv.bytes(cell(comparison.benchmark.area));
  writeNumber(csv, comparison.benchmarkValue);
  writeNumber(csv, comparison.difference);
  csv.byte(semicolon);
  csv.bytes(outcomeWords[comparison.status === 'judged' ? comparison.outcome : comparison.status]);
}

function writeNumber(csv: CsvBytes, value: number | null): void {
  csv.byte(semicolon);
  csv.number(value);
}

/** The same few areas, indicators and periods come again and again. */
function rememberCells(): CellOf {
  const known = new Map<string, Uint8Array>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    const made = encode(csvCell(text));
    known.set(text, made);
    return made;
  };
}

/** Quoted where needed, on one line; a text that a spreadsheet would run as a formula is made text. */
function csvCell(text: string): string {
  const safe = guardFormula(text.replace(/\s*[\r\n]+\s*/g, ' '));
  return /[;"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
