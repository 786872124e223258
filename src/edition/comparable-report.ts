import type { Area } from '../model/area.ts';
import type { BenchmarkReference, Comparison, outcomes } from '../model/comparison.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import type { Action } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Event, Note } from '../model/note.ts';
import type { Entry, Report, Section } from '../model/report.ts';
import { holdOnce } from './hold-once.ts';
import { entriesOf, indicatorsOf, notesOf } from './report-parts.ts';

/** What a headline figure is about and how it was judged; its numbers are in the table of figures. */
export interface Headline extends Omit<FigureKey, 'area'> {
  readonly status: Figure['status'];
  /** Null where it is held against nothing. */
  readonly benchmark: BenchmarkReference | null;
  readonly outcome: (typeof outcomes)[number] | 'none';
}

type Goals = Extract<Section, { kind: 'goals' }>;
type Parts = Extract<Section, { kind: 'overview' }>['parts'];

/** What a report says beside the table of figures, as far as editions are compared by it. */
export interface ComparableReport {
  readonly area: Area;
  /** Those above it, and the municipality. */
  readonly above: readonly Area[];
  readonly parts: Parts;
  readonly indicators: readonly Indicator[];
  readonly events: readonly Event[];
  /** By indicator. */
  readonly headlines: ReadonlyMap<string, Headline>;
  readonly notes: readonly Note[];
  readonly goals: Goals['goals'];
  readonly plan: readonly Action[];
}

/**
 * Leaves of reports what editions are compared by, a twentieth of what they are. What is the same in many of them,
 * indicators, areas above and most of what is said of a headline, is held once.
 */
export function comparableReports(): (report: Report) => ComparableReport {
  const oneArea = holdOnce<Area>();
  const oneIndicator = holdOnce<Indicator>();
  const oneEvent = holdOnce<Event>();
  const oneHeadline = holdOnce<Headline>();
  const oneNote = holdOnce<Note>();
  const oneGoal = holdOnce<Goals['goals'][number]>();
  const oneAction = holdOnce<Action>();
  return (report) => {
    const { sections } = report;
    const goals = sections.filter((section) => section.kind === 'goals');
    return {
      area: report.area,
      above: [...report.ancestors, report.municipality].map(oneArea),
      parts: sections.flatMap((section) => (section.kind === 'overview' ? section.parts : [])),
      indicators: [...byId(sections.flatMap(indicatorsOf)).values()].map(oneIndicator),
      events: sections.flatMap((section) => (section.kind === 'methods' ? section.events.map(oneEvent) : [])),
      headlines: new Map(
        entriesOf(report).map((entry) => [entry.indicator.id, oneHeadline(headlineOf(entry))]),
      ),
      notes: sections.flatMap(notesOf).map(oneNote),
      goals: goals.flatMap((section) => section.goals.map(oneGoal)),
      plan: goals.flatMap(({ plan }) => plan.map(({ action }) => oneAction(action))),
    };
  };
}

/** Each indicator stands in several places of a report. */
function byId(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [indicator.id, indicator]));
}

function headlineOf({ figure, benchmarks }: Entry): Headline {
  const { indicator, period, sex, age, status } = figure;
  const [first] = benchmarks;
  const benchmark = first?.reference ?? null;
  return { indicator, period, sex, age, status, benchmark, outcome: outcomeOf(first?.comparison) };
}

function outcomeOf(comparison: Comparison | undefined): Headline['outcome'] {
  if (!comparison) return 'none';
  return comparison.status === 'judged' ? comparison.outcome : 'cannot-be-judged';
}
