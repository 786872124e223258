import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Actor } from '../model/note.ts';
import { cell, idsCell, type RegisterFile, readRegister, reportCell, requiredCell } from './register-row.ts';
import type { NoteVocabulary } from './vocabulary.ts';

/** Reads aktorer.csv. An extra column `teman` says which themes an actor works with. */
export function readActors(
  register: RegisterFile,
  vocabulary: NoteVocabulary,
): { items: Actor[]; diagnostics: Diagnostic[] } {
  return readRegister(
    register,
    vocabulary,
    (reading): Actor | null => {
      const id = requiredCell(reading, 'id');
      const name = requiredCell(reading, 'namn');
      const web = cell(reading, 'webb');
      if (web !== '' && !/^https?:\/\/\S+$/.test(web)) {
        reportCell(reading, 'invalid-value', 'webb', { found: web, expected: 'https://…' });
      }
      const themes = idsCell(reading, 'teman', vocabulary.themes, 'unknown-theme');
      if (id === '' || name === '') return null;
      return {
        id,
        name,
        type: cell(reading, 'typ'),
        sector: cell(reading, 'sektor'),
        areas: idsCell(reading, 'omraden', vocabulary.areas, 'unknown-area'),
        ...(reading.row.fields.teman === undefined ? {} : { themes }),
        role: cell(reading, 'roll'),
        contributes: cell(reading, 'bidrar_med'),
        web,
      };
    },
    { uniqueBy: (actor) => actor.id, organisation: true },
  );
}
