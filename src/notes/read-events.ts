import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Event } from '../model/note.ts';
import { parsePeriod } from '../model/period.ts';
import { isIsoDate } from './note-fields.ts';
import {
  cell,
  idsCell,
  type RegisterFile,
  type RowReading,
  readRegister,
  reportCell,
  requiredCell,
  wordCell,
} from './register-row.ts';
import type { NoteVocabulary } from './vocabulary.ts';

/** Reads handelser.csv. An extra column `bryter` (`ja`) makes an event cut the series. */
export function readEvents(
  register: RegisterFile,
  vocabulary: NoteVocabulary,
): { items: Event[]; diagnostics: Diagnostic[] } {
  return readRegister(
    register,
    vocabulary,
    (reading): Event | null => {
      const id = requiredCell(reading, 'id');
      const name = requiredCell(reading, 'namn');
      requiredCell(reading, 'fran');
      const from = timeCell(reading, 'fran');
      const to = timeCell(reading, 'till');
      // "2022" and "2022-03" are compared as far as both say: a year is not before its own month.
      const length = Math.min(from.length, to.length);
      if (from !== '' && to !== '' && to.slice(0, length) < from.slice(0, length)) {
        reportCell(reading, 'end-before-start', 'till', { found: `${from} – ${to}` });
      }
      const breaks = wordCell(reading, 'bryter', { ja: true, nej: false }) ?? false;
      const areas = idsCell(reading, 'omraden', vocabulary.areas, 'unknown-area');
      const indicators = idsCell(reading, 'indikatorer', vocabulary.indicators, 'unknown-indicator');
      if (id === '' || name === '' || from === '') return null;
      return { id, name, from, to, areas, indicators, text: cell(reading, 'text'), breaks };
    },
    { uniqueBy: (event) => event.id },
  );
}

/** A year, a month or a day; a period of several years is none. */
function timeCell(reading: RowReading, field: string): string {
  const text = cell(reading, field);
  const known =
    text === '' ||
    isIsoDate(text) ||
    (/^\d{4}-\d\d$/.test(text) && isIsoDate(`${text}-01`)) ||
    parsePeriod(text)?.kind === 'year';
  if (known) return text;
  reportCell(reading, 'invalid-date', field, { found: text, expected: '2020, 2020-03, 2020-03-11' });
  return '';
}
