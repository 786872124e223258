import type { Note } from '../model/note.ts';
import type { NoteTranslation } from './read-translation.ts';

/**
 * The notes in a language: the translation where there is one, otherwise the note as it is, whose
 * `language` then says which fallback the reader sees.
 */
export function translateNotes(
  notes: readonly Note[],
  translations: readonly NoteTranslation[],
  language: string,
): Note[] {
  return notes.map((note) => {
    const found = translations.find((one) => one.of === note.id && one.language === language);
    return found ? { ...note, title: found.title, html: found.html, language } : note;
  });
}
