import { fold } from './fold.ts';
import type { Span } from './personal-number.ts';
import { firstNames, openingWords, placeEnding } from './swedish-words.ts';

const pair =
  /(?<![\p{L}\d-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(?=(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\d]))/gu;

/**
 * Two capitalised words side by side that are no area, place or organisation known to the workspace.
 * At the start of a sentence only where the first is no ordinary opening word.
 */
export function findNames(text: string, known: readonly string[]): Span[] {
  const names = known.map(withoutGenitive).filter((name) => name !== '');
  const spans: Span[] = [];
  for (const match of text.matchAll(pair)) {
    const [whole, first = '', second = ''] = match;
    const end = match.index + whole.length + second.length;
    if (spans.some((span) => match.index < span.end)) continue;
    if (isFirstName(first) ? !isKnown(`${first} ${second}`, names) : looksUnknown(first, second, names)) {
      spans.push({ start: match.index, end });
    }
  }
  return spans;
}

export function isFirstName(word: string): boolean {
  return firstNames.has(word) || firstNames.has(word.replace(/s$/, ''));
}

function looksUnknown(first: string, second: string, names: readonly string[]): boolean {
  if (openingWords.has(first) || openingWords.has(second)) return false;
  if (placeEnding.test(first) || placeEnding.test(second)) return false;
  return !isKnown(`${first} ${second}`, names) && !isKnown(first, names) && !isKnown(second, names);
}

/** Known when it is a known name, or stands as whole words in one ("Borås Simsällskap" in "Borås Simsällskap 1916"). */
function isKnown(words: string, names: readonly string[]): boolean {
  const wanted = withoutGenitive(words);
  return names.some((name) => `_${name}_`.includes(`_${wanted}_`));
}

function withoutGenitive(text: string): string {
  return fold(text)
    .split('_')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join('_');
}
