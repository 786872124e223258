import { findStreetAddresses, spansOf } from './personal-contact.ts';
import type { Span } from './personal-number.ts';
import { readPlainText } from './plain-text.ts';
import { firstNames, sensitiveWords } from './swedish-words.ts';

/** Somebody's words, with their place in the text. */
export interface Quote extends Span {
  readonly text: string;
  /** In the first person, so it is somebody's own voice and not a document. */
  readonly firstPerson: boolean;
}

export const longestQuote = 240;

const firstPersonWord = /(?<!\p{L})(?:jag|mig|min|mitt|mina)(?!\p{L})/iu;
const marked = /[”"“«]([^”"“»«\n]*(?:\n(?!\s*\n)[^”"“»«\n]*)*)[”"“»]/g;
const age =
  /(?<!\d)\d{1,3}[ -]?åring(?:en)?(?!\p{L})|(?<!\d)\d{1,3} år gammal|(?:är|fyllt|fyllde|på|kvinna|man|tjej|kille|flicka|pojke|mamma|pappa),? \d{1,3}(?: år)?(?=[\s.,;)”"]|$)|född (?:år )?(?:19|20)\d\d/giu;
const sex =
  /(?:som|är|en|ensamstående|ung|äldre|[-/]\s?) ?(?:kvinna|tjej|kille|flicka|pojke|mamma|pappa)(?!\p{L})|(?:som|en|är en|ung|äldre|[-/]\s?) man(?=[\s,.;]|$)|[-/(]\s?man(?=, \d| \d)/giu;
const ownName = /(?:[Jj]ag heter|[Mm]itt namn är|[Kk]alla mig) \p{Lu}\p{L}+|\p{Lu}\p{L}+ heter jag/gu;
const attribution = /(?:^|\n|[”"»])\s*>?\s*[-/]\s?(\p{Lu}\p{Ll}+)(?=[\s,.;]|$)/gu;

/**
 * Quotations in a Markdown text: block quotes, passages between quotation marks of at least four
 * words, and, outside these, paragraphs in the first person.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  let start = 0;
  for (const block of text.split(/(\n[ \t]*\n)/)) {
    quotes.push(...quotesOfBlock(block, start));
    start += block.length;
  }
  return quotes;
}

function quotesOfBlock(block: string, start: number): Quote[] {
  const end = start + block.length;
  if (/^\s{0,3}>/.test(block)) return [quote(block.replace(/^\s{0,3}>\s?/gm, ''), start, end)];
  const passages = [...block.matchAll(marked)]
    .filter((match) => (match[1] ?? '').trim().split(/\s+/).length >= 4)
    .map((match) => quote(match[1] ?? '', start + match.index, start + match.index + match[0].length));
  if (passages.length > 0 || block.trim().startsWith('#')) return passages;
  const paragraph = quote(block, start, end);
  return paragraph.firstPerson ? [paragraph] : [];
}

function quote(text: string, start: number, end: number): Quote {
  const words = text.replace(/\s+/g, ' ').trim();
  return { text: words, start, end, firstPerson: firstPersonWord.test(words) };
}

/** What in a resident's words, or in the line under them, says who is speaking. */
export function findSpeaker(typed: string): Span[] {
  const { text, places } = readPlainText(typed);
  const named = [...text.matchAll(attribution)]
    .filter((match) => firstNames.has(match[1] ?? ''))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found = [
    ...named,
    ...[ownName, age, sex].flatMap((pattern) => spansOf(pattern, text)),
    ...findStreetAddresses(text),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: places[start] ?? 0, end: places[end] ?? typed.length }));
}

export function findSensitiveWords(text: string): Span[] {
  return spansOf(sensitiveWords, text);
}
