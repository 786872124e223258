import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { ListedDiff } from './edition-diff.ts';
import { figureSection } from './view-figures.ts';
import { goalSection } from './view-goals.ts';
import { headlineSection } from './view-headlines.ts';
import { basisSection, causeSection, noteSection } from './view-lists.ts';
import type { DiffView, SectionView } from './view-shape.ts';
import { diffWords } from './words.ts';
import type { DiffWords } from './words-shape.ts';

/** Puts a comparison of editions into words. */
export function diffView(diff: ListedDiff, locale: Locale): DiffView {
  const words = diffWords(locale);
  const count = (number: number): string => formatCount(number, locale);
  const { old, new: now, headlines, figures, unchanged } = diff;
  return {
    title: words.title(old.edition, now.edition),
    eyebrow: words.eyebrow,
    heading: words.heading,
    lead: words.lead(old.edition, now.edition, now.reports),
    facts: [
      { label: words.facts.headlines(headlines.length), value: count(headlines.length) },
      { label: words.facts.changed(figures.length), value: count(figures.length) },
      { label: words.facts.unchanged(unchanged), value: count(unchanged) },
    ],
    sections: [
      causeSection(diff, words, locale),
      headlineSection(diff, words, locale),
      figureSection(diff, words, locale),
      goalSection(diff, words, locale),
      noteSection(diff, words, locale),
      basisSection(diff, words, locale),
      readingSection(words),
    ],
    footer: [words.footer(now.kub)],
  };
}

function readingSection(words: DiffWords): SectionView {
  return { id: 'lasanvisning', title: words.sections.reading, paragraphs: words.reading, tables: [] };
}
