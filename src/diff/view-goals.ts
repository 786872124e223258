import type { Locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import type { ActionChange, FieldChange, GoalChange, ListedDiff } from './edition-diff.ts';
import { sectionOf } from './view-lists.ts';
import type { SectionView, TableView } from './view-shape.ts';
import type { DiffWords } from './words-shape.ts';

/** What happened to goals, their results and the lines of the action plan. */
export function goalSection(diff: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const tables = [goalTable, resultTable, planTable].map((make) => make(diff, words, locale));
  return sectionOf('mal', words.sections.goals, tables, words);
}

function goalTable(diff: ListedDiff, words: DiffWords, locale: Locale): TableView {
  const { columns } = words;
  return {
    heading: '',
    caption: words.captions.goals,
    headers: [columns.goal, columns.change, columns.status, columns.area],
    rows: diff.goals.map((goal) => [
      goal.title,
      changeWords(goal, 'sentence', diff, words, locale),
      statusWords(goal, (status) => say(locale, `goal-status.${status}`)),
      areaNames(goal.areas, diff),
    ]),
    numeric: [],
  };
}

function resultTable(diff: ListedDiff, words: DiffWords): TableView {
  const { columns, changes } = words;
  return {
    heading: '',
    caption: words.captions.results,
    headers: [columns.goal, columns.period, columns.area, columns.change],
    rows: diff.results.map(({ sentence, period, area, change }) => [
      sentence,
      period,
      area === '' ? words.allAreas : areaNames([area], diff),
      changes[change],
    ]),
    numeric: [],
  };
}

function planTable(diff: ListedDiff, words: DiffWords, locale: Locale): TableView {
  const { columns } = words;
  return {
    heading: '',
    caption: words.captions.plan,
    headers: [columns.action, columns.change, columns.status, columns.area],
    rows: diff.plan.map((action) => [
      action.title,
      changeWords(action, 'action', diff, words, locale),
      statusWords(action, (status) => say(locale, `action-status.${status}`)),
      areaNames(action.areas, diff),
    ]),
    numeric: [],
  };
}

/** @param heading the field that heads the row: what it says now need not be said twice */
function changeWords(
  { change, fields }: GoalChange | ActionChange,
  heading: string,
  diff: ListedDiff,
  words: DiffWords,
  locale: Locale,
): string {
  const quoted = (field: string, value: FieldChange['before']): string => {
    if (value === null) return words.notGiven;
    if (typeof value === 'number') return formatNumber(value, decimalsIn(value), locale);
    if (field === 'area') return diff.areas[value] ?? value;
    if (!/\s/.test(value)) return value;
    return locale === 'sv' ? `”${value}”` : `“${value}”`;
  };
  const parts = fields.map(({ field, before, after }) => {
    const name = words.fields[field] ?? field;
    return field === heading
      ? `${name}, ${words.formerly} ${quoted(field, before)}`
      : `${name}: ${quoted(field, before)} → ${quoted(field, after)}`;
  });
  return parts.length === 0 ? words.changes[change] : `${words.changes[change]}: ${parts.join('; ')}`;
}

/** As many as were typed. */
function decimalsIn(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}

function areaNames(ids: readonly string[], diff: ListedDiff): string {
  return ids.map((id) => diff.areas[id] ?? id).join(', ');
}

/** "pågår → klar", or the one status there is. */
function statusWords<Status>(
  {
    statusBefore,
    statusAfter,
  }: { readonly statusBefore: Status | null; readonly statusAfter: Status | null },
  name: (status: Status) => string,
): string {
  const [before, after] = [statusBefore, statusAfter].map((status) => (status === null ? '' : name(status)));
  if (!before || !after || before === after) return after || before || '';
  return `${before} → ${after}`;
}
