import type { Measure } from '../model/indicator.ts';
import type { Locale } from './locale.ts';

const tags: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' };
const noBreakSpace = '\u00a0';
const minus = '\u2212';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tags[locale], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  formatters.set(key, made);
  return made;
}

/** A number as it is printed: decimal comma and no-break spaces in Swedish, U+2212 as minus in both. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  // The only hyphen a number can hold is its sign.
  return formatter(locale, decimals).format(value).replace('-', minus);
}

/** How many decimals a unit is printed with; the same for an area and what it is compared with. */
export function decimalsOf(measure: Measure, unit: string): number {
  if (measure === 'count' || measure === 'median') return 0;
  if (unit.startsWith('klass')) return 0;
  if (measure === 'rate') {
    const per = Number(/^per ([\d\s]+)/.exec(unit)?.[1]?.replace(/\s/g, '') ?? 1);
    return per >= 10_000 ? 0 : per >= 100 ? 1 : 2;
  }
  return 1;
}

/** Thousandths and the like as whole numbers, so that two displayed values can be subtracted exactly. */
function displayedUnits(value: number, decimals: number): number {
  return Number(formatNumber(value, decimals, 'en').replace(/[.,]/g, '').replace(minus, '-'));
}

/** The difference between two values as both are displayed: 62,3 and 55,1 are 7,2 apart, whatever stands behind. */
export function displayedDifference(value: number, other: number, decimals: number): number {
  return (displayedUnits(value, decimals) - displayedUnits(other, decimals)) / 10 ** decimals;
}

/** A value with its decimals, without its unit. */
export function formatValue(value: number, measure: Measure, unit: string, locale: Locale): string {
  return formatNumber(value, decimalsOf(measure, unit), locale);
}

/** A value as in a table or on an axis: "62,3 %", "6 184", "9 870"; units of words stand in the header. */
export function formatCell(value: number, measure: Measure, unit: string, locale: Locale): string {
  const number = formatValue(value, measure, unit, locale);
  if (unit !== '%') return number;
  return locale === 'sv' ? `${number}${noBreakSpace}%` : `${number}%`;
}

/** A range with an en dash and no spaces; "till" in words where a limit is below zero, as −3–2 cannot be read. */
export function formatRange(
  lower: number,
  upper: number,
  measure: Measure,
  unit: string,
  locale: Locale,
): string {
  const [from, to] = [lower, upper].map((value) => formatValue(value, measure, unit, locale));
  const dash = lower < 0 || upper < 0 ? (locale === 'sv' ? ' till ' : ' to ') : '–';
  return `${from}${dash}${to}`;
}

/** A whole number: persons, areas, pages. */
export function formatCount(value: number, locale: Locale): string {
  return formatNumber(value, 0, locale);
}
