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

/** Marks between thousands and before decimals, as `Intl` has them. */
const marks = { sv: { group: noBreakSpace, decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** A number as it is printed: decimal comma and no-break spaces in Swedish, U+2212 as minus in both. */
export function formatNumber(value: number, decimals: number, locale: Locale): string {
  const units = roundedUnits(Math.abs(value), decimals);
  // The only hyphen a number can hold is its sign.
  if (units === null) return formatter(locale, decimals).format(value).replace('-', minus);
  const text = unitsText(units, decimals, locale);
  return value < 0 && units > 0 ? `${minus}${text}` : text;
}

/** Texts of small numbers by locale and decimals: a page has ten thousand numbers, and most stand there many times. */
const known: Readonly<Record<Locale, string[][]>> = { sv: [], en: [] };
const mostKnown = 10_000;

function unitsText(units: number, decimals: number, locale: Locale): string {
  if (units >= mostKnown) return writtenUnits(units, decimals, locale);
  known[locale][decimals] ??= new Array<string>(mostKnown);
  const texts = known[locale][decimals];
  texts[units] ??= writtenUnits(units, decimals, locale);
  return texts[units];
}

/** Tenths, hundredths and so on, with marks between thousands and before decimals. */
function writtenUnits(units: number, decimals: number, locale: Locale): string {
  const { group, decimal } = marks[locale];
  const digits = String(units).padStart(decimals + 1, '0');
  const end = digits.length - decimals;
  let whole = digits.slice(0, end);
  for (let at = end - 3; at > 0; at -= 3) whole = whole.slice(0, at) + group + whole.slice(at);
  return decimals === 0 ? whole : `${whole}${decimal}${digits.slice(end)}`;
}

/**
 * A number in tenths, hundredths and so on, rounded as `Intl` rounds: half away from zero, of the shortest decimals
 * that are the number. Pages are mostly numbers and `Intl` takes long, so that it is left those that are very large
 * or very small (null).
 */
function roundedUnits(size: number, decimals: number): number | null {
  if (!(size < 1e10) || decimals > 4) return null;
  const scaled = size * 10 ** decimals;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  // Far enough from a half the digits of the number need not be looked at.
  if (scaled < 1e9 && Math.abs(rest - 0.5) > 1e-5) return rest > 0.5 ? below + 1 : below;
  const text = String(size);
  if (text.includes('e')) return null;
  const [whole = '', fraction = ''] = text.split('.');
  const kept = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return fraction.charCodeAt(decimals) >= five ? kept + 1 : kept;
}

const five = '5'.charCodeAt(0);

/** How many decimals a unit is printed with; the same for an area and what it is compared with. */
export function decimalsOf(measure: Measure, unit: string): number {
  if (measure === 'count' || measure === 'median') return 0;
  if (unit.startsWith('klass')) return 0;
  if (measure !== 'rate') return 1;
  const known = decimalsOfRates.get(unit);
  if (known !== undefined) return known;
  const per = Number(/^per ([\d\s]+)/.exec(unit)?.[1]?.replace(/\s/g, '') ?? 1);
  const decimals = per >= 10_000 ? 0 : per >= 100 ? 1 : 2;
  decimalsOfRates.set(unit, decimals);
  return decimals;
}

/** By unit: there are few, and each stands behind thousands of values. */
const decimalsOfRates = new Map<string, number>();

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
  const decimals = decimalsOf(measure, unit);
  const from = formatNumber(lower, decimals, locale);
  const to = formatNumber(upper, decimals, locale);
  const dash = lower < 0 || upper < 0 ? (locale === 'sv' ? ' till ' : ' to ') : '–';
  return `${from}${dash}${to}`;
}

/** A whole number: persons, areas, pages. */
export function formatCount(value: number, locale: Locale): string {
  return formatNumber(value, 0, locale);
}
