import type { Message } from '../model/message.ts';
import type { SentenceKey, Sentences } from '../model/sentences.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import { type Format, formatFor } from './format.ts';
import type { Locale } from './locale.ts';
import { sv } from './sv.ts';

export type { Locale } from './locale.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { sv, en };
const formats: Readonly<Record<Locale, Format>> = { sv: formatFor('sv'), en: formatFor('en') };

/** Puts a message into words. A key that no catalogue has is a bug, or a report of a later kub. */
export function put(message: Message, locale: Locale): string {
  const write = (catalogues[locale] as Readonly<Record<string, unknown>>)[message.key];
  if (typeof write !== 'function') throw new Error(`put: no sentence for ${message.key}`);
  return write(message.params, formats[locale]);
}

const noParams = {};

/** The words of a key, for templates and charts. */
export function say<K extends SentenceKey>(
  locale: Locale,
  key: K,
  ...[params]: keyof Sentences[K] extends never ? [] : [params: Sentences[K]]
): string {
  return put({ key, params: params ?? noParams }, locale);
}
