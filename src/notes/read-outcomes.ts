import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Goal, GoalResult } from '../model/goal.ts';
import { fold } from './fold.ts';
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
import type { NoteVocabulary } from './vocabulary.ts';

const judgements = {
  uppnatt: 'achieved',
  pa_vag: 'on-the-way',
  ej_uppnatt: 'not-achieved',
  kan_inte_bedomas: 'cannot-be-judged',
} as const;

/** Reads utfall.csv. An extra column `enhet` is held against the unit of the goal. */
export function readOutcomes(
  register: RegisterFile,
  goals: readonly Goal[],
  vocabulary: NoteVocabulary,
): { items: GoalResult[]; diagnostics: Diagnostic[] } {
  const read = readRegister(register, vocabulary, (reading) => readOutcome(reading, goals, vocabulary), {
    uniqueBy: (result) => `${result.goal}, ${result.period}, ${result.area || '–'}`,
  });
  return {
    items: read.items,
    diagnostics: [...read.diagnostics, ...findMissingBaselines(goals, read.items)],
  };
}

function readOutcome(
  reading: RowReading,
  goals: readonly Goal[],
  vocabulary: NoteVocabulary,
): GoalResult | null {
  const id = requiredCell(reading, 'mal');
  requiredCell(reading, 'period');
  const goal = goals.find((one) => one.id === id);
  if (id !== '' && goal === undefined) {
    const near = nearest(
      id,
      goals.map((one) => one.id),
    );
    reportCell(reading, 'unknown-goal', 'mal', {
      found: id,
      ...(near === undefined ? {} : { suggestion: near }),
    });
  }
  const areas = idsCell(reading, 'omrade', vocabulary.areas, 'unknown-area');
  const [area = '', ...others] = areas;
  if (others.length > 0) reportCell(reading, 'invalid-value', 'omrade', { found: cell(reading, 'omrade') });
  if (goal && area !== '' && goal.areas.length > 0 && !goal.areas.includes(area)) {
    reportCell(reading, 'invalid-value', 'omrade', { found: area, expected: goal.areas.join(', ') });
  }
  const result: GoalResult = {
    goal: id,
    period: periodCell(reading, 'period'),
    area,
    count: numberCell(reading, 'taljare'),
    denominator: numberCell(reading, 'namnare'),
    value: numberCell(reading, 'varde'),
    judgement: wordCell(reading, 'bedomning', judgements),
    comment: cell(reading, 'kommentar'),
  };
  if (goal) checkValues(reading, goal, result);
  return goal === undefined || result.period === '' ? null : result;
}

/** Tasks and persons are two units: a count has no denominator, and a unit that is given is the goal's. */
function checkValues(reading: RowReading, goal: Goal, result: GoalResult): void {
  const unit = cell(reading, 'enhet');
  if (unit !== '' && fold(unit) !== fold(goal.unit)) {
    reportCell(reading, 'outcome-unit-mixed', 'enhet', { found: unit, expected: goal.unit });
  }
  const isCount = goal.type !== 'proportion' && goal.type !== 'rate-per-month' && goal.type !== 'qualitative';
  if (isCount && result.denominator !== null) {
    reportCell(reading, 'outcome-unit-mixed', 'namnare', { found: cell(reading, 'namnare') });
  }
  if (result.denominator !== null && result.denominator <= 0) {
    reportCell(reading, 'zero-denominator', 'namnare', { found: cell(reading, 'namnare') });
  } else if (
    goal.type === 'proportion' &&
    (result.count ?? 0) > (result.denominator ?? Number.POSITIVE_INFINITY)
  ) {
    reportCell(reading, 'count-over-denominator', 'taljare', { found: cell(reading, 'taljare') });
  }
  const half = goal.type === 'proportion' && result.count !== null && result.denominator === null;
  const hasNumber = result.value !== null || (result.count !== null && !half);
  const isComplete = goal.type === 'qualitative' ? result.judgement !== null : hasNumber;
  const field = goal.type === 'qualitative' ? 'bedomning' : 'varde';
  if (!isComplete) reportCell(reading, 'outcome-without-value', field, { severity: 'warning' });
}

/** An increase cannot be judged without the number it is an increase of. */
function findMissingBaselines(goals: readonly Goal[], results: readonly GoalResult[]): Diagnostic[] {
  return goals
    .filter((goal) => goal.type === 'increase-percent' && goal.baseline === null)
    .filter((goal) => !results.some((one) => one.goal === goal.id && one.period === goal.baselinePeriod))
    .map((goal) => ({
      code: 'goal-without-baseline',
      severity: 'warning',
      file: 'mal.csv',
      field: 'utgangsvarde',
      found: goal.id,
    }));
}
