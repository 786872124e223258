import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Area } from '../model/area.ts';
import type { Note } from '../model/note.ts';
import { concerns } from '../report/area-relations.ts';

/**
 * Notes about areas that no report is made for: written, checked, and read by nobody.
 *
 * @param lineOf line where a note names its areas
 */
export function findUnusedNotes(
  notes: readonly Note[],
  areas: readonly Area[],
  lineOf: (note: Note) => number,
): readonly Diagnostic[] {
  const reported = areas.filter(({ report }) => report);
  // A workspace that is being begun has no reports yet.
  if (reported.length === 0) return [];
  return notes
    .filter((note) => !reported.some((area) => concerns(note.areas, area, areas)))
    .map((note) => ({
      code: 'note-unused',
      severity: 'warning',
      file: note.file,
      line: lineOf(note),
      field: 'omraden',
      found: note.areas.join(', '),
    }));
}
