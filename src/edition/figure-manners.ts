import { type Figure, type FigureKey, isShown, type ShownFigure } from '../model/figure.ts';
import { numbering } from '../model/numbering.ts';
import type { Report } from '../model/report.ts';
import type { StoredFigures } from './stored-figures.ts';

/** How a figure came about, which the table of figures does not say. */
export interface FigureManner {
  readonly method: string;
  /** Method of the interval; empty where there is none. */
  readonly interval: string;
  readonly origin: ShownFigure['origin'];
}

export interface FigureManners {
  /** Undefined for a figure that stands in no report. */
  readonly of: (key: FigureKey) => FigureManner | undefined;
}

export interface MannerBook extends FigureManners {
  readonly add: (report: Report) => void;
}

/** Takes down how the figures of a table came about, as reports tell it: there are few ways, and each is held once. */
export function openMannerBook(figures: StoredFigures): MannerBook {
  const manners = numbering<FigureManner, ShownFigure>(
    isManner,
    (figure) => JSON.stringify(mannerOf(figure)),
    mannerOf,
  );
  /** One more than the number of the manner. */
  const mannerAt = new Int32Array(figures.size);
  return {
    add(report) {
      for (const figure of figuresOf(report)) {
        const position = isShown(figure) ? figures.positionOf(figure) : -1;
        if (isShown(figure) && position !== -1) mannerAt[position] = 1 + manners.of(figure);
      }
    },
    of: (key) => manners.list[(mannerAt[figures.positionOf(key)] ?? 0) - 1],
  };
}

function mannerOf({ method, interval, origin }: ShownFigure): FigureManner {
  return { method, interval: intervalMethod(interval), origin };
}

function intervalMethod(interval: ShownFigure['interval']): string {
  return interval.kind === 'interval' ? interval.method : '';
}

function isManner({ method, interval, origin }: FigureManner, figure: ShownFigure): boolean {
  return (
    method === figure.method &&
    interval === intervalMethod(figure.interval) &&
    partsOf(origin) === partsOf(figure.origin)
  );
}

/** Nought for a row of its own. */
function partsOf(origin: ShownFigure['origin']): number {
  return origin.kind === 'sum' ? origin.parts : 0;
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
