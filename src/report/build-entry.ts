import type { Trend } from '../model/comparison.ts';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Message } from '../model/message.ts';
import type { Note } from '../model/note.ts';
import type { Entry, Gap } from '../model/report.ts';
import { message } from '../model/sentences.ts';
import { figuresOfAgeRange, plainAge } from './age-range.ts';
import { partsOf } from './area-relations.ts';
import { eventsFor, seriesBreaks } from './breaks.ts';
import { headlineFigure, keyOf, presentedFigures } from './figure-index.ts';
import { relatedNotes } from './linked-notes.ts';
import type { BenchmarkComparison, ReportInput } from './report-input.ts';
import { benchmarkParams, comparisonSentence } from './sentences/comparison-sentence.ts';
import { inequalitySentence } from './sentences/inequality-sentence.ts';
import { trendSentence } from './sentences/trend-sentence.ts';
import { bySexSentence, valueSentence } from './sentences/value-sentence.ts';
import { spreadOf } from './spread.ts';

/** One indicator of the report, or the named gap it leaves. `notes` are those that concern the area. */
export function buildEntry(input: ReportInput, indicator: Indicator, notes: readonly Note[]): Entry | Gap {
  const { area, areas, figures: index } = input;
  const all = index.of(area.id, indicator.id);
  const figures = presentedFigures(indicator, figuresOfAgeRange(all, indicator, input.profile));
  const figure = headlineFigure(figures);
  if (!figure) return { indicator, reason: gapReason(input, indicator, all.length > 0) };

  const sameLine = (other: Figure) => other.sex === figure.sex && other.age === figure.age;
  const series = figures.filter(sameLine);
  const events = eventsFor(input.events, area.id, indicator.id);
  const nameOf = (source: string) => input.sources.find(({ id }) => id === source)?.name ?? '';
  const breaks = seriesBreaks(indicator, area, events, series, input.producerOf, nameOf);
  const compared = input.comparisonsFor(keyOf(figure));
  const trend = input.trendFor(keyOf(figure));
  const ofPeriod = figures.filter((other) => other.period === figure.period);
  const bySex = ofPeriod.filter((other) => other.sex !== 'total' && other.age === figure.age);

  return {
    indicator,
    figure,
    benchmarks: compared.map(({ reference, figure: benchmark, comparison }) => ({
      reference,
      label: message('benchmark.label', benchmarkParams(reference, areas)),
      figure: benchmark,
      comparison,
    })),
    series,
    benchmarkSeries: presentedFigures(indicator, index.of(input.municipality.id, indicator.id)).filter(
      sameLine,
    ),
    breaks,
    trend,
    bySex,
    byAge: ofPeriod.filter((other) => other.age !== 'total' && other.sex === figure.sex && other !== figure),
    parts: partsOf(area, areas).flatMap((part) => {
      const found = index.find({ ...keyOf(figure), area: part.id });
      return found ? [found] : [];
    }),
    spread: spreadOf(keyOf(figure), area, areas, index),
    events,
    sentences: sentencesOf(input, { indicator, figure, compared, trend, series, breaks, bySex }),
    comments: notes.filter((note) => note.kind === 'comment' && note.indicators.includes(indicator.id)),
    related: relatedNotes(notes, indicator.id),
  };
}

interface Told {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly compared: readonly BenchmarkComparison[];
  readonly trend: Trend;
  readonly series: readonly Figure[];
  readonly breaks: Entry['breaks'];
  readonly bySex: readonly Figure[];
}

function sentencesOf(input: ReportInput, told: Told): Message[] {
  const { indicator, figure, compared } = told;
  const { area, areas } = input;
  return [
    valueSentence(indicator, figure, area),
    ...compared.map((one) => comparisonSentence(indicator, one, figure, area, areas)),
    trendSentence(indicator, told.trend, figure, told.series, told.breaks),
    bySexSentence(indicator, told.bySex),
    inequalitySentence(indicator, input.inequalityFor?.(keyOf(figure)) ?? null, figure.period),
  ].filter((sentence) => sentence !== null);
}

function gapReason(input: ReportInput, indicator: Indicator, otherAge: boolean): Message {
  const { area, edition, profile } = input;
  return otherAge
    ? message('gap.other-age', { indicator: indicator.name, age: plainAge(profile.ageRange ?? ''), edition })
    : message('gap.no-figures', { indicator: indicator.name, area: area.name, edition });
}
