import type { Locale } from '../i18n/locale.ts';
import { english } from './words-en.ts';
import type { SiteWords } from './words-shape.ts';
import { swedish } from './words-sv.ts';

/** The words of the site in a language. */
export function siteWords(locale: Locale): SiteWords {
  return locale === 'en' ? english : swedish;
}
