import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Note } from '../model/note.ts';
import { parsePeriod } from '../model/period.ts';

/**
 * Marks notes written before the newest period of an indicator they speak of had begun.
 * `newestPeriods`: indicator id → label of its newest published period.
 */
export function markOlderThanFigures(
  notes: readonly Note[],
  newestPeriods: ReadonlyMap<string, string>,
): { notes: Note[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const marked = notes.map((note) => {
    const newer = note.indicators.find((indicator) => isOlder(note.date, newestPeriods.get(indicator)));
    if (newer === undefined) return note;
    const found = `${note.date}; ${newer} ${newestPeriods.get(newer)}`;
    diagnostics.push({
      code: 'note-older-than-figures',
      severity: 'warning',
      file: note.file,
      field: 'datum',
      found,
    });
    return { ...note, stale: true };
  });
  return { notes: marked, diagnostics };
}

function isOlder(date: string, newest: string | undefined): boolean {
  const period = newest === undefined ? null : parsePeriod(newest);
  return period !== null && date !== '' && date < `${period.to}-01-01`;
}
