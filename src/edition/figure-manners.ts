import { type Figure, figureKeyText, isShown, type ShownFigure } from '../model/figure.ts';
import type { Report } from '../model/report.ts';

/** How a figure came about, which the table of figures does not say. */
export interface FigureManner {
  readonly method: string;
  /** Method of the interval; empty where there is none. */
  readonly interval: string;
  readonly origin: ShownFigure['origin'];
}

export interface MannerBook {
  readonly add: (report: Report) => void;
  /** By `figureKeyText`; only of figures that stand in a report. */
  readonly manners: ReadonlyMap<string, FigureManner>;
}

/** Takes down how the figures of reports came about. There are few ways, and each is held once. */
export function openMannerBook(): MannerBook {
  const manners = new Map<string, FigureManner>();
  const known = new Map<string, FigureManner>();
  const put = (figure: ShownFigure): void => {
    const { method, interval, origin } = figure;
    const manner = { method, interval: interval.kind === 'interval' ? interval.method : '', origin };
    const text = JSON.stringify(manner);
    const same = known.get(text) ?? manner;
    known.set(text, same);
    manners.set(figureKeyText(figure), same);
  };
  return {
    manners,
    add(report) {
      for (const figure of figuresOf(report)) if (isShown(figure)) put(figure);
    },
  };
}

function figuresOf(report: Report): readonly Figure[] {
  return report.sections.flatMap((section): readonly Figure[] => {
    if (section.kind === 'table-appendix') return section.figures;
    if (!('entries' in section)) return [];
    return section.entries.flatMap((entry) => [
      entry.figure,
      // The rest of a municipality has the municipality's key and is no figure of the table.
      ...entry.benchmarks.flatMap(({ reference, figure }) => (reference.kind === 'rest' ? [] : [figure])),
      ...[entry.series, entry.benchmarkSeries, entry.bySex, entry.byAge, entry.parts].flat(),
    ]);
  });
}
