import type { NoteKind } from '../../model/note.ts';
import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext } from '../report-context.ts';

/** What worked well, from notes of possibilities. */
export function workedSection(context: ReportContext): Section {
  return noteList(context, 'worked', 'possibility', 'vad-som-har-fungerat-bra');
}

/** What was hard, from notes of difficulties. */
export function hardSection(context: ReportContext): Section {
  return noteList(context, 'hard', 'difficulty', 'vad-som-har-varit-svart');
}

function noteList(context: ReportContext, key: 'worked' | 'hard', kind: NoteKind, id: string): Section {
  const notes = notesOfKind(context, kind);
  return {
    kind: 'note-list',
    id,
    title: message(`title.${key}`),
    introduction: [],
    notes,
    missing: notes.length === 0 ? message(`${key}.missing`, context.here) : null,
  };
}
