import type { FigureKey } from '../model/figure.ts';
import type { ActionStatus, GoalStatus } from '../model/goal.ts';
import type { Measure } from '../model/indicator.ts';
import type { NoteKind } from '../model/note.ts';
import type { Listing } from './listing.ts';

/** Why a figure is not as it was. */
export const causes = [
  'new-data',
  'corrected-data',
  'method',
  'boundary',
  'benchmark',
  'disclosure',
  'definition',
] as const;
export type Cause = (typeof causes)[number];

/** One reason: what kind it is, what was seen (`why`, a key of the words), and what was there before and after. */
export interface Reason {
  readonly cause: Cause;
  readonly why:
    | 'new-period'
    | 'new-indicator'
    | 'new-group'
    | 'first-value'
    | 'value-changed'
    | 'interval-changed'
    | 'withdrawn'
    | 'reason-changed'
    | 'estimator'
    | 'roll-up'
    | 'instrument'
    | 'same-files-other-kub'
    | 'break'
    | 'codes'
    | 'vintage'
    | 'new-area'
    | 'area-gone'
    | 'other-benchmark'
    | 'benchmark-value'
    | 'outcome-alone'
    | 'now-withheld'
    | 'now-shown'
    | 'definition'
    | 'indicator-gone';
  readonly before?: string;
  readonly after?: string;
}

/** What is printed of a figure: a number, or why there is none. Never a number that either edition withheld. */
export type PrintedFigure =
  | { readonly status: 'shown'; readonly period: string; readonly value: number }
  /** There is a number in this edition, but the other one withholds it, or it would give such a number away. */
  | { readonly status: 'not-repeated'; readonly period: string }
  | { readonly status: 'suppressed' | 'missing' | 'not-applicable' | 'absent'; readonly period: string };

/** A figure that is not the same in both editions, and every reason that was found. */
export interface FigureChange {
  readonly key: FigureKey;
  readonly before: PrintedFigure;
  readonly after: PrintedFigure;
  /** The deciding reason first. */
  readonly reasons: readonly Reason[];
}

/** The headline figure of an indicator in a report, then and now. */
export interface HeadlineChange {
  readonly area: string;
  readonly indicator: string;
  readonly before: PrintedFigure;
  readonly after: PrintedFigure;
  readonly outcomeBefore: Outcome;
  readonly outcomeAfter: Outcome;
  readonly reasons: readonly Reason[];
}
export type Outcome = 'higher' | 'lower' | 'similar' | 'cannot-be-judged' | 'none';

/** Something that stands in only one of the editions, or that was reworded. */
export interface ItemChange {
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Areas whose reports have it. */
  readonly areas: readonly string[];
}

/** One part of a goal or of an action, as both editions printed it; null where nothing was given. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface NoteChange extends ItemChange {
  readonly kind: NoteKind;
}

export interface GoalChange extends ItemChange {
  readonly statusBefore: GoalStatus['status'] | null;
  readonly statusAfter: GoalStatus['status'] | null;
  /** What is not as it was in the goal itself: `sentence`, `target` … */
  readonly fields: readonly FieldChange[];
}

/** A line of the action plan. */
export interface ActionChange extends ItemChange {
  readonly statusBefore: ActionStatus | null;
  readonly statusAfter: ActionStatus | null;
  readonly fields: readonly FieldChange[];
}

/** A result of a goal; numbers stay in the reports, where the rules on few persons apply. */
export interface ResultChange {
  readonly goal: string;
  readonly sentence: string;
  readonly period: string;
  readonly area: string;
  readonly change: 'added' | 'removed' | 'changed' | 'withheld' | 'released';
}

export interface EditionSide {
  readonly edition: string;
  readonly kub: string;
  readonly reports: number;
  readonly shown: number;
  readonly suppressed: number;
}

/** What differs between two editions. Holds only what both may print. */
export interface EditionDiff {
  readonly format: 1;
  readonly old: EditionSide;
  readonly new: EditionSide;
  /** Names and units, for those who read the ids. */
  readonly areas: Readonly<Record<string, string>>;
  readonly indicators: Readonly<
    Record<string, { readonly name: string; readonly unit: string; readonly measure: Measure }>
  >;
  /** Figures by deciding reason. */
  readonly counts: Readonly<Record<Cause, number>>;
  readonly unchanged: number;
  readonly headlines: readonly HeadlineChange[];
  readonly figures: readonly FigureChange[];
  readonly goals: readonly GoalChange[];
  readonly results: readonly ResultChange[];
  readonly plan: readonly ActionChange[];
  readonly notes: readonly NoteChange[];
  /** Input files that are not the same. */
  readonly files: readonly { readonly path: string; readonly change: 'added' | 'removed' | 'changed' }[];
}

/** The same, of editions whose changes are more than a memory holds. */
export interface ListedDiff extends Omit<EditionDiff, 'headlines' | 'figures'> {
  readonly headlines: Listing<HeadlineChange>;
  readonly figures: Listing<FigureChange>;
}
