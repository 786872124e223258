import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Goal, GoalType } from '../model/goal.ts';
import { parsePeriod } from '../model/period.ts';
import {
  cell,
  idsCell,
  numberCell,
  periodCell,
  type RegisterFile,
  type RowReading,
  readRegister,
  reportCell,
  requiredCell,
  wordCell,
} from './register-row.ts';
import { type NoteVocabulary, resolveNote } from './vocabulary.ts';

/** The words of the column `typ`. */
export const goalTypes: Readonly<Record<string, GoalType>> = {
  andel: 'proportion',
  antal: 'count',
  antal_per_omrade: 'count-per-area',
  okning_procent: 'increase-percent',
  takt_per_manad: 'rate-per-month',
  kvalitativt: 'qualitative',
};

/** Reads mal.csv. */
export function readGoals(
  register: RegisterFile,
  vocabulary: NoteVocabulary,
): { items: Goal[]; diagnostics: Diagnostic[] } {
  return readRegister(
    register,
    vocabulary,
    (reading): Goal | null => {
      const id = requiredCell(reading, 'id');
      const sentence = requiredCell(reading, 'mening');
      requiredCell(reading, 'typ');
      const type = wordCell(reading, 'typ', goalTypes);
      const target = numberCell(reading, 'malvarde');
      const baselinePeriod = periodCell(reading, 'utgangsperiod');
      const targetPeriod = periodCell(reading, 'malperiod');
      if (isBefore(targetPeriod, baselinePeriod)) {
        reportCell(reading, 'end-before-start', 'malperiod', {
          found: `${baselinePeriod} – ${targetPeriod}`,
        });
      }
      if (type !== null && type !== 'qualitative' && target === null) {
        reportCell(reading, 'goal-without-target', 'malvarde');
      }
      const goal = {
        id,
        intervention: interventionOf(reading, vocabulary),
        areas: idsCell(reading, 'omraden', vocabulary.areas, 'unknown-area'),
        sentence,
        unit: cell(reading, 'enhet'),
        baseline: numberCell(reading, 'utgangsvarde'),
        baselinePeriod,
        target,
        targetPeriod,
        sector: cell(reading, 'sektor'),
      };
      const [indicator] = idsCell(reading, 'indikator', vocabulary.indicators, 'unknown-indicator');
      const about = indicator === undefined ? {} : { indicator };
      return id === '' || type === null ? null : { ...goal, type, ...about };
    },
    { uniqueBy: (goal) => goal.id },
  );
}

/** The id of the note where there is one; otherwise the words as they are typed, and a warning. */
function interventionOf(reading: RowReading, { notes }: NoteVocabulary): string {
  const found = cell(reading, 'insats');
  if (found === '') return '';
  const note = resolveNote(found, notes);
  if (note.kind === 'known') return note.id;
  const { suggestion } = note;
  const near = suggestion === undefined ? {} : { suggestion };
  reportCell(reading, 'goal-without-note', 'insats', { severity: 'warning', found, ...near });
  return found;
}

function isBefore(end: string, start: string): boolean {
  const last = parsePeriod(end);
  const first = parsePeriod(start);
  return last !== null && first !== null && last.order < first.order;
}
