import type { ReadingChoice } from '../sources/raw-table.ts';

type Said = Exclude<ReadingChoice['what'], 'line-ending' | 'reader'>;

/** Kub's own readers are not news. */
const engines: Readonly<Record<string, string>> = { duckdb: 'DuckDB', postgres: 'PostgreSQL' };

const sv: Readonly<Record<Said, string>> = {
  encoding: 'teckenkodning',
  delimiter: 'avgränsare',
  decimal: 'decimaltecken',
  header: 'rubrikrader',
  legend: 'tecken för det som saknas',
  sheet: 'blad',
};
const en: Readonly<Record<Said, string>> = {
  encoding: 'encoding',
  delimiter: 'delimiter',
  decimal: 'decimal mark',
  header: 'header rows',
  legend: 'signs for what is missing',
  sheet: 'sheet',
};
const delimiters: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  semicolon: ['semikolon', 'semicolon'],
  comma: ['komma', 'comma'],
  tab: ['tabb', 'tab'],
  bar: ['lodstreck', 'vertical bar'],
};

/** How a file was read, in words; what kub.yaml decided is said to be so. Null for what nobody asks about. */
export function choiceText({ what, chosen, because }: ReadingChoice, language: 'sv' | 'en'): string | null {
  if (what === 'line-ending') return null;
  if (what === 'reader') {
    const engine = engines[chosen];
    return engine === undefined ? null : `${language === 'sv' ? 'läst med' : 'read with'} ${engine}`;
  }
  const value = (what === 'delimiter' && delimiters[chosen]?.[language === 'sv' ? 0 : 1]) || chosen;
  const why = because === 'declared' ? (language === 'sv' ? ' (angivet)' : ' (declared)') : '';
  return `${(language === 'sv' ? sv : en)[what]} ${value}${why}`;
}
