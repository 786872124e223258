import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { comparePeriods } from '../model/period.ts';
import { type Cause, causes, type EditionDiff, type FigureChange } from './edition-diff.ts';
import type { SectionView, TableView } from './view-shape.ts';
import { type Wording, wordingFor } from './view-words.ts';
import type { DiffWords } from './words-shape.ts';

/** More than a reader goes through; the same reason is then told once for each area and indicator. */
const listedAtMost = 150;

/** Every changed figure, by reason: one by one where they are few, else gathered. */
export function figureSection(diff: EditionDiff, words: DiffWords, locale: Locale): SectionView {
  const wording = wordingFor(diff, words, locale);
  const tables = causes.flatMap((cause): readonly TableView[] => {
    const figures = diff.figures.filter(({ reasons }) => reasons[0]?.cause === cause);
    if (figures.length === 0) return [];
    return [
      figures.length <= listedAtMost
        ? listed(cause, figures, words, wording)
        : gathered(cause, figures, words, wording, locale),
    ];
  });
  return {
    id: 'uppgifter',
    title: words.sections.figures,
    paragraphs: tables.length === 0 ? [words.none] : [],
    tables,
  };
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
  figures: readonly FigureChange[],
  words: DiffWords,
  wording: Wording,
  locale: Locale,
): TableView {
  const { columns } = words;
  const { name } = words.causes[cause];
  const groups = new Map<string, FigureChange[]>();
  for (const figure of figures) {
    const { area, indicator } = figure.key;
    const id = `${area} ${indicator} ${wording.reasons(figure.reasons)}`;
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  return {
    heading: name,
    caption: words.captions.gathered(name),
    headers: [columns.indicator, columns.area, columns.period, columns.figures, columns.explanation],
    rows: [...groups.values()].map((group) => [
      wording.indicator(group[0]?.key.indicator ?? ''),
      wording.area(group[0]?.key.area ?? ''),
      periodSpan(group.map(({ key }) => key.period)),
      formatCount(group.length, locale),
      wording.reasons(group[0]?.reasons ?? []),
    ]),
    numeric: [3],
  };
}

function periodSpan(periods: readonly string[]): string {
  const ordered = [...new Set(periods)].sort(comparePeriods);
  return ordered.length > 3 ? `${ordered[0]} … ${ordered.at(-1)}` : ordered.join(', ');
}
