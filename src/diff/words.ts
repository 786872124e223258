import type { Locale } from '../i18n/locale.ts';
import { english } from './words-en.ts';
import type { DiffWords } from './words-shape.ts';
import { swedish } from './words-sv.ts';

/** The words of the page of changes in a language. */
export function diffWords(locale: Locale): DiffWords {
  return locale === 'en' ? english : swedish;
}
