import type { Locale } from '../../i18n/locale.ts';

/** What the methods of kub/stats are called in the list of references, by their names there. */
const methodNames: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  wilson: { sv: 'Intervall för andelar enligt Wilson', en: 'Intervals of proportions by Wilson' },
  'newcombe-10': {
    sv: 'Skillnad mellan andelar enligt Newcombe',
    en: 'Difference between proportions by Newcombe',
  },
  'poisson-exact': {
    sv: 'Exakt intervall för antal och tal enligt Poisson',
    en: 'Exact Poisson intervals of counts and rates',
  },
  'poisson-byar': { sv: 'Intervall för tal enligt Byar', en: 'Intervals of rates by Byar' },
  'rate-ratio-exact-conditional': {
    sv: 'Exakt prövning av kvoten mellan tal',
    en: 'Exact test of the ratio of rates',
  },
  'rate-ratio-log-normal': { sv: 'Kvoten mellan tal', en: 'Ratio of rates' },
  'student-t': { sv: 'Intervall för medelvärden', en: 'Intervals of means' },
  welch: { sv: 'Skillnad mellan medelvärden enligt Welch', en: 'Difference between means by Welch' },
  'kish-wilson': {
    sv: 'Intervall för viktade andelar enligt Kish och Wilson',
    en: 'Intervals of weighted proportions by Kish and Wilson',
  },
  'dsr-dobson-byar': { sv: 'Direkt standardisering', en: 'Direct standardisation' },
  'isr-exact': { sv: 'Indirekt standardisering', en: 'Indirect standardisation' },
  'isr-byar': { sv: 'Indirekt standardisering', en: 'Indirect standardisation' },
  'rate-difference-mover': { sv: 'Skillnad mellan tal', en: 'Difference between rates' },
  'sii-low-low': { sv: 'Ojämlikhet mellan områden', en: 'Inequality between areas' },
  'interval-against-benchmark': {
    sv: 'Jämförelsens värde mot områdets eget intervall',
    en: "The benchmark's value against the area's own interval",
  },
  'chiang-silcocks': { sv: 'Medellivslängd', en: 'Life expectancy' },
  'benjamini-hochberg': {
    sv: 'Justering för många prövningar',
    en: 'Adjustment for many tests',
  },
  producer: { sv: 'Intervall som källan har angett', en: 'Intervals stated by the source' },
};

/** A method and its literature: "Medellivslängd: Chiang, C. L. …"; a method nobody has named keeps its own name. */
export function methodWords({ id, reference }: { id: string; reference: string }, locale: Locale): string {
  const name = methodNames[id]?.[locale] ?? id;
  return reference === '' ? `${name}.` : `${name}: ${reference}`;
}
