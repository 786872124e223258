import type { Locale } from './locale.ts';

/** The sectors of the catalogue in English; others are the workspace's own words and stay. */
const english: Readonly<Record<string, string>> = {
  arbetsmarknad: 'labour market',
  bostad: 'housing',
  civilsamhälle: 'civil society',
  demokrati: 'democracy',
  fritid: 'culture and leisure',
  'hälso- och sjukvård': 'health care',
  polis: 'police',
  samhällsplanering: 'urban planning',
  sjukförsäkring: 'sickness insurance',
  skola: 'schools',
  socialtjänst: 'social services',
  tandvård: 'dental care',
};

/** A sector in the language of the page; null where the language has no word of its own for it. */
export function sectorIn(sector: string, locale: Locale): string | null {
  return locale === 'sv' ? sector : (english[sector] ?? null);
}
