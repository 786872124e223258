import type { Locale } from '../i18n/locale.ts';
import { put, say } from '../i18n/put.ts';
import type { Area } from '../model/area.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Figure, figureKeyText, isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Entry, Report } from '../model/report.ts';
import type { FigureRow } from './figures-csv.ts';
import { figuresXlsx } from './xlsx.ts';

/**
 * The published figures of the area and its municipality that the report is made of, each once, as a workbook
 * with a sheet per theme. The same report gives the same bytes.
 */
export async function renderXlsx(report: Report, locale: Locale): Promise<Uint8Array> {
  const { area, ancestors, municipality, edition, invented, sources, sections } = report;
  const areas = new Map<string, Area>([municipality, ...ancestors, area].map((one) => [one.id, one]));
  const themes = sections.flatMap((section) =>
    section.kind === 'theme' || section.kind === 'overview'
      ? [{ name: put(section.title, locale), indicators: indicatorsOf(section.entries) }]
      : [],
  );
  return await figuresXlsx(
    {
      rows: figureRows(report),
      areas,
      indicators: new Map(report.sections.flatMap(definitionsOf).map((one) => [one.id, one])),
      themes,
      sources,
      invented,
      title: say(locale, 'ui.document-title', { area: area.name, edition }),
    },
    locale,
  );
}

/** Figures of the area and the municipality, the area's first, by indicator, period and group. */
function figureRows(report: Report): readonly FigureRow[] {
  const { area, municipality, sections } = report;
  const sources = new Map(report.sources.map(({ id, name }) => [id, name]));
  const comparisons = new Map<string, Comparison>();
  const figures = new Map<string, Figure>();
  const add = (list: readonly Figure[]): void => {
    for (const figure of list)
      if (figure.area === area.id || figure.area === municipality.id)
        figures.set(figureKeyText(figure), figure);
  };
  for (const section of sections) {
    if (section.kind === 'overview') {
      add(section.facts.map(({ figure }) => figure));
      add([...(section.pyramid?.area ?? []), ...(section.pyramid?.benchmark ?? [])]);
    }
    if (section.kind === 'table-appendix') add(section.figures);
    if (!('entries' in section)) continue;
    for (const entry of section.entries) {
      add(figuresOf(entry));
      const comparison = entry.benchmarks[0]?.comparison;
      if (comparison) comparisons.set(figureKeyText(entry.figure), comparison);
    }
  }
  return [...figures.values()].sort(figureOrder(area.id)).map((figure) => ({
    figure,
    comparison: isShown(figure) ? (comparisons.get(figureKeyText(figure)) ?? null) : null,
    source: isShown(figure) ? (sources.get(figure.source) ?? '') : '',
  }));
}

function figuresOf(entry: Entry): readonly Figure[] {
  const { figure, series, benchmarkSeries, benchmarks, bySex, byAge } = entry;
  return [figure, ...series, ...benchmarkSeries, ...benchmarks.map((one) => one.figure), ...bySex, ...byAge];
}

function figureOrder(area: string): (a: Figure, b: Figure) => number {
  const text = (figure: Figure): string => {
    const { indicator, period, sex, age } = figure;
    return [indicator, figure.area === area ? '0' : '1', period, sex === 'total' ? '0' : sex, age].join(
      '\u001f',
    );
  };
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

function indicatorsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ indicator }) => indicator.id);
}

function definitionsOf(section: Report['sections'][number]): readonly Indicator[] {
  if (section.kind === 'table-appendix') return section.indicators;
  if (section.kind === 'methods') return section.definitions;
  return 'entries' in section ? section.entries.map(({ indicator }) => indicator) : [];
}
