import type { Inequality } from '../compare/inequality.ts';
import type { Area } from '../model/area.ts';
import type { BenchmarkReference, Comparison, Trend } from '../model/comparison.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import type { Action, Goal, GoalResult, GoalStatus } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { Actor, Event, Note } from '../model/note.ts';
import type { Report, Source } from '../model/report.ts';
import type { FigureIndex } from './figure-index.ts';
import type { ChapterId } from './sections/chapters.ts';

/** A published figure held against one benchmark. */
export interface BenchmarkComparison {
  readonly reference: BenchmarkReference;
  readonly figure: Figure;
  readonly comparison: Comparison;
}

/** Orders the indicators of a chapter; a listed indicator without figures becomes a named gap. */
export interface ReportTheme {
  readonly id: string;
  readonly title: string;
  /** Indicator ids in the order of the report. */
  readonly indicators: readonly string[];
}

/** A cut of the report for one question or audience. */
export interface ReportProfile {
  /** Empty for the full report. */
  readonly name: string;
  /** Chapters in order; a chapter that is not listed leaves nothing behind. */
  readonly chapters: readonly ChapterId[];
  /** Only these indicators; null for all of the themes. */
  readonly indicators: readonly string[] | null;
  /** Only this age range, e.g. "18-64"; null for any. */
  readonly ageRange: string | null;
  /** Figures of another age range may stand beside those of the profile's. */
  readonly otherAgesAllowed: boolean;
  /** Text of the profile's own that says what it is for. */
  readonly introduction?: Note;
}

export interface ReportShape {
  readonly area: string;
  readonly name: string;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/** A goal with the status computed from its results. */
export interface FollowedGoal {
  readonly goal: Goal;
  readonly status: GoalStatus;
  readonly results: readonly GoalResult[];
}

/** A line of the action plan and whether it is late, by the date of the edition. */
export interface PlannedAction {
  readonly action: Action;
  readonly overdue: boolean;
  readonly reviewDue: boolean;
}

/** Everything one report is made of. Figures and comparisons are past the gate. */
export interface ReportInput {
  readonly kubVersion: string;
  readonly edition: string;
  /** ISO date. */
  readonly date: string;
  readonly area: Area;
  /** All areas of the workspace, in file order. */
  readonly areas: readonly Area[];
  readonly municipality: Area;
  /** The default benchmark; its comparison stands first and decides the summary. */
  readonly benchmark: BenchmarkReference;
  /** Published figures of all areas, see `indexFigures`. */
  readonly figures: FigureIndex;
  /** Comparisons of one figure, default benchmark first. */
  readonly comparisonsFor: (key: FigureKey) => readonly BenchmarkComparison[];
  /** How unequal the indicator is over all areas; left out, or null, where no order of the areas is supplied. */
  readonly inequalityFor?: (key: FigureKey) => Inequality | null;
  /** Trend of the series that ends with this figure. */
  readonly trendFor: (key: FigureKey) => Trend;
  /** Who measured what a source holds; empty, or left out, where it is not known. */
  readonly producerOf?: (source: string) => string;
  readonly themes: readonly ReportTheme[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Notes of all areas. */
  readonly notes: readonly Note[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  /** Goals of all areas. */
  readonly goals: readonly FollowedGoal[];
  /** Action plan of all areas, overdue first. */
  readonly plan: readonly PlannedAction[];
  readonly sender: Report['sender'];
  readonly look: Report['look'];
  readonly sources: readonly Source[];
  /** Shapes of all areas; empty where there is no map. */
  readonly shapes: { readonly source: string; readonly areas: readonly ReportShape[] };
  readonly profile: ReportProfile;
  readonly invented: boolean;
  /** Puts a message into words in a note's own language; `put` of i18n, handed in by the pipeline. */
  readonly inWords: (message: Message, language: string) => string;
}
