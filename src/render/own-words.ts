import type { Locale } from '../i18n/locale.ts';
import type { Report } from '../model/report.ts';

/** A part of a text, and its language where that is not the page's. */
export interface LanguagePart {
  readonly text: string;
  readonly language: string;
}

/** Words that people wrote, with their language, where it is not the page's. */
export type OwnWords = ReadonlyMap<string, string>;

/** Fields that people fill in as prose, in indicators, notes, actors, goals, plans, events and sources. */
const proseFields = new Set([
  ...['title', 'source', 'sourceLine', 'definition', 'note', 'instrument', 'owner', 'licence'],
  ...['organisers', 'targetGroup', 'place', 'frequency', 'languages', 'party', 'role', 'contributes'],
  ...['text', 'sentence', 'comment', 'problem', 'goal', 'action', 'responsible', 'level', 'intervention'],
]);

/** A name is prose in what has one of these: an event, a source, an actor. Names of places are the same in all languages. */
const namedByProse = ['breaks', 'licence', 'contributes'];

/** What holds numbers, codes and words from the catalogue. */
const closedFields = new Set([
  ...[
    'figure',
    'series',
    'benchmarkSeries',
    'bySex',
    'byAge',
    'figures',
    'shapes',
    'paragraphs',
    'sentences',
  ],
  ...['methods', 'look', 'area', 'ancestors', 'municipality', 'benchmark', 'statuses', 'params'],
]);

/** An acronym, a number or an id is read alike in all languages. */
const isSaid = (text: string): boolean =>
  /\p{Ll}{2}/u.test(text) && /[\p{Lu} åäö]/u.test(text) && text.length > 3;

/** The words of a report that a voice of the page's own language would read wrongly: what people wrote in another. */
export function ownWords(report: Report, locale: Locale): OwnWords {
  const words = new Map<string, string>();
  const add = (text: string, language: string): void => {
    const told = text
      .replace(/^Källa: */, '')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .trim();
    // A stored report may say anything to be a language.
    if (!/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(language)) return;
    if (language !== locale && isSaid(told) && !words.has(told)) words.set(told, language);
  };
  const walk = (value: unknown, field: string, language: string): void => {
    if (typeof value === 'string') {
      if (proseFields.has(field)) add(value, language);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, field, language);
    } else if (typeof value === 'object' && value !== null && !('key' in value)) {
      const fields = value as Readonly<Record<string, unknown>>;
      // A note says its own language; everything else is in that of the workspace.
      const own = 'html' in fields ? String(fields['language']) : language;
      if (typeof fields['name'] === 'string' && isProseName(fields)) add(fields['name'], own);
      // What a goal counts is in people's own words; the units of indicators are translated.
      if ('targetPeriod' in fields) add(String(fields['unit']), own);
      for (const [name, item] of Object.entries(fields)) if (!closedFields.has(name)) walk(item, name, own);
    }
  };
  walk(report, '', 'sv');
  for (const part of [report.sender.name, report.sender.unit]) add(part, 'sv');
  return words;
}

function isProseName(fields: Readonly<Record<string, unknown>>): boolean {
  if ('definition' in fields) return fields['nameEn'] === undefined;
  return namedByProse.some((name) => name in fields);
}

/** Parts a text at words in another language; `written` says how a word stands in the text (as a regular expression). */
export function languageFinder(
  words: OwnWords,
  written: (word: string) => string,
): (text: string) => readonly LanguagePart[] {
  const byFirst = new Map<string, { readonly word: string; readonly language: string }[]>();
  // The longest first, so that a title is not marked for a word within it.
  const longestFirst = [...words].sort(([one], [other]) => other.length - one.length);
  for (const [word, language] of longestFirst) {
    const first = /^[\p{L}\p{N}]+/u.exec(word)?.[0];
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, language }]);
  }
  const candidates = new Map(
    [...byFirst].map(([first, own]) => {
      const anyWord = own.map(({ word }) => `(${written(word)})`).join('|');
      return [first, { own, pattern: new RegExp(`(?:${anyWord})(?![\\p{L}\\p{N}])`, 'uy') }] as const;
    }),
  );
  return (text) => {
    const parts: LanguagePart[] = [];
    let end = 0;
    for (const { 0: first, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const candidate = index < end ? undefined : candidates.get(first);
      if (candidate === undefined) continue;
      candidate.pattern.lastIndex = index;
      const match = candidate.pattern.exec(text);
      if (match === null) continue;
      const which = match.slice(1).findIndex((group) => group !== undefined);
      if (index > end) parts.push({ text: text.slice(end, index), language: '' });
      parts.push({ text: match[0], language: candidate.own[which]?.language ?? '' });
      end = index + match[0].length;
    }
    if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), language: '' });
    return parts;
  };
}

/** A word as a regular expression that matches it and nothing else. */
export const exactly = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
