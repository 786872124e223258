import { put } from '../../src/i18n/put.ts';
import type { Comparison, Trend } from '../../src/model/comparison.ts';
import { type FigureKey, isShown } from '../../src/model/figure.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import type { BenchmarkComparison, ReportInput } from '../../src/report/report-input.ts';
import { defaultChapters } from '../../src/report/sections/chapters.ts';
import { sampleArea, sampleAreas, sampleMunicipality, sampleNeighbours } from './sample-areas.ts';
import { sampleFigures } from './sample-figures.ts';
import { sampleGoals, samplePlan } from './sample-goals.ts';
import { sampleIndicators, sampleThemes } from './sample-indicators.ts';
import { sampleActors, sampleEvents, sampleNotes } from './sample-notes.ts';

/**
 * Everything a report of the invented area Norrängby in the invented municipality Tallvinge is made of:
 * all kinds of notes, figures in every state, a pyramid, trends, breaks and comparisons with every outcome.
 */
export function sampleReportInput(changes: Partial<ReportInput> = {}): ReportInput {
  const figures = figureTable(sampleFigures());
  return {
    kubVersion: '0.1.0',
    edition: '2026',
    date: '2026-01-15',
    area: sampleArea(),
    areas: sampleAreas,
    municipality: sampleMunicipality,
    benchmark: { kind: 'municipality', area: 'tallvinge', period: '' },
    figures,
    comparisonsFor: (key) => sampleComparisons(key, figures.find),
    trendFor: sampleTrend,
    themes: sampleThemes,
    indicators: sampleIndicators,
    notes: sampleNotes,
    actors: sampleActors,
    events: sampleEvents,
    goals: sampleGoals,
    plan: samplePlan,
    sender: {
      name: 'Tallvinge kommun',
      unit: 'Kommunledningskontoret',
      contact: 'kontakt@example.org',
      registrationNumber: 'KS 2026-001',
    },
    look: { logo: '', logoAlt: '', primary: '#12436D', accent: '#801650' },
    sources: ['scb', 'trygghet', 'hlv'].map((id) => ({
      id,
      name: `${id} (påhittad)`,
      licence: 'CC0',
      retrieved: '2025-11-01',
      note: '',
    })),
    shapes: { source: 'Påhittad karta', areas: sampleShapes() },
    profile: {
      name: '',
      chapters: defaultChapters,
      indicators: null,
      ageRange: null,
      otherAgesAllowed: false,
    },
    invented: true,
    inWords: (message, language) => put(message, language === 'en' ? 'en' : 'sv'),
    ...changes,
  };
}

/** Higher or lower when the values are 3 percent apart; the p-values are invented to match. */
function sampleComparisons(key: FigureKey, find: ReportInput['figures']['find']): BenchmarkComparison[] {
  const figure = find(key);
  const benchmark = find({ ...key, area: 'tallvinge' });
  const indicator = sampleIndicators.get(key.indicator);
  if (!figure || !benchmark || !indicator) return [];
  const reference = { kind: 'municipality' as const, area: 'tallvinge', period: key.period };
  const shared = { key, benchmark: reference };
  let comparison: Comparison;
  if (!isShown(figure) || !isShown(benchmark)) {
    comparison = {
      ...shared,
      status: 'cannot-be-judged',
      reason: 'area-not-shown',
      benchmarkValue: isShown(benchmark) ? benchmark.value : null,
      difference: null,
    };
  } else if (figure.interval.kind === 'none') {
    const reason = figure.measure === 'count' ? 'count' : 'no-interval';
    comparison = {
      ...shared,
      status: 'cannot-be-judged',
      reason,
      benchmarkValue: benchmark.value,
      difference: null,
    };
  } else {
    const difference = figure.value - benchmark.value;
    const outcome =
      Math.abs(difference) < benchmark.value * 0.03 ? 'similar' : difference > 0 ? 'higher' : 'lower';
    const good = (outcome === 'higher') === (indicator.polarity === 'high-is-good');
    const valued = outcome !== 'similar' && indicator.polarity !== 'neutral';
    comparison = {
      ...shared,
      status: 'judged',
      testedAgainst: { ...reference, kind: 'rest' },
      benchmarkValue: benchmark.value,
      testedValue: benchmark.value,
      outcome,
      valuation: valued ? (good ? 'better' : 'worse') : 'neither',
      difference,
      testedDifference: difference,
      testedInterval: {
        kind: 'interval',
        lower: difference - 2,
        upper: difference + 2,
        level: 0.95,
        method: 'newcombe-10',
      },
      ratio: null,
      ratioInterval: null,
      pValue: outcome === 'similar' ? 0.4 : 0.001,
      adjustedPValue: outcome === 'similar' ? 0.6 : 0.004,
      method: 'newcombe-10',
    };
  }
  return [{ reference, figure: benchmark, comparison }];
}

function sampleTrend(key: FigureKey): Trend {
  const periods = ['2019', '2020', '2021', '2022', '2023'];
  const judged = { status: 'judged' as const, valuation: 'neither' as const, periods, statistic: 14.2 };
  if (key.indicator === 'sysselsattning') return { ...judged, direction: 'rising', valuation: 'better' };
  if (key.indicator === 'anmalda_brott') return { ...judged, direction: 'falling', valuation: 'better' };
  if (key.indicator === 'behorig_yrkes') return { ...judged, direction: 'no-certain-change' };
  if (key.indicator === 'trygg_kvall_pos') return { status: 'cannot-be-judged', reason: 'break' };
  return { status: 'cannot-be-judged', reason: 'fewer-than-five' };
}

/** Squares side by side somewhere at sea. */
function sampleShapes(): ReportInput['shapes']['areas'] {
  return ['norrangby-ost', 'norrangby-vast', ...sampleNeighbours].map((area, at) => {
    const x = 4 + (at % 4) * 0.01;
    const y = 58 + Math.floor(at / 4) * 0.005;
    const ring: [number, number][] = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.005],
      [x, y + 0.005],
      [x, y],
    ];
    return { area, name: sampleAreas.find((one) => one.id === area)?.name ?? area, rings: [ring] };
  });
}
