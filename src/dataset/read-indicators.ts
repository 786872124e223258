import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Indicator, Measure, Polarity } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { normalizeAge } from './ages.ts';
import { type Row, readRows } from './read-rows.ts';
import { foldName, parseYesNo } from './vocabulary.ts';

/** The columns of `indikatorer.csv`, and of the catalogue. */
export const indicatorColumns = [
  ...['id', 'namn', 'definition', 'matt', 'enhet', 'per', 'riktning', 'tema', 'malomrade', 'sektor', 'agare'],
  ...['kalla', 'kallrad', 'alder', 'kon', 'instrument', 'rojandekontroll', 'rojandeskal', 'tradskel', 'vand'],
  ...['jamforbar_fran', 'kolada_id', 'notering', 'flerar', 'namn_en'],
];

/** The words of the column `matt`. */
export const measureWords: Readonly<Record<string, Measure>> = {
  andel: 'proportion',
  tal: 'rate',
  medel: 'mean',
  antal: 'count',
  median: 'median',
  index: 'index',
  medellivslangd: 'life-expectancy',
  standardiserat: 'standardised',
};

/** The words of the column `riktning`. */
export const polarityWords: Readonly<Record<string, Polarity>> = {
  hog_bra: 'high-is-good',
  lag_bra: 'low-is-good',
  neutral: 'neutral',
};

/** The words of the column `rojandekontroll`. */
export const protectionWords: Readonly<Record<string, Indicator['protection']>> = {
  skyddad: 'protected',
  kanslig: 'sensitive',
  skyddad_vid_kallan: 'protected-at-source',
  oppen: 'open',
};

export interface IndicatorReading {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Line of each row of the workspace's own file, by id. */
  readonly ownLines: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The built-in catalogue with the workspace's own rows laid over it. A row with a known id changes only
 * the cells it fills in; a new id must be complete.
 */
export function readIndicators(builtIn: RawTable, own: RawTable | null): IndicatorReading {
  const diagnostics: Diagnostic[] = [];
  const ownLines = new Map<string, number>();
  const merged = new Map<string, { fields: Record<string, string>; row: Row; file: string }>();
  for (const table of own ? [builtIn, own] : [builtIn]) {
    const { file, rows, diagnostics: problems } = readRows(table, indicatorColumns, ['id']);
    diagnostics.push(...problems);
    const seen = new Set<string>();
    for (const row of rows) {
      const id = (row.fields['id'] ?? '').trim();
      if (seen.has(id)) diagnostics.push(problem('duplicate-id', file, row, 'id', id));
      seen.add(id);
      if (table === own) ownLines.set(id, row.line);
      const given = Object.entries(row.fields).filter(([, cell]) => cell.trim() !== '');
      const known = { ...merged.get(id)?.fields };
      // Another name is not what the catalogue has translated.
      if (given.some(([name, cell]) => name === 'namn' && cell.trim() !== known['namn']))
        delete known['namn_en'];
      merged.set(id, { fields: { ...known, ...Object.fromEntries(given) }, row, file });
    }
  }
  const indicators = new Map<string, Indicator>();
  for (const [id, { fields, row, file }] of merged) {
    indicators.set(id, readIndicator(fields, row, file, diagnostics));
  }
  return { indicators, ownLines, diagnostics };
}

function readIndicator(
  fields: Readonly<Record<string, string>>,
  row: Row,
  file: string,
  diagnostics: Diagnostic[],
): Indicator {
  const cell = (name: string): string => (fields[name] ?? '').trim();
  const word = <T>(name: string, words: Readonly<Record<string, T>>, fallback: T): T => {
    if (cell(name) === '') return fallback;
    if (Object.hasOwn(words, cell(name))) return words[cell(name)]!;
    const known = Object.keys(words);
    const typed = known.find((one) => foldName(one) === foldName(cell(name)));
    if (typed !== undefined) return words[typed]!;
    const suggestion = nearest(cell(name), known);
    diagnostics.push({
      ...problem('invalid-value', file, row, name, cell(name)),
      expected: known.join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return fallback;
  };
  for (const name of ['namn', 'matt', 'definition']) {
    if (cell(name) === '') diagnostics.push(problem('empty-cell', file, row, name, ''));
  }
  const measure = word('matt', measureWords, 'proportion');
  const protection = word('rojandekontroll', protectionWords, 'protected');
  if (protection === 'open' && cell('rojandeskal') === '') {
    diagnostics.push(problem('missing-disclosure-reason', file, row, 'rojandeskal', ''));
  }
  const inverted = parseYesNo(cell('vand'));
  if (inverted === null || (inverted && measure !== 'proportion')) {
    // Only a share has a complement: persons who are not counted.
    const expected = measure === 'proportion' ? 'ja, nej' : 'nej';
    diagnostics.push({ ...problem('invalid-value', file, row, 'vand', cell('vand')), expected });
  }
  const threshold = wholeNumber(cell('tradskel'));
  if (cell('tradskel') !== '' && (threshold === null || threshold < 1)) {
    diagnostics.push({
      ...problem('invalid-value', file, row, 'tradskel', cell('tradskel')),
      expected: 'heltal ≥ 1',
    });
  }
  const age = normalizeAge(cell('alder'));
  if (age === null) diagnostics.push(problem('unknown-age', file, row, 'alder', cell('alder')));
  const per = wholeNumber(cell('per'));
  if (cell('per') !== '' && (per === null || per < 1)) {
    diagnostics.push({
      ...problem('invalid-value', file, row, 'per', cell('per')),
      expected: '1 000, 100 000',
    });
  }
  if (cell('jamforbar_fran') !== '' && parsePeriod(cell('jamforbar_fran')) === null)
    diagnostics.push(problem('period-not-understood', file, row, 'jamforbar_fran', cell('jamforbar_fran')));
  const pooledYears = pooledYearsOf(cell('flerar'), measure);
  if (pooledYears === null) {
    // A stock such as a population is no more of it after three years than after one.
    const expected = poolable.has(measure) ? '2–10' : poolableWords().join(', ');
    diagnostics.push({ ...problem('invalid-value', file, row, 'flerar', cell('flerar')), expected });
  }
  return {
    id: cell('id'),
    name: cell('namn'),
    ...(cell('namn_en') === '' ? {} : { nameEn: cell('namn_en') }),
    definition: cell('definition'),
    measure,
    unit: cell('enhet'),
    per:
      measure === 'proportion'
        ? 100
        : measure === 'rate' || measure === 'standardised'
          ? (per ?? 100_000)
          : 1,
    polarity: word('riktning', polarityWords, 'neutral'),
    theme: cell('tema'),
    targetArea: cell('malomrade'),
    sector: cell('sektor'),
    owner: cell('agare'),
    source: cell('kalla'),
    sourceLine: cell('kallrad') || (cell('kalla') === '' ? '' : `Källa: ${cell('kalla')}`),
    age: age === null || age === 'total' ? '' : age,
    sex: cell('kon'),
    instrument: cell('instrument'),
    protection,
    protectionReason: cell('rojandeskal'),
    threshold: threshold !== null && threshold > 0 ? threshold : null,
    inverted: inverted === true && measure === 'proportion',
    comparableFrom: cell('jamforbar_fran'),
    koladaId: cell('kolada_id'),
    note: cell('notering'),
    ...(pooledYears ? { pooledYears } : {}),
  };
}

const poolable: ReadonlySet<Measure> = new Set([
  'proportion',
  'rate',
  'mean',
  'standardised',
  'life-expectancy',
]);

function poolableWords(): readonly string[] {
  return Object.keys(measureWords).filter((word) => poolable.has(measureWords[word]!));
}

/** Years that are pooled; 0 for none, null for what cannot be. */
function pooledYearsOf(text: string, measure: Measure): number | null {
  if (text === '') return 0;
  const years = wholeNumber(text);
  return poolable.has(measure) && years !== null && years >= 2 && years <= 10 ? years : null;
}

/** A whole number with or without thousands spaces; null for anything else. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

function problem(code: Diagnostic['code'], file: string, row: Row, field: string, found: string): Diagnostic {
  return { code, severity: 'error', file, line: row.line, field, found };
}
