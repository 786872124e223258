import type { Indicator } from '../model/indicator.ts';
import type { Entry, Report } from '../model/report.ts';
import { holdOnce } from './hold-once.ts';

/**
 * Leaves of reports what stands in a table of many areas, the latest figure: the rest of a nation's reports does not
 * fit in a memory. What is the same in many reports, indicators and figures of benchmarks, is held once.
 */
export function headlinesOf(): (report: Report) => Report {
  const one = holdOnce<Indicator>();
  const benchmarkFigure = holdOnce<Entry['figure']>();
  const label = holdOnce<Entry['benchmarks'][number]['label']>();
  const none = { series: [], benchmarkSeries: [], breaks: [], bySex: [], byAge: [], parts: [] };
  const headline = (entry: Entry): Entry => ({
    ...entry,
    ...none,
    indicator: one(entry.indicator),
    benchmarks: entry.benchmarks.map((benchmark) => ({
      ...benchmark,
      figure: benchmarkFigure(benchmark.figure),
      label: label(benchmark.label),
    })),
    events: [],
    sentences: [],
  });
  return (report) => {
    const sections = report.sections.map((section) => {
      if (section.kind === 'table-appendix')
        return { ...section, figures: [], indicators: section.indicators.map(one) };
      if (section.kind === 'methods') return { ...section, definitions: section.definitions.map(one) };
      if (!('entries' in section)) return section;
      const kept = { ...section, entries: section.entries.map(headline) };
      if (kept.kind !== 'overview' || !kept.map) return kept;
      // The map of a site has no neighbours: they are areas of their own.
      return { ...kept, map: { ...kept.map, shapes: kept.map.shapes.filter(({ own }) => own) } };
    });
    return { ...report, sections };
  };
}
