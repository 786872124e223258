import type { Action, Goal } from '../../src/model/goal.ts';
import { message } from '../../src/model/sentences.ts';
import type { FollowedGoal, PlannedAction } from '../../src/report/report-input.ts';

function sampleGoal(changes: Partial<Goal>): Goal {
  return {
    id: 'volontarer',
    intervention: 'simskola',
    areas: ['norrangby'],
    sentence: 'Antalet volontärer ska öka från 9 till 40.',
    type: 'count',
    unit: 'volontärer',
    baseline: 9,
    baselinePeriod: '2021',
    target: 40,
    targetPeriod: '2027',
    sector: 'Fritid',
    ...changes,
  };
}

function sampleAction(changes: Partial<Action>): Action {
  return {
    id: 'fler-tider',
    area: 'norrangby',
    problem: 'Få tider för kvinnor i badhuset',
    goal: 'volontarer',
    action: 'Öppna en kväll i veckan',
    responsible: 'Fritidsförvaltningen',
    level: 'Nämnd',
    indicators: ['sjalvskattad_halsa'],
    deadline: '2025-12-31',
    reviewDate: '2026-03-01',
    status: 'ongoing',
    comment: '',
    ...changes,
  };
}

const result = {
  goal: 'volontarer',
  area: 'norrangby',
  count: null,
  denominator: null,
  judgement: null,
  comment: '',
};

/** Goals in two states; the plan has one overdue line, which stands first. */
export const sampleGoals: readonly FollowedGoal[] = [
  {
    goal: sampleGoal({}),
    results: [
      { ...result, period: '2022', value: 14 },
      { ...result, period: '2023', value: 23 },
    ],
    status: {
      goal: 'volontarer',
      status: 'on-the-way',
      reason: message('goal-reason.nearer', {
        current: 23,
        target: 40,
        unit: 'volontärer',
        period: '2023',
        from: 9,
        fromPeriod: '2021',
        targetPeriod: '2027',
      }),
      period: '2023',
      current: 23,
      baseline: 9,
      progress: 14 / 31,
    },
  },
  {
    goal: sampleGoal({
      id: 'trygghet',
      sentence: 'Fler deltagare ska känna sig tryggare.',
      type: 'proportion',
      unit: '%',
      baseline: null,
      baselinePeriod: '',
      target: 80,
    }),
    results: [],
    status: {
      goal: 'trygghet',
      status: 'cannot-be-judged',
      reason: message('goal-reason.result-missing', { period: '2027' }),
      period: '',
      current: null,
      baseline: null,
      progress: null,
    },
  },
];

export const samplePlan: readonly PlannedAction[] = [
  { action: sampleAction({}), overdue: true, reviewDue: false },
  {
    action: sampleAction({
      id: 'ledare',
      action: 'Utbilda fler ledare',
      deadline: '2026-12-31',
      status: 'planned',
    }),
    overdue: false,
    reviewDue: false,
  },
];
