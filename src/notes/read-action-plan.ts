import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Action, ActionStatus } from '../model/goal.ts';
import { isOverdue, isReviewDue } from './action-state.ts';
import {
  cell,
  dateCell,
  idsCell,
  type RegisterFile,
  readRegister,
  reportCell,
  requiredCell,
  wordCell,
} from './register-row.ts';
import type { NoteVocabulary } from './vocabulary.ts';

/** The words of the column `status`. */
export const actionStatuses: Readonly<Record<string, ActionStatus>> = {
  planerad: 'planned',
  ej_paborjad: 'planned',
  pagar: 'ongoing',
  pagaende: 'ongoing',
  klar: 'done',
  avbruten: 'cancelled',
};

/** Reads handlingsplan.csv. Owner and next review are required; an extra column `startar` may give the start. */
export function readActionPlan(
  register: RegisterFile,
  vocabulary: NoteVocabulary,
): { items: Action[]; diagnostics: Diagnostic[] } {
  return readRegister(
    register,
    vocabulary,
    (reading): Action | null => {
      const id = requiredCell(reading, 'id');
      requiredCell(reading, 'omrade');
      const [area = ''] = idsCell(reading, 'omrade', vocabulary.areas, 'unknown-area');
      requiredCell(reading, 'granskas');
      const start = dateCell(reading, 'startar');
      const action: Action = {
        id,
        area,
        problem: requiredCell(reading, 'problem'),
        goal: cell(reading, 'mal'),
        action: requiredCell(reading, 'atgard'),
        responsible: requiredCell(reading, 'ansvarig'),
        level: cell(reading, 'niva'),
        indicators: idsCell(reading, 'indikatorer', vocabulary.indicators, 'unknown-indicator'),
        deadline: dateCell(reading, 'klart_senast'),
        reviewDate: dateCell(reading, 'granskas'),
        status: wordCell(reading, 'status', actionStatuses) ?? 'planned',
        comment: cell(reading, 'kommentar'),
      };
      if (start !== '' && action.deadline !== '' && action.deadline < start) {
        reportCell(reading, 'end-before-start', 'klart_senast', { found: `${start} – ${action.deadline}` });
      }
      if (isOverdue(action, vocabulary.today)) {
        reportCell(reading, 'action-overdue', 'klart_senast', {
          severity: 'warning',
          found: action.deadline,
        });
      } else if (isReviewDue(action, vocabulary.today)) {
        reportCell(reading, 'action-review-due', 'granskas', {
          severity: 'warning',
          found: action.reviewDate,
        });
      }
      return id === '' || area === '' ? null : action;
    },
    { uniqueBy: (action) => action.id },
  );
}
