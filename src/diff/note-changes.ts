import type { ComparableReport } from '../edition/comparable-report.ts';
import type { Note } from '../model/note.ts';
import type { NoteChange } from './edition-diff.ts';

interface KnownNote {
  readonly note: Note;
  readonly areas: readonly string[];
}

/** Notes that came, went or say something else. What other notes say about them does not count, nor that they aged. */
export function noteChanges(
  old: readonly ComparableReport[],
  now: readonly ComparableReport[],
): readonly NoteChange[] {
  const [before, after] = [known(old), known(now)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return ids.flatMap((id): readonly NoteChange[] => {
    const [then, here] = [before.get(id), after.get(id)];
    const one = here ?? then;
    if (!one || (then && here && wording(then.note) === wording(here.note))) return [];
    const change = !then ? 'added' : here ? 'changed' : 'removed';
    return [{ id, title: one.note.title, kind: one.note.kind, change, areas: one.areas }];
  });
}

function wording({ linkedFrom: _, stale: __, ...note }: Note): string {
  return JSON.stringify(note);
}

function known(reports: readonly ComparableReport[]): ReadonlyMap<string, KnownNote> {
  const notes = new Map<string, { readonly note: Note; readonly areas: string[] }>();
  for (const { area, notes: own } of reports)
    for (const note of own) {
      const areas = notes.get(note.id)?.areas ?? [];
      // One report after another: where a note has been seen in this one, its area was the last.
      if (areas.at(-1) !== area.id) areas.push(area.id);
      notes.set(note.id, { note, areas });
    }
  return notes;
}
