import type { Measure } from '../model/indicator.ts';
import type { Locale } from './locale.ts';
import { decimalsOf, displayedDifference, formatCount, formatNumber } from './numbers.ts';
import { plainFraction } from './plain-fraction.ts';

/** What a catalogue function may write numbers with; the catalogue itself never formats one. */
export interface Format {
  readonly count: (value: number) => string;
  /** A value without its unit. */
  readonly number: (value: number, measure: Measure, unit: string) => string;
  /** A value in prose: "62,3 procent", "9 870 per 100 000 invånare". */
  readonly quantity: (value: number, measure: Measure, unit: string) => string;
  /** The same, with the plain fraction of a share behind it: "19,6 procent (ungefär var femte)". */
  readonly quantityInWords: (value: number, measure: Measure, unit: string) => string;
  /** A value beside another of the same unit: "62,3 procent", but "9 870" where the unit is long. */
  readonly brief: (value: number, measure: Measure, unit: string) => string;
  /** Distance between two values as displayed, with its unit: "7,2 procentenheter". Never negative. */
  readonly distance: (value: number, other: number, measure: Measure, unit: string) => string;
  /** Whether two values look the same when displayed. */
  readonly looksSame: (value: number, other: number, measure: Measure, unit: string) => boolean;
}

const words = {
  sv: { percent: 'procent', points: 'procentenheter' },
  en: { percent: 'percent', points: 'percentage points' },
};

/** Units of the catalogue in English; others are the workspace's own words and stay. */
const englishUnits: Readonly<Record<string, string>> = {
  personer: 'people',
  år: 'years',
  dagar: 'days',
  poäng: 'points',
  tänder: 'teeth',
  kvot: 'ratio',
  'klass 1–5': 'class 1–5',
  'kronor per år': 'SEK a year',
  'tusen kronor per år': 'thousand SEK a year',
};

/** "per 100 000 invånare 65+": of how many, of whom, and of which age. */
const rateUnit = /^per (?:(\d[\d ]*) )?(invånare|barn)(?: (\d+)(?:\+|–(\d+) år))?$/;

function englishUnit(unit: string): string | null {
  const known = englishUnits[unit];
  if (known !== undefined) return known;
  const [rate, base, whom, from, to] = rateUnit.exec(unit) ?? [];
  if (rate === undefined) return null;
  const many = whom === 'barn' ? 'children' : 'residents';
  const one = whom === 'barn' ? 'child' : 'resident';
  const people = base === undefined ? one : `${base.replaceAll(' ', ',')} ${many}`;
  const age = to === undefined ? `${from} and over` : `${from}–${to}`;
  return from === undefined ? `per ${people}` : `per ${people} aged ${age}`;
}

/** The unit as printed: no line break inside its numbers, English for the units of the catalogue. */
export function unitIn(unit: string, locale: Locale): string {
  const plain = unit.replace(/\u00a0/g, ' ');
  const english = locale === 'en' ? englishUnit(plain) : null;
  return english ?? plain.replace(/(?<=\d) (?=\d{3})/g, locale === 'sv' ? '\u00a0' : ',');
}

/**
 * What stands behind a number: "år", or "(klass 1–5)", which is no unit but the scale. Nothing for a sign, nor for
 * "kvot": it says what the number is, and nobody says it behind the number.
 */
export function unitBeside(unit: string, locale: Locale): string {
  if (unit === '' || unit === '%' || unit === 'kvot') return '';
  return unit.startsWith('klass') ? `(${unitIn(unit, locale)})` : unitIn(unit, locale);
}

function withUnit(number: string, unit: string, locale: Locale): string {
  if (unit === '%') return `${number} ${words[locale].percent}`;
  if (unit === 'personer' && number === '1') return '1 person';
  const beside = unitBeside(unit, locale);
  return beside === '' ? number : `${number} ${beside}`;
}

export function formatFor(locale: Locale): Format {
  const quantity: Format['quantity'] = (value, measure, unit) =>
    withUnit(formatNumber(value, decimalsOf(measure, unit), locale), unit, locale);
  return {
    count: (value) => formatCount(value, locale),
    number: (value, measure, unit) => formatNumber(value, decimalsOf(measure, unit), locale),
    quantity,
    quantityInWords: (value, measure, unit) => {
      const isShare = measure === 'proportion' && unit === '%';
      const fraction = isShare ? plainFraction(value, locale) : null;
      return `${quantity(value, measure, unit)}${fraction === null ? '' : ` (${fraction})`}`;
    },
    brief: (value, measure, unit) =>
      withUnit(
        formatNumber(value, decimalsOf(measure, unit), locale),
        unit === '%' || !unit.includes(' ') ? unit : '',
        locale,
      ),
    distance: (value, other, measure, unit) => {
      const decimals = decimalsOf(measure, unit);
      const apart = Math.abs(displayedDifference(value, other, decimals));
      const number = formatNumber(apart, decimals, locale);
      if (unit === '%') return `${number} ${words[locale].points}`;
      return withUnit(number, unit, locale);
    },
    looksSame: (value, other, measure, unit) =>
      displayedDifference(value, other, decimalsOf(measure, unit)) === 0,
  };
}
