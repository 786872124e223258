import { drawGoalProgress } from '../../charts/goal-progress.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { put, say } from '../../i18n/put.ts';
import type { Goal, GoalResult, GoalStatus } from '../../model/goal.ts';
import type { Section } from '../../model/report.ts';
import type { Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, ChartView, PairView, TableView } from './view-shape.ts';
import { fill } from './words.ts';

type Goals = Extract<Section, { kind: 'goals' }>;
type GoalsView = NonNullable<ChapterView['goals']>;

/** Shape as well as word: a filled ring, a half ring, an empty ring, a dash. */
const symbols: Readonly<Record<GoalStatus['status'], string>> = {
  achieved: '●',
  'on-the-way': '◐',
  'not-achieved': '○',
  'cannot-be-judged': '–',
};

/** A number in the terms of the goal: "62 %", "23 volontärer", "4 uppdrag per månad". */
function goalNumber(scene: Scene, value: number, goal: Goal): string {
  const number = formatNumber(value, Number.isInteger(value) ? 0 : 1, scene.locale);
  if (goal.type === 'proportion' || goal.type === 'increase-percent') {
    return scene.locale === 'sv' ? `${number}\u00a0%` : `${number}%`;
  }
  const perMonth = goal.type === 'rate-per-month' ? ` ${scene.labels.perMonth}` : '';
  // A register gives its unit in the plural, which one of it does not take.
  return goal.unit === '' || number === '1'
    ? `${number}${perMonth}`
    : `${number}\u00a0${goal.unit}${perMonth}`;
}

const withPeriod = (text: string, period: string): string => (period === '' ? text : `${text} (${period})`);

function kept(pairs: readonly (readonly [string, string])[]): readonly PairView[] {
  return pairs.filter(([, detail]) => detail !== '').map(([term, detail]) => ({ term, detail }));
}

function goalFacts(scene: Scene, goal: Goal, status: GoalStatus): readonly PairView[] {
  const { labels } = scene;
  const number = (value: number | null, period: string) =>
    value === null ? '' : withPeriod(goalNumber(scene, value, goal), period);
  const areas = goal.areas.map((id) => scene.areaNames.get(id) ?? id).join(', ');
  return kept([
    [labels.baseline, number(status.baseline ?? goal.baseline, goal.baselinePeriod)],
    [labels.target, number(goal.target, goal.targetPeriod)],
    [labels.latest, number(status.current, status.period)],
    [labels.matrixIntervention, scene.titles.get(goal.intervention) ?? goal.intervention],
    [labels.tableArea, areas],
    [labels.actorSector, goal.sector],
  ]);
}

function goalChart(scene: Scene, goal: Goal, status: GoalStatus, id: string): ChartView | null {
  const { labels } = scene;
  const baseline = status.baseline;
  if (baseline === null || goal.target === null) return null;
  // The unit stands in the heading: a long one would not fit beside a mark.
  const bare = goal.type === 'proportion' || goal.type === 'increase-percent' ? goal : { ...goal, unit: '' };
  const text = (label: string, value: number) => `${label} ${goalNumber(scene, value, bare)}`;
  const ends = [text(labels.baseline, baseline), text(labels.target, goal.target)] as const;
  const latest =
    status.current === null ? null : { value: status.current, text: text(labels.latest, status.current) };
  const reason = put(status.reason, scene.locale);
  const svg = drawGoalProgress({
    id: `${id}-framsteg`,
    title: `${goal.sentence} ${ends.join(', ')}. ${reason}`,
    baseline: { value: baseline, text: ends[0] },
    target: { value: goal.target, text: ends[1] },
    latest,
    fromZero: goal.type === 'count' || goal.type === 'count-per-area',
  });
  const unit = bare === goal || goal.unit === '%' ? labels.percent : goal.unit;
  const [from, to] = [goal.baselinePeriod, status.period || goal.targetPeriod];
  const dated = from !== '' && to !== '' && from !== to;
  const heading = dated
    ? fill(labels.goalChart, { from, to, unit })
    : fill(labels.goalChartUndated, { unit: [unit, from || to].filter((part) => part !== '').join(', ') });
  return { heading, svg };
}

/** What the drawing shows where no results have been reported: where it starts and where it is to end. */
function endsTable(scene: Scene, goal: Goal, status: GoalStatus, id: string): TableView | null {
  const { labels } = scene;
  const { baseline, current } = status;
  if (baseline === null || goal.target === null) return null;
  const row = (header: string, period: string, value: number) => ({
    header,
    cells: [{ text: period }, { text: goalNumber(scene, value, goal), value }],
  });
  return makeTable(scene, {
    id: `${id}-resultat`,
    caption: `${labels.results}: ${goal.sentence}`,
    corner: labels.goal,
    columns: [
      { text: labels.tablePeriod, numeric: false },
      { text: labels.tableValue, numeric: true },
    ],
    rows: [
      row(labels.baseline, goal.baselinePeriod, baseline),
      ...(current === null ? [] : [row(labels.latest, status.period, current)]),
      row(labels.target, goal.targetPeriod, goal.target),
    ],
  });
}

function resultsTable(
  scene: Scene,
  goal: Goal,
  results: readonly GoalResult[],
  id: string,
): TableView | null {
  if (results.length === 0) return null;
  const { labels, locale } = scene;
  const numberOf = ({ value, count, denominator }: GoalResult): number | null => {
    if (value !== null || count === null || !denominator) return value ?? count;
    if (goal.type === 'proportion') return (count / denominator) * 100;
    // The denominator of a rate is months.
    return goal.type === 'rate-per-month' ? count / denominator : count;
  };
  return makeTable(scene, {
    id: `${id}-resultat`,
    caption: `${labels.results}: ${goal.sentence}`,
    corner: labels.tablePeriod,
    columns: [
      { text: labels.tableArea, numeric: false },
      { text: labels.tableValue, numeric: true },
      { text: labels.judgement, numeric: false },
      { text: labels.noteComment, numeric: false },
    ],
    rows: results.map((result) => {
      const value = numberOf(result);
      const shown = value === null ? '' : formatNumber(value, Number.isInteger(value) ? 0 : 1, locale);
      const number = result.withheld ? say(locale, 'cell.disclosure') : shown;
      return {
        header: result.period,
        cells: [
          { text: scene.areaNames.get(result.area) ?? result.area },
          { text: number },
          { text: result.judgement ? say(locale, `goal-status.${result.judgement}`) : '' },
          { text: result.comment },
        ],
      };
    }),
  });
}

function planView(scene: Scene, plan: Goals['plan']): GoalsView['plan'] {
  const { labels, locale } = scene;
  return plan.map(({ action, overdue, reviewDue }) => ({
    id: scene.claim(`atgard-${action.id}`),
    title: action.action,
    status: say(locale, overdue ? 'action-status.overdue' : `action-status.${action.status}`),
    symbol: overdue ? '!' : { planned: '○', ongoing: '◐', done: '●', cancelled: '–' }[action.status],
    reviewDue: reviewDue ? labels.reviewDue : '',
    facts: kept([
      [labels.problem, action.problem],
      [labels.goal, scene.goals.get(action.goal) ?? action.goal],
      [labels.matrixResponsible, action.responsible],
      [labels.planLevel, action.level],
      [labels.deadline, action.deadline],
      [labels.reviewDate, action.reviewDate],
      [labels.noteComment, action.comment],
    ]),
    links: action.indicators.flatMap((indicator) => {
      const target = scene.anchors.get(indicator);
      return target === undefined ? [] : [{ text: scene.titles.get(indicator) ?? indicator, target }];
    }),
  }));
}

/** What was promised, how far it has come and why, then who does what by when. */
export function goalsView(scene: Scene, section: Goals): GoalsView {
  return {
    goals: section.goals.map(({ goal, status, results }) => {
      const id = scene.claim(`mal-${goal.id}`);
      return {
        id,
        sentence: goal.sentence,
        status: say(scene.locale, `goal-status.${status.status}`),
        symbol: symbols[status.status],
        reason: put(status.reason, scene.locale),
        facts: goalFacts(scene, goal, status),
        chart: goalChart(scene, goal, status, id),
        table: resultsTable(scene, goal, results, id) ?? endsTable(scene, goal, status, id),
      };
    }),
    plan: planView(scene, section.plan),
    missing: section.missing.map((message) => put(message, scene.locale)),
  };
}
