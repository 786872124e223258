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
  personer: 'persons',
  år: 'years',
  dagar: 'days',
  poäng: 'points',
  tänder: 'teeth',
  kvot: 'ratio',
  'klass 1–5': 'class 1–5',
  'kronor per år': 'SEK a year',
  'tusen kronor per år': 'thousand SEK a year',
  'per 100 000 invånare': 'per 100,000 residents',
  'per 1 000 invånare': 'per 1,000 residents',
  'per 1 000 barn': 'per 1,000 children',
};

/** The unit as printed: no line break inside its numbers, English for the units of the catalogue. */
export function unitIn(unit: string, locale: Locale): string {
  const plain = unit.replace(/\u00a0/g, ' ');
  if (locale === 'en' && englishUnits[plain] !== undefined) return englishUnits[plain];
  return plain.replace(/(?<=\d) (?=\d{3})/g, locale === 'sv' ? '\u00a0' : ',');
}

function withUnit(number: string, unit: string, locale: Locale): string {
  // "Kvot" says what the number is; nobody says it behind the number.
  if (unit === '' || unit === 'kvot') return number;
  if (unit === '%') return `${number} ${words[locale].percent}`;
  const printed = unitIn(unit, locale);
  if (unit === 'personer' && number === '1') return '1 person';
  // "klass 1–5" is no unit but the scale.
  return unit.startsWith('klass') ? `${number} (${printed})` : `${number} ${printed}`;
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
