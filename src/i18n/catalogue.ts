import type { Sentences } from '../model/sentences.ts';
import type { Format } from './format.ts';

/** One function per key: a language that lacks a key, or has one too many, does not compile. */
export type Catalogue<K extends keyof Sentences = keyof Sentences> = {
  readonly [Key in K]: (params: Sentences[Key], format: Format) => string;
};

/** Keys that need no parameter, written as plain text. */
export function texts<K extends string>(
  list: Readonly<Record<K, string>>,
): {
  readonly [Key in K]: () => string;
} {
  const entries = Object.entries<string>(list).map(([key, text]) => [key, () => text] as const);
  return Object.fromEntries(entries) as { [Key in K]: () => string };
}
