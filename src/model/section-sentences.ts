import type { ComparisonParams } from './entry-sentences.ts';
import type { NoteKind } from './note.ts';

/** No parameters. */
export type Nothing = Record<never, never>;

type Area = { readonly area: string; readonly preposition: string };
type Edition = { readonly edition: string };

/** Paragraphs of the reading guide, in order. */
export const readingGuideTopics = [
  'purpose',
  'order',
  'benchmark',
  'interval',
  'symbols',
  'missing',
  'views',
  'ranking',
] as const;

/** Paragraphs of the method chapter, in order. */
export const methodTopics = [
  'interval',
  'benchmark',
  'outcome',
  'many-comparisons',
  'trend',
  'roll-up',
  'disclosure',
] as const;

export const limitationTopics = ['averages', 'small-areas', 'register', 'survey', 'cell-key'] as const;

export const conversationTopics = ['recognise', 'strengths', 'unknown', 'together', 'next'] as const;

type Guide = { readonly [K in (typeof readingGuideTopics)[number] as `guide.${K}`]: Nothing };
type Method = { readonly [K in (typeof methodTopics)[number] as `method.${K}`]: Nothing };
type Limitation = { readonly [K in (typeof limitationTopics)[number] as `limitation.${K}`]: Nothing };
type Conversation = { readonly [K in (typeof conversationTopics)[number] as `conversation.${K}`]: Area };

/** Titles, introductions and standing text of the chapters. */
export interface SectionSentences extends Guide, Method, Limitation, Conversation {
  /** Only where the report says how unequal an indicator is over the areas. */
  'method.inequality': Nothing;
  /** Only where years are pooled. */
  'method.pooled-years': Nothing;
  /** How a reader finds what a figure was made of. */
  'method.trace': Nothing;
  'title.summary': Nothing;
  'title.reading-guide': Nothing;
  'title.overview': Nothing;
  'title.resident-views': Nothing;
  'title.resources': Nothing;
  /** Known theme ids have a name in each language; others keep the workspace's title. */
  'title.theme': { readonly id: string; readonly title: string };
  'title.interventions': Nothing;
  'title.goals': Nothing;
  'title.introduction': Nothing;
  'title.worked': Nothing;
  'title.hard': Nothing;
  'title.conversation': Nothing;
  'title.methods': Nothing;
  'title.table-appendix': Nothing;
  'title.contact': Nothing;

  'summary.introduction': Area & Edition;
  /** Source and age stand behind the sentence; absent in reports of earlier versions. */
  'summary.compared': ComparisonParams & {
    readonly outcome: 'higher' | 'lower';
    readonly source?: string;
    readonly age?: string;
  };
  'summary.note': { readonly kind: NoteKind; readonly title: string; readonly year: string };
  'summary.no-strengths': Edition;
  'summary.nothing-to-follow': Edition;
  'summary.no-unknown': Edition;
  'summary.no-resident-views': Area & Edition;
  /** Where nothing at all is shown of a theme. */
  'summary.theme-unknown': Area & Edition & { readonly id: string; readonly title: string };
  /** The themes follow, each as a `title.theme`. */
  'summary.themes-unknown': Area & Edition;
  'summary.more-unknown': Edition & { readonly count: number };

  'overview.introduction': Area & Edition;
  'overview.part-of': Area & { readonly parent: string };
  'overview.parts': Area & { readonly count: number };
  'overview.codes': Area & { readonly count: number };
  'overview.vintage': Area & { readonly vintage: string };
  'overview.no-codes': Area;
  'overview.fact': { readonly indicator: string; readonly period: string };

  'resident-views.introduction': Area;
  'resident-views.missing': Area & Edition;
  'resources.introduction': Area;
  'resources.missing': Area & Edition;
  'settings.missing': Area & Edition;
  'actors.missing': Area & Edition;
  /** Of reports made before `actors.themes-missing`. */
  'actors.theme-missing': Area & Edition & { readonly theme: string };
  /** The themes follow, each as a `title.theme`. */
  'actors.themes-missing': Area & Edition;
  'theme.introduction': Area & { readonly benchmark: string };
  'theme.nothing': Area & Edition;
  'interventions.introduction': Area;
  'interventions.missing': Area & Edition;
  'goals.introduction': Area;
  'goals.missing': Area & Edition;
  'plan.missing': Area & Edition;
  'worked.missing': Area & Edition;
  'hard.missing': Area & Edition;
  'conversation.introduction': Area;
  'methods.introduction': Nothing;
  'table-appendix.introduction': Area;
  'table-appendix.empty': Area & Edition;
  'contact.accessibility': Nothing;
  'contact.errors': { readonly contact: string };
  'contact.no-contact': Nothing;
  'contact.sender': { readonly name: string; readonly unit: string };

  'warning.note-stale': { readonly title: string; readonly reviewBy: string };
  'warning.only-difficulties': Area & Edition;
}
