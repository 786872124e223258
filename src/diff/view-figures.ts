import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { comparePeriods } from '../model/period.ts';
import { type Cause, causes, type FigureChange, type ListedDiff } from './edition-diff.ts';
import { type FigureGroup, groupsOf } from './figure-groups.ts';
import type { SectionView, TableView } from './view-shape.ts';
import { type Wording, wordingFor } from './view-words.ts';
import type { DiffWords } from './words-shape.ts';

/** More than a reader goes through; the same reason is then told once for each area and indicator. */
const listedAtMost = 150;

/**
 * Every changed figure, by reason: one by one where they are few, else gathered, and no more than a page holds. The
 * figures are gone through once.
 */
export function figureSection(diff: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const wording = wordingFor(diff, words, locale);
  const found = new Map(
    causes.map((cause) => [cause, { first: [] as FigureChange[], groups: groupsOf(wording) }]),
  );
  for (const figure of diff.figures) {
    const [deciding] = figure.reasons;
    const ofCause = deciding && found.get(deciding.cause);
    if (!ofCause) continue;
    if (ofCause.first.length <= listedAtMost) ofCause.first.push(figure);
    ofCause.groups.add(figure);
  }
  const shown = [...found].filter(([, { first }]) => first.length > 0);
  return {
    id: 'uppgifter',
    title: words.sections.figures,
    paragraphs:
      shown.length === 0
        ? [words.none]
        : shown.flatMap(([cause, { groups }]) => moreWords(cause, groups.left(), words, locale)),
    tables: shown.map(([cause, { first, groups }]) =>
      first.length <= listedAtMost
        ? listed(cause, first, words, wording)
        : gathered(cause, groups.list(), words, wording, locale),
    ),
  };
}

function moreWords(cause: Cause, left: number, words: DiffWords, locale: Locale): readonly string[] {
  return left === 0 ? [] : [`${words.causes[cause].name}: ${words.more(formatCount(left, locale))}`];
}

function listed(
  cause: Cause,
  figures: readonly FigureChange[],
  words: DiffWords,
  wording: Wording,
): TableView {
  const { columns } = words;
  const { name } = words.causes[cause];
  return {
    heading: name,
    caption: words.captions.listed(name),
    headers: [
      columns.indicator,
      columns.area,
      columns.period,
      columns.group,
      columns.before,
      columns.after,
      columns.explanation,
    ],
    rows: figures.map(({ key, before, after, reasons }) => [
      wording.indicator(key.indicator),
      wording.area(key.area),
      key.period,
      wording.group(key),
      wording.figure({ ...before, period: '' }, key.indicator),
      wording.figure({ ...after, period: '' }, key.indicator),
      wording.reasons(reasons),
    ]),
    numeric: [],
  };
}

function gathered(
  cause: Cause,
  groups: readonly FigureGroup[],
  words: DiffWords,
  wording: Wording,
  locale: Locale,
): TableView {
  const { columns } = words;
  const { name } = words.causes[cause];
  return {
    heading: name,
    caption: words.captions.gathered(name),
    headers: [columns.indicator, columns.area, columns.period, columns.figures, columns.explanation],
    rows: groups.map(({ area, indicator, periods, count, explanation }) => [
      wording.indicator(indicator),
      wording.area(area),
      periodSpan(periods),
      formatCount(count, locale),
      explanation,
    ]),
    numeric: [3],
  };
}

function periodSpan(periods: ReadonlySet<string>): string {
  const ordered = [...periods].sort(comparePeriods);
  return ordered.length > 3 ? `${ordered[0]} … ${ordered.at(-1)}` : ordered.join(', ');
}
