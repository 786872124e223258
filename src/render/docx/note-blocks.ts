import type { NoteView } from '../view/view-shape.ts';
import { type Block, facts, heading, item, type ParagraphStyle, paragraph, paragraphs } from './blocks.ts';
import { noteHtmlBlocks } from './note-html.ts';

/** A note: what it is, its title, its words, who stands behind it, what it speaks of. */
export function noteBlocks(
  note: NoteView,
  pageLanguage: string,
  style: ParagraphStyle = 'Body',
): readonly Block[] {
  const language = note.language === pageLanguage ? '' : note.language;
  const label = [note.label, note.themes].filter((part) => part !== '').join(' · ');
  return [
    // The level is that of the page, whose h1 is the title here.
    heading(Number(note.level) - 1, note.title, { id: note.id, language }),
    paragraph('NoteLabel', label),
    ...paragraphs('Missing', [note.stale]),
    ...noteHtmlBlocks(note.html, { style, language, prefix: note.id }),
    ...facts(note.facts),
    ...note.links.map((link) =>
      item([{ text: `${link.label}: ` }, { text: link.text, link: `#${link.target}` }]),
    ),
  ];
}
