import type { ActorView, ChapterView, NoteView, View } from '../view/view-shape.ts';
import { type Block, facts, heading, item, items, paragraphs, tableBlock } from './blocks.ts';
import { entryBlocks, gapBlocks } from './entry-blocks.ts';
import { goalsBlocks } from './goals-blocks.ts';
import { methodsBlocks } from './methods-blocks.ts';
import { noteBlocks } from './note-blocks.ts';
import { overviewBlocks } from './overview-blocks.ts';

type Body<Name extends keyof ChapterView> = NonNullable<ChapterView[Name]>;

/** One chapter with its heading; only one of its bodies is there. */
export function chapterBlocks(chapter: ChapterView, view: View): readonly Block[] {
  const { summary, guide, overview, views, resources, themes } = chapter;
  const { goals, notes, interventions, conversation, methods, appendix, contact } = chapter;
  const allNotes = (list: readonly NoteView[]) => list.flatMap((note) => noteBlocks(note, view.language));
  return [
    heading(1, `${chapter.number} ${chapter.title}`, { id: chapter.id, opens: true }),
    ...paragraphs('Introduction', chapter.introduction),
    ...(summary ? summaryBlocks(summary) : []),
    ...(guide ? [...paragraphs('Body', guide.paragraphs), ...legendBlocks(guide.legend)] : []),
    ...(overview ? overviewBlocks(overview, view) : []),
    ...(views ? viewsBlocks(views, view) : []),
    ...(resources ? resourcesBlocks(resources, view) : []),
    ...(themes ? themesBlocks(themes, view) : []),
    ...(interventions
      ? [
          ...paragraphs('Missing', [interventions.missing]),
          ...(interventions.matrix ? [tableBlock(interventions.matrix)] : []),
          ...allNotes(interventions.notes),
        ]
      : []),
    ...(goals ? goalsBlocks(goals, view) : []),
    ...(notes ? [...paragraphs('Missing', [notes.missing]), ...allNotes(notes.notes)] : []),
    ...(conversation ? conversationBlocks(conversation, view) : []),
    ...(methods ? methodsBlocks(methods, view) : []),
    ...(appendix ? appendix.tables.map(tableBlock) : []),
    ...(contact ? [...paragraphs('Body', contact.paragraphs), ...facts(contact.facts)] : []),
  ];
}

function summaryBlocks({ columns }: Body<'summary'>): readonly Block[] {
  return columns.flatMap((column): readonly Block[] => [
    heading(2, column.title, { id: column.id }),
    ...paragraphs('Body', [column.empty]),
    ...column.items.map(({ text, link, after, source }) =>
      item([
        { text },
        ...(link ? [{ text: link.text, link: `#${link.target}` }] : []),
        { text: source === '' ? after : `${after} ${source}` },
      ]),
    ),
  ]);
}

/** Marks of drawings explain nothing where nothing is drawn; signs in words do. */
function legendBlocks(legend: Body<'guide'>['legend']): readonly Block[] {
  return items(legend.filter(({ svg }) => svg === '').map(({ text }) => text));
}

function viewsBlocks({ notes, missing }: Body<'views'>, view: View): readonly Block[] {
  return [
    ...paragraphs('Missing', [missing]),
    ...(notes.length > 0 ? paragraphs('NoteLabel', [view.labels.voices]) : []),
    ...notes.flatMap((note) => noteBlocks(note, view.language, 'QuoteBody')),
  ];
}

function resourcesBlocks({ groups, actors, missing }: Body<'resources'>, view: View): readonly Block[] {
  return [
    ...groups.flatMap((group) => [
      heading(2, group.title, { id: group.id }),
      ...group.notes.flatMap((note) => noteBlocks(note, view.language)),
    ]),
    ...(actors.length > 0 ? [heading(2, view.labels.actors)] : []),
    ...actors.flatMap((actor) => actorBlocks(actor)),
    ...paragraphs('Missing', missing),
  ];
}

function actorBlocks({ id, name, label, language, facts: told, web, webText }: ActorView): readonly Block[] {
  return [
    heading(3, name, { id, language }),
    ...paragraphs('NoteLabel', [label]),
    ...facts(told),
    ...(web === '' ? [] : [item([{ text: webText, link: web }])]),
  ];
}

function themesBlocks({ legend, themes }: Body<'themes'>, view: View): readonly Block[] {
  return [
    ...legendBlocks(legend),
    ...themes.flatMap((theme) => [
      heading(2, `${theme.number} ${theme.title}`, { id: theme.id }),
      ...paragraphs('Introduction', theme.introduction),
      ...theme.entries.flatMap((entry) => entryBlocks(entry, view)),
      ...gapBlocks(theme.gaps, view, 3),
      ...theme.comments.flatMap((note) => noteBlocks(note, view.language)),
    ]),
  ];
}

function conversationBlocks(
  { questions, sectors }: Body<'conversation'>,
  { labels }: View,
): readonly Block[] {
  const counted = questions.map(
    (text): Block => ({ kind: 'item', list: 'questions', depth: 0, words: [{ text }] }),
  );
  const owned = sectors.flatMap(({ sector, status, indicators, missing }): readonly Block[] => [
    heading(3, `${sector} – ${status}`),
    ...indicators.map(({ text, target }) => item([{ text, link: `#${target}` }])),
    ...paragraphs('Body', [missing.length === 0 ? '' : `${labels.sectorMissing}: ${missing.join(', ')}.`]),
  ]);
  return [
    ...(counted.length > 0 ? [heading(2, labels.questions), ...counted] : []),
    ...(owned.length > 0 ? [heading(2, labels.sectors), ...owned] : []),
  ];
}
