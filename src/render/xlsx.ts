import type { Cell, Row, SheetData } from 'write-excel-file/node';
import type { Locale } from '../i18n/locale.ts';
import { decimalsOf } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import type { Area } from '../model/area.ts';
import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Source } from '../model/report.ts';
import type { FigureRow } from './figures-csv.ts';
import { fixZipDates } from './fix-zip-dates.ts';
import { type WorkbookWords, workbookWords } from './xlsx-words.ts';
import { cleanText } from './xml-text.ts';

/** What a workbook of published figures is made of. */
export interface FigureWorkbook {
  readonly rows: readonly FigureRow[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Sheets in their order, with the indicators of each; what is in none gets a sheet of its own at the end. */
  readonly themes: readonly { readonly name: string; readonly indicators: readonly string[] }[];
  readonly sources: readonly Source[];
  /** The figures are about nobody: said on the first sheet. */
  readonly invented: boolean;
  readonly title: string;
}

/**
 * Published figures as a workbook: a sheet to read first, one per theme, definitions and sources. Numbers are
 * numbers and texts are texts (a text that begins with "=" stays one); the header row is frozen and nothing is
 * hidden. The same figures give the same bytes.
 */
export async function figuresXlsx(workbook: FigureWorkbook, locale: Locale): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const words = workbookWords[locale];
  const names = new Set<string>();
  const sheetOf = (name: string, data: SheetData, widths: readonly number[]) => ({
    sheet: sheetName(name, names),
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  const sheets = [
    sheetOf(words.readMe, readMe(workbook, words, locale), [100]),
    ...themesOf(workbook, words).map(({ name, rows }) =>
      sheetOf(name, figureSheet(rows, workbook, words, locale), words.widths),
    ),
    sheetOf(words.definitions, definitions(workbook, words, locale), [22, 40, 70, 18, 16, 26, 40, 50]),
    sheetOf(words.sources, sources(workbook, words), [16, 60, 20, 16, 70]),
  ];
  return fixZipDates(new Uint8Array(await writeWorkbook(sheets).toBuffer()));
}

function themesOf(
  { rows, themes }: FigureWorkbook,
  words: WorkbookWords,
): readonly { readonly name: string; readonly rows: readonly FigureRow[] }[] {
  const placed = new Map(themes.flatMap(({ name, indicators }) => indicators.map((id) => [id, name])));
  const groups = new Map<string, FigureRow[]>(themes.map(({ name }) => [name, []]));
  for (const row of rows) {
    const name = placed.get(row.figure.indicator) ?? words.others;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, found]) => ({ name, rows: found })).filter((group) => group.rows.length > 0);
}

/** Excel holds so many signs in a cell, and asks to repair a file that has more. */
const longestCell = 32_767;

function cellText(value: string): string {
  const clean = cleanText(value);
  // The library looks texts up in an object, where "constructor" is found before it is put there.
  if (clean in {}) return `${clean} `;
  return clean.length > longestCell ? `${clean.slice(0, longestCell - 1)}…` : clean;
}

function textCell(value: string, look: { readonly [key: string]: unknown }): Cell {
  const held = cellText(value);
  return held === '' ? null : { value: held, type: String, ...look };
}

const text = (value: string): Cell => textCell(value, { format: '@' });
const heading = (value: string): Cell => textCell(value, { fontWeight: 'bold', wrap: true });
const wrapped = (value: string): Cell => textCell(value, { wrap: true });

function number(value: number | null, decimals: number): Cell {
  if (value === null) return null;
  return { value, type: Number, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

function figureSheet(
  rows: readonly FigureRow[],
  { areas, indicators }: FigureWorkbook,
  words: WorkbookWords,
  locale: Locale,
): SheetData {
  const cells = rows.map(({ figure, comparison, source }): Row => {
    const indicator = indicators.get(figure.indicator);
    const { measure = 'count', unit = '' } = indicator ?? {};
    const decimals = decimalsOf(measure, unit);
    const key = [
      text(figure.area),
      text(areas.get(figure.area)?.name ?? figure.area),
      text(figure.indicator),
      text(indicator?.name ?? figure.indicator),
      text(unit),
      text(figure.period),
      text(say(locale, `sex.${figure.sex}`)),
      text(figure.age === 'total' ? words.allAges : figure.age),
    ];
    if (!isShown(figure))
      return [...key, ...Array<Cell>(7).fill(null), text(say(locale, `cell.${figure.reason}`))];
    const { interval } = figure;
    const limits = interval.kind === 'interval' ? interval : { lower: null, upper: null };
    return [
      ...key,
      number(figure.count, 0),
      number(figure.denominator, 0),
      number(figure.value, decimals),
      number(limits.lower, decimals),
      number(limits.upper, decimals),
      number(figure.respondents, 0),
      number(figure.standardDeviation, 2),
      text(say(locale, 'status.shown')),
      text(
        comparison === null ? '' : (areas.get(comparison.benchmark.area)?.name ?? comparison.benchmark.area),
      ),
      number(comparison?.benchmarkValue ?? null, decimals),
      number(comparison?.difference ?? null, decimals),
      text(comparison === null ? '' : say(locale, outcomeKey(comparison))),
      text(source),
    ];
  });
  return [words.columns.map(heading), ...cells];
}

function outcomeKey(comparison: NonNullable<FigureRow['comparison']>) {
  return comparison.status === 'judged'
    ? (`outcome.${comparison.outcome}` as const)
    : ('outcome.cannot-be-judged' as const);
}

function definitions({ rows, indicators }: FigureWorkbook, words: WorkbookWords, locale: Locale): SheetData {
  const used = new Set(rows.map(({ figure }) => figure.indicator));
  const list = [...indicators.values()].filter(({ id }) => used.has(id));
  const cells = list.map(
    ({ id, name, definition, unit, measure, polarity, sourceLine, note }): Row => [
      text(id),
      wrapped(name),
      wrapped(definition),
      text(unit),
      text(say(locale, `measure.${measure}`)),
      text(say(locale, `polarity.${polarity}`)),
      wrapped(sourceLine),
      wrapped(note),
    ],
  );
  return [words.definitionColumns.map(heading), ...cells];
}

function sources({ sources: list }: FigureWorkbook, words: WorkbookWords): SheetData {
  const cells = list.map(
    ({ id, name, licence, retrieved, note }): Row => [
      text(id),
      wrapped(name),
      text(licence),
      text(retrieved),
      wrapped(note),
    ],
  );
  return [words.sourceColumns.map(heading), ...cells];
}

function readMe({ title, invented }: FigureWorkbook, words: WorkbookWords, locale: Locale): SheetData {
  const lines = [...(invented ? [say(locale, 'ui.invented')] : []), ...words.explanation];
  return [[heading(title)], ...lines.map((line): Row => [wrapped(line)])];
}

/** Excel's rules for a sheet's name: at most 31 signs, none of []:*?/\, no apostrophe at the ends, no two alike. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = cleanText(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const short = plain.length > 31 ? `${plain.slice(0, 30).trimEnd()}…` : plain || '–';
  let made = short;
  for (let copy = 2; taken.has(made.toLowerCase()); copy += 1) made = `${short.slice(0, 27)} (${copy})`;
  taken.add(made.toLowerCase());
  return made;
}
