import type { BenchmarkRequest, BenchmarkWish } from '../compare/benchmark-request.ts';
import { judgeTrend } from '../compare/judge-trend.ts';
import { put } from '../i18n/put.ts';
import type { Area } from '../model/area.ts';
import type { FigureKey } from '../model/figure.ts';
import type { GoalResult } from '../model/goal.ts';
import { isOverdue, isReviewDue, sortActions } from '../notes/action-state.ts';
import { computeGoalStatus } from '../notes/goal-status.ts';
import { translateNotes } from '../notes/translate-notes.ts';
import { withholdSmallBaselines, withholdSmallResults } from '../notes/withhold-results.ts';
import { eventsFor, seriesBreaks } from '../report/breaks.ts';
import { presentedFigures } from '../report/figure-index.ts';
import type { ReportInput } from '../report/report-input.ts';
import { type ChapterId, chapterNames, defaultChapters } from '../report/sections/chapters.ts';
import { editionName } from './edition-name.ts';
import { nearShapes } from './near-shapes.ts';
import { comparisonsOf, type Publication, producersOf } from './publication.ts';
import { resolveBenchmark, statedGoal } from './read-benchmark.ts';
import type { Inputs } from './read-inputs.ts';
import { reportThemes } from './report-themes.ts';
import { resultFacts } from './result-facts.ts';

export interface ReportOptions {
  readonly kubVersion: string;
  readonly edition?: string;
  readonly benchmark?: BenchmarkWish;
  readonly profile?: string;
  readonly language: 'sv' | 'en';
}

/** Puts together what one area's report is made of. Nothing here is from before the gate. */
export function reportInput(
  inputs: Inputs,
  publication: Publication,
  area: Area,
  options: ReportOptions,
): ReportInput {
  const { config, dataset, human, shapes } = inputs;
  const { hierarchy, indicators } = dataset;
  const municipality = hierarchy.byId.get(hierarchy.municipality)!;
  const wish = resolveBenchmark(hierarchy, options.benchmark ?? { kind: config.benchmark });
  // An earlier period and a goal stand beside the benchmark of the workspace, and never in its place.
  const isArea = wish.kind === 'municipality' || wish.kind === 'rest' || wish.kind === 'area';
  const asked: BenchmarkRequest = isArea ? wish : { kind: config.benchmark };
  // The municipality stands beside any other benchmark, so that both outcomes are printed.
  const benchmarks: readonly BenchmarkRequest[] =
    asked.kind === 'municipality' ? [asked] : [asked, { kind: 'municipality' }];
  const besides = (key: FigureKey): readonly BenchmarkRequest[] => {
    const stated = statedGoal(indicators.get(key.indicator)!, key, human.goals);
    const other = isArea || wish.kind === 'stated-goal' ? null : wish;
    return [other, stated].filter((request) => request !== null);
  };
  const profile = options.profile === undefined ? undefined : config.profiles.get(options.profile);
  const introduction = profile && human.profileIntroductions.get(profile.id);
  return {
    kubVersion: options.kubVersion,
    edition: editionName(config, options.edition),
    date: config.date,
    area,
    areas: hierarchy.areas,
    municipality,
    benchmark: { kind: asked.kind, area: asked.kind === 'area' ? asked.area : municipality.id, period: '' },
    figures: publication.figures,
    comparisonsFor: (key) => comparisonsOf(publication, [...benchmarks, ...besides(key)])(key),
    inequalityFor: publication.inequality,
    producerOf: producersOf(dataset),
    trendFor: (key) => trendOf(inputs, publication, area, key),
    themes: reportThemes(config, indicators, publication.figures.indicators, profile),
    indicators,
    notes: translateNotes(human.notes, human.translations, options.language),
    actors: human.actors,
    events: human.events,
    goals: followedGoals(inputs, publication),
    plan: plannedActions(inputs),
    sender: { ...config.sender },
    look: {
      logo: inputs.logo,
      logoAlt: config.look.logoAlt,
      primary: config.look.primary,
      accent: config.look.accent,
    },
    sources: dataset.sources,
    shapes: { source: shapes.source, areas: nearShapes(shapes.areas, area, hierarchy.areas) },
    profile: {
      name: profile?.name ?? '',
      chapters: chaptersOf(profile?.chapters ?? config.chapters),
      indicators: profile?.indicators ?? null,
      ageRange: profile?.ageRange ?? null,
      otherAgesAllowed: profile?.otherAgesAllowed ?? false,
      ...(introduction ? { introduction } : {}),
    },
    invented: config.invented,
    inWords: (message, language) => put(message, language === 'en' ? 'en' : 'sv'),
  };
}

function followedGoals(inputs: Inputs, publication: Publication): ReportInput['goals'] {
  const { config, dataset, human } = inputs;
  const { hierarchy } = dataset;
  const facts = resultFacts(inputs, publication);
  const shown = withholdSmallResults(human.goals, human.results, config.disclosure, facts);
  const { goals, results: baselines } = withholdSmallBaselines(human.goals, config.disclosure, facts);
  const isReported = (one: GoalResult) =>
    shown.some((row) => row.goal === one.goal && row.period === one.period && row.area === one.area);
  const results = [...shown, ...baselines.filter((one) => !isReported(one))];
  const context = {
    today: config.date,
    areaName: (id: string) => hierarchy.byId.get(id)?.name ?? id,
    overlaps: (one: string, other: string) => {
      const members = new Set(hierarchy.members.get(one));
      return (hierarchy.members.get(other) ?? []).some((member) => members.has(member));
    },
  };
  return goals.map((goal) => ({
    goal,
    status: computeGoalStatus(goal, results, context),
    results: results.filter((result) => result.goal === goal.id),
  }));
}

function plannedActions({ config, human }: Inputs): ReportInput['plan'] {
  return sortActions(human.plan, config.date).map((action) => ({
    action,
    overdue: isOverdue(action, config.date),
    reviewDue: isReviewDue(action, config.date),
  }));
}

function trendOf(inputs: Inputs, publication: Publication, area: Area, key: FigureKey) {
  const indicator = inputs.dataset.indicators.get(key.indicator)!;
  const series = presentedFigures(indicator, publication.figures.of(key.area, key.indicator)).filter(
    (figure) => figure.sex === key.sex && figure.age === key.age,
  );
  const events = eventsFor(inputs.human.events, area.id, indicator.id);
  const producerOf = producersOf(inputs.dataset);
  const cuts = seriesBreaks(indicator, area, events, series, producerOf).map((cut) => cut.before);
  return judgeTrend(indicator, series, cuts);
}

function chaptersOf(names: readonly string[] | null): readonly ChapterId[] {
  if (names === null) return defaultChapters;
  return names.flatMap((name) => chapterNames[name] ?? []);
}
