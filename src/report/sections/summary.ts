import { isShown } from '../../model/figure.ts';
import type { Message } from '../../model/message.ts';
import type { Note } from '../../model/note.ts';
import type { Entry, Section, SummaryItem } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { allEntries, allGaps, notesOfKind, type ReportContext } from '../report-context.ts';
import { comparisonParams } from '../sentences/comparison-sentence.ts';

/** One page: no list is longer than this. */
const longest = 5;
/** Of the strengths, so many places are kept for what people do, where there are any such notes. */
const keptForNotes = 2;
const level = 0.05;

/** Strengths, what to follow, what we do not know: chosen by the rules, never by hand. */
export function summarySection(context: ReportContext): Section {
  const { where, here, input } = context;
  const notes = notesOfKind(context, 'intervention', 'resource').slice(0, keptForNotes);
  const strengths = [
    ...highlighted(context, 'better', longest - notes.length),
    ...notes.map((note) => noteItem(note, input.edition)),
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
 * valued; the surest are kept, in the order of the report so that the list is no ranking.
 */
function highlighted(context: ReportContext, valuation: 'better' | 'worse', most: number): SummaryItem[] {
  const sure = allEntries(context).flatMap((entry, position) => {
    const first = entry.benchmarks[0]?.comparison;
    if (first?.status !== 'judged' || first.adjustedPValue === null) return [];
    if (first.valuation !== valuation || first.adjustedPValue >= level) return [];
    const item = comparedItem(context, entry);
    return item ? [{ item, position, p: first.adjustedPValue }] : [];
  });
  return sure
    .sort((a, b) => a.p - b.p || a.position - b.position)
    .slice(0, most)
    .sort((a, b) => a.position - b.position)
    .map(({ item }) => item);
}

function comparedItem({ input }: ReportContext, entry: Entry): SummaryItem | null {
  const compared = entry.benchmarks[0];
  if (!compared || !isShown(entry.figure) || compared.comparison.status !== 'judged') return null;
  const { outcome } = compared.comparison;
  const params = comparisonParams(entry.indicator, compared, entry.figure.value, input.area, input.areas);
  if (!params || outcome === 'similar') return null;
  return { message: message('summary.compared', { ...params, outcome }), target: entry.indicator.id };
}

function noteItem(note: Note, edition: string): SummaryItem {
  const year = /^\d{4}/.exec(note.date)?.[0] ?? edition;
  return { message: message('summary.note', { kind: note.kind, title: note.title, year }), target: note.id };
}

function unknownItems(context: ReportContext): SummaryItem[] {
  const { here } = context;
  const withheld = allEntries(context)
    .filter((entry) => !isShown(entry.figure))
    .map((entry) => ({ message: entry.sentences[0], target: entry.indicator.id }))
    .filter((item): item is SummaryItem => item.message !== undefined);
  const gaps = allGaps(context).map(({ indicator, reason }) => ({ message: reason, target: indicator.id }));
  const views = notesOfKind(context, 'resident-view').length > 0;
  const items = [
    ...(views ? [] : [{ message: message('summary.no-resident-views', here), target: '' }]),
    ...withheld,
    ...gaps,
  ];
  if (items.length <= longest) return items;
  const shown = items.slice(0, longest - 1);
  const count = items.length - shown.length;
  return [
    ...shown,
    { message: message('summary.more-unknown', { edition: here.edition, count }), target: '' },
  ];
}

function orElse(items: SummaryItem[], text: Message): SummaryItem[] {
  return items.length > 0 ? items : [{ message: text, target: '' }];
}
