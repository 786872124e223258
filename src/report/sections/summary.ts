import { isShown } from '../../model/figure.ts';
import type { Message } from '../../model/message.ts';
import type { Note } from '../../model/note.ts';
import type { Entry, Section, SummaryItem } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext, type ThemeContent } from '../report-context.ts';
import { comparisonParams } from '../sentences/comparison-sentence.ts';

/** One page: no list is longer than this. */
const longest = 5;
const longestUnknown = 7;
/** Of the strengths, so many places are kept for what people do, where there are any such notes. */
const keptForNotes = 2;
/** One theme fills a column only where the others have nothing to put there. */
const mostOfTheme = 2;
const level = 0.05;

/** Strengths, what to follow, what we do not know: chosen by the rules, never by hand. */
export function summarySection(context: ReportContext): Section {
  const { where, here, input } = context;
  const notes = notesOfKind(context, 'intervention', 'resource');
  const better = highlighted(context, 'better', longest - Math.min(notes.length, keptForNotes));
  const strengths = [
    ...better,
    ...notes.slice(0, longest - better.length).map((note) => noteItem(note, input.edition)),
  ];
  const toFollow = highlighted(context, 'worse', longest);
  return {
    kind: 'summary',
    id: 'sammanfattning',
    title: message('title.summary'),
    introduction: [message('summary.introduction', { ...where, edition: input.edition })],
    strengths: orElse(strengths, message('summary.no-strengths', { edition: input.edition })),
    toFollow: orElse(toFollow, message('summary.nothing-to-follow', { edition: input.edition })),
    unknown: orElse(unknownItems(context), message('summary.no-unknown', { edition: here.edition })),
  };
}

/**
 * Comparisons with the default benchmark that survive the correction for many comparisons and that can be
 * valued; the surest of each theme are kept, in the order of the report so that the list is no ranking.
 */
function highlighted(context: ReportContext, valuation: 'better' | 'worse', most: number): SummaryItem[] {
  const sure = contentsOf(context)
    .flatMap(({ theme, entries }) => entries.map((entry) => ({ entry, theme: theme.id })))
    .flatMap(({ entry, theme }, position) => {
      const first = entry.benchmarks[0]?.comparison;
      if (first?.status !== 'judged' || first.adjustedPValue === null) return [];
      if (first.valuation !== valuation || first.adjustedPValue >= level) return [];
      const item = comparedItem(context, entry);
      return item ? [{ item, theme, position, p: first.adjustedPValue }] : [];
    })
    .sort((a, b) => a.p - b.p || a.position - b.position);
  const ofTheme = (one: (typeof sure)[number]) => sure.filter(({ theme }) => theme === one.theme);
  const isFirst = (one: (typeof sure)[number]) => ofTheme(one).indexOf(one) < mostOfTheme;
  return [...sure.filter(isFirst), ...sure.filter((one) => !isFirst(one))]
    .slice(0, most)
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
}

/** The overview's entries stand first, as in the report. */
function contentsOf({ background, themes }: ReportContext): readonly ThemeContent[] {
  return [background, ...themes];
}

function comparedItem({ input }: ReportContext, entry: Entry): SummaryItem | null {
  const compared = entry.benchmarks[0];
  if (!compared || !isShown(entry.figure) || compared.comparison.status !== 'judged') return null;
  const { outcome } = compared.comparison;
  const params = comparisonParams(entry.indicator, compared, entry.figure.value, input.area, input.areas);
  if (!params || outcome === 'similar') return null;
  const { id, source, age: ageOfAll } = entry.indicator;
  const age = entry.figure.age === 'total' ? ageOfAll : entry.figure.age;
  return { message: message('summary.compared', { ...params, outcome, source, age }), target: id };
}

function noteItem(note: Note, edition: string): SummaryItem {
  const year = /^\d{4}/.exec(note.date)?.[0] ?? edition;
  return { message: message('summary.note', { kind: note.kind, title: note.title, year }), target: note.id };
}

/** The themes of which nothing is shown are said in one line; of the others each indicator is named. */
function unknownItems(context: ReportContext): SummaryItem[] {
  const { here } = context;
  const isSilent = ({ entries, gaps }: ThemeContent) =>
    !entries.some(({ figure }) => isShown(figure)) && entries.length + gaps.length > 1;
  const silent = context.themes.filter(isSilent);
  const told = contentsOf(context).filter((content) => !silent.includes(content));
  const views = notesOfKind(context, 'resident-view').length > 0;
  const general = [
    ...(views ? [] : [{ message: message('summary.no-resident-views', here), target: '' }]),
    ...silentThemes(context, silent),
  ];
  const single = [
    ...told.flatMap(({ entries }) => entries.flatMap(withheld)),
    ...told.flatMap(({ gaps }) =>
      gaps.map(({ indicator, reason }) => ({ message: reason, target: indicator.id })),
    ),
  ];
  const room = longestUnknown - (views ? 0 : 1) - (silent.length > 0 ? 1 : 0);
  if (single.length <= room) return [...general, ...single];
  const count = single.length - room + 1;
  const more = { message: message('summary.more-unknown', { edition: here.edition, count }), target: '' };
  return [...general, ...single.slice(0, room - 1), more];
}

/** One theme in a sentence of its own; several by a line that they follow. */
function silentThemes({ here }: ReportContext, silent: readonly ThemeContent[]): SummaryItem[] {
  const themes = silent.map(({ theme: { id, title } }) => ({ id, title }));
  const [only] = themes;
  if (themes.length === 1 && only) {
    return [{ message: message('summary.theme-unknown', { ...here, ...only }), target: '' }];
  }
  const names = themes.map((theme) => ({ message: message('title.theme', theme), target: '' }));
  return names.length === 0
    ? []
    : [{ message: message('summary.themes-unknown', here), target: '' }, ...names];
}

function withheld({ figure, indicator, sentences }: Entry): SummaryItem[] {
  const [first] = sentences;
  return isShown(figure) || first === undefined ? [] : [{ message: first, target: indicator.id }];
}

function orElse(items: SummaryItem[], text: Message): SummaryItem[] {
  return items.length > 0 ? items : [{ message: text, target: '' }];
}
