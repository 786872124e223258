import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import { causes, type EditionSide, type ListedDiff } from './edition-diff.ts';
import type { SectionView, TableView } from './view-shape.ts';
import type { DiffWords } from './words-shape.ts';

/** How many figures changed for what reason. */
export function causeSection({ counts }: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const { columns } = words;
  const table: TableView = {
    heading: '',
    caption: words.captions.causes,
    headers: [columns.cause, columns.figures, columns.meaning],
    rows: causes.map((cause) => [
      words.causes[cause].name,
      formatCount(counts[cause], locale),
      words.causes[cause].meaning,
    ]),
    numeric: [1],
  };
  return { id: 'slag', title: words.sections.causes, paragraphs: [], tables: [table] };
}

export function noteSection(diff: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const { columns, changes } = words;
  const notes: TableView = {
    heading: '',
    caption: words.captions.notes,
    headers: [columns.note, columns.kind, columns.change, columns.area],
    rows: diff.notes.map(({ title, id, kind, change, areas }) => [
      title || id,
      say(locale, `note.${kind}`),
      changes[change],
      areas.map((area) => diff.areas[area] ?? area).join(', '),
    ]),
    numeric: [],
  };
  return sectionOf('anteckningar', words.sections.notes, [notes], words);
}

/** Versions, numbers of figures and input files: what somebody who checks the work asks for first. */
export function basisSection(diff: ListedDiff, words: DiffWords, locale: Locale): SectionView {
  const { columns, facts } = words;
  const side = ({ edition, kub, shown, suppressed }: EditionSide): readonly string[] => [
    edition,
    kub,
    formatCount(shown, locale),
    formatCount(suppressed, locale),
  ];
  const editions: TableView = {
    heading: '',
    caption: words.captions.editions,
    headers: [columns.edition, columns.version, facts.shown, facts.suppressed],
    rows: [side(diff.old), side(diff.new)],
    numeric: [2, 3],
  };
  const files: TableView = {
    heading: '',
    caption: words.captions.files,
    headers: [columns.file, columns.change],
    rows: diff.files.map(({ path, change }) => [path, words.changes[change]]),
    numeric: [],
  };
  return sectionOf('grund', words.sections.basis, [editions, files], words);
}

export function sectionOf(
  id: string,
  title: string,
  all: readonly TableView[],
  words: DiffWords,
): SectionView {
  const tables = all.filter(({ rows }) => rows.length > 0);
  return { id, title, paragraphs: tables.length === 0 ? [words.none] : [], tables };
}
