import type { Locale } from '../i18n/locale.ts';
import type { EditionDiff, HeadlineChange } from './edition-diff.ts';
import type { SectionView, TableView } from './view-shape.ts';
import { wordingFor } from './view-words.ts';
import type { DiffWords } from './words-shape.ts';

/** The figures that stand first in the reports, one table for each area. */
export function headlineSection(diff: EditionDiff, words: DiffWords, locale: Locale): SectionView {
  const wording = wordingFor(diff, words, locale);
  const { columns, outcomes } = words;
  const areas = [...new Set(diff.headlines.map(({ area }) => area))];
  const outcome = ({ outcomeBefore, outcomeAfter }: HeadlineChange): string =>
    outcomeBefore === outcomeAfter
      ? outcomes[outcomeAfter]
      : `${outcomes[outcomeBefore]} → ${outcomes[outcomeAfter]}`;
  return {
    id: 'huvuduppgifter',
    title: words.sections.headlines,
    paragraphs: [diff.headlines.length === 0 ? words.sameHeadlines : words.headlineNote],
    tables: areas.map(
      (area): TableView => ({
        heading: wording.area(area),
        caption: words.captions.headlines(wording.area(area)),
        headers: [columns.indicator, columns.before, columns.after, columns.outcome, columns.explanation],
        rows: diff.headlines
          .filter((change) => change.area === area)
          .map((change) => [
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
