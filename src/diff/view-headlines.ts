import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import type { HeadlineChange, ListedDiff } from './edition-diff.ts';
import { firstOf } from './listing.ts';
import { rowsAtMost, type SectionView, type TableView } from './view-shape.ts';
import { wordingFor } from './view-words.ts';
import type { DiffWords } from './words-shape.ts';

/** The figures that stand first in the reports, one table for each area. */
export function headlineSection(diff: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const wording = wordingFor(diff, words, locale);
  const { columns, outcomes } = words;
  const outcome = ({ outcomeBefore, outcomeAfter }: HeadlineChange): string =>
    outcomeBefore === outcomeAfter
      ? outcomes[outcomeAfter]
      : `${outcomes[outcomeBefore]} → ${outcomes[outcomeAfter]}`;
  const byArea = new Map<string, HeadlineChange[]>();
  for (const change of firstOf(diff.headlines, rowsAtMost)) {
    const ofArea = byArea.get(change.area);
    if (ofArea) ofArea.push(change);
    else byArea.set(change.area, [change]);
  }
  const more = diff.headlines.length - rowsAtMost;
  return {
    id: 'huvuduppgifter',
    title: words.sections.headlines,
    paragraphs: [
      diff.headlines.length === 0 ? words.sameHeadlines : words.headlineNote,
      ...(more > 0 ? [words.moreHeadlines(formatCount(more, locale))] : []),
    ],
    tables: [...byArea].map(
      ([area, changes]): TableView => ({
        heading: wording.area(area),
        caption: words.captions.headlines(wording.area(area)),
        headers: [columns.indicator, columns.before, columns.after, columns.outcome, columns.explanation],
        rows: changes.map((change) => [
          wording.indicator(change.indicator),
          wording.figure(change.before, change.indicator),
          wording.figure(change.after, change.indicator),
          outcome(change),
          wording.reasons(change.reasons),
        ]),
        numeric: [],
      }),
    ),
  };
}
