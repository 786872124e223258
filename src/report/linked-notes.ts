import type { Note } from '../model/note.ts';
import type { Entry } from '../model/report.ts';

/** Notes with the links that other notes of the report have to them, so that a link is read at both ends. */
export function withBacklinks(notes: readonly Note[]): Note[] {
  const from = new Map<string, NonNullable<Note['linkedFrom']>>();
  for (const { id, title, confirms, contradicts } of notes) {
    const add = (relation: 'confirms' | 'contradicts') => (to: string) => {
      from.set(to, [...(from.get(to) ?? []), { id, title, relation }]);
    };
    confirms.forEach(add('confirms'));
    contradicts.forEach(add('contradicts'));
  }
  return notes.map((note) => {
    const linkedFrom = from.get(note.id);
    return linkedFrom ? { ...note, linkedFrom } : note;
  });
}

/** The notes that speak of an indicator, for it or against it; comments stand with the indicator already. */
export function relatedNotes(notes: readonly Note[], indicator: string): Entry['related'] {
  const relationOf = (note: Note): Entry['related'][number]['relation'] | null => {
    if (note.contradicts.includes(indicator)) return 'contradicts';
    if (note.confirms.includes(indicator)) return 'confirms';
    return note.kind !== 'comment' && note.indicators.includes(indicator) ? 'about' : null;
  };
  return notes.flatMap((note) => {
    const relation = relationOf(note);
    return relation === null ? [] : [{ id: note.id, title: note.title, relation }];
  });
}
