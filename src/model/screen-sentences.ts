import type { outcomes, valuations } from './comparison.ts';
import type { Sex } from './figure.ts';
import type { ActionStatus, GoalStatus } from './goal.ts';
import type { Measure, Polarity } from './indicator.ts';
import type { NoteKind } from './note.ts';
import type { Nothing } from './section-sentences.ts';

/** Words of tables, legends and buttons that need no parameter. */
export const labels = [
  'accent-area',
  'accessibility',
  'actions',
  'actor',
  'actors',
  'age',
  'age-group',
  'age-groups',
  'area',
  'area-map',
  'area-parts',
  'baseline',
  'benchmark',
  'break',
  'cell-hidden',
  'codes',
  'comment',
  'comments',
  'comparison',
  'confidence-interval',
  'confirms',
  'consent',
  'contact',
  'contents',
  'contradicts',
  'contributes',
  'contributors',
  'copy-link',
  'count',
  'data-table',
  'date',
  'deadline',
  'definition',
  'definitions',
  'delimitation',
  'demonstration',
  'denominator',
  'development',
  'difference',
  'difficulties',
  'document-facts',
  'download-table',
  'edition',
  'events',
  'facts',
  'filter-theme',
  'form',
  'frequency',
  'funding',
  'gaps',
  'goal',
  'goals',
  'households',
  'indicator',
  'indicators',
  'instrument',
  'interval-line',
  'intervention',
  'languages',
  'licence',
  'limitations',
  'lower-limit',
  'measure',
  'method',
  'methods',
  'municipality',
  'next-review',
  'notes',
  'organisers',
  'outcome',
  'owner',
  'part-of',
  'period',
  'place',
  'plan',
  'plan-level',
  'population',
  'possibilities',
  'problem',
  'pyramid',
  'questions',
  'reference-years',
  'registration-number',
  'report',
  'resources',
  'respondents',
  'responsible',
  'retrieved',
  'review-by',
  'role',
  'sector',
  'sectors',
  'sectors-delivered',
  'sectors-missing',
  'sender',
  'settings',
  'sex',
  'show-all',
  'skip-to-content',
  'sort',
  'source',
  'sources',
  'spread-band',
  'stale',
  'status',
  'strengths',
  'symbols',
  'target-group',
  'target-value',
  'theme',
  'themes',
  'title',
  'to-follow',
  'type',
  'unit',
  'unknown',
  'upper-limit',
  'value',
  'view-origin',
  'warnings',
  'web',
  'what-was-hard',
  'what-worked',
  'year',
] as const;
export type Label = (typeof labels)[number];

type Labels = { readonly [K in Label as `ui.${K}`]: Nothing };
type Outcomes = { readonly [K in (typeof outcomes)[number] as `outcome.${K}`]: Nothing };
type Valuations = { readonly [K in (typeof valuations)[number] as `valuation.${K}`]: Nothing };
type Sexes = { readonly [K in Sex as `sex.${K}`]: Nothing };
type Measures = { readonly [K in Measure as `measure.${K}`]: Nothing };
type Polarities = { readonly [K in Polarity as `polarity.${K}`]: Nothing };
type Kinds = { readonly [K in NoteKind as `note.${K}`]: Nothing };
type Forms = { readonly [K in 'digital' | 'physical' | 'hybrid' as `form.${K}`]: Nothing };
type Statuses = {
  readonly [K in 'shown' | 'suppressed' | 'missing' | 'not-applicable' as `status.${K}`]: Nothing;
};
type Trends = {
  readonly [K in
    | 'rising'
    | 'falling'
    | 'no-certain-change'
    | 'cannot-be-judged' as `direction.${K}`]: Nothing;
};
type GoalStatuses = { readonly [K in GoalStatus['status'] as `goal-status.${K}`]: Nothing };
type ActionStatuses = {
  readonly [K in ActionStatus | 'overdue' as `action-status.${K}`]: Nothing;
};
/** What stands in a table cell where there is no number; one text per reason. */
type Cells = {
  readonly [K in
    | 'disclosure'
    | 'suppressed-at-source'
    | 'no-data'
    | 'not-available'
    | 'parts-incomplete'
    | 'not-combinable'
    | 'zero-denominator'
    | 'statistic-not-given'
    | 'cannot-occur' as `cell.${K}`]: Nothing;
};
type IntervalReasons = {
  readonly [K in 'count' | 'no-counts' | 'not-given' as `no-interval.${K}`]: Nothing;
};

/** Words on screen and paper: headers, legends, states. */
export interface ScreenSentences
  extends Labels,
    Outcomes,
    Valuations,
    Sexes,
    Measures,
    Polarities,
    Kinds,
    Forms,
    Statuses,
    Trends,
    GoalStatuses,
    ActionStatuses,
    Cells,
    IntervalReasons {
  /** A period inside a heading. */
  'ui.period': { readonly period: string };
  'ui.page': { readonly page: number; readonly pages: number };
  'ui.document-title': { readonly area: string; readonly edition: string };
  'ui.running-header': { readonly area: string; readonly edition: string };
  'ui.source-line': { readonly source: string; readonly period: string };
  'ui.respondents-line': { readonly respondents: number };
  'ui.invented': Nothing;
  'ui.age-range': { readonly age: string };
  /** Caption of an indicator's table. */
  'ui.table-caption': { readonly indicator: string; readonly area: string; readonly period: string };
  /** Heading of a chart: indicator and place. */
  'ui.chart-title': { readonly indicator: string; readonly area: string; readonly period: string };
  'ui.chart-subtitle': { readonly unit: string; readonly population: string; readonly period: string };
  'ui.spread-legend': { readonly areas: number };
  'ui.view-facts': { readonly method: string; readonly contributors: number | null; readonly date: string };
}
