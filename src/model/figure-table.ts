import { type Figure, type FigureKey, isShown } from './figure.ts';
import { isAlike, isOfLine, type Line, lineText, mannerText } from './figure-kinds.ts';
import { openNumbers } from './figure-numbers.ts';
import { figurePlaces, type PlacedColumns } from './figure-places.ts';
import { numbering } from './numbering.ts';
import { comparePeriods } from './period.ts';
import { recentlyAsked } from './recently-asked.ts';

/**
 * Published figures in their order, and by area and indicator. They stand in columns of numbers, some fifty bytes
 * for each, and a figure is made of them when it is asked for: a nation has ten million.
 */
export interface FigureTable extends Iterable<Figure> {
  readonly size: number;
  /** All figures of one area and indicator, oldest period first. */
  readonly of: (area: string, indicator: string) => readonly Figure[];
  readonly find: (key: FigureKey) => Figure | undefined;
  /** The figure of a position from nought up to the size. */
  readonly at: (position: number) => Figure;
  /** Indicators with figures, shown or not. */
  readonly indicators: ReadonlySet<string>;
}

export interface OpenFigureTable {
  /** Each of the positions from nought up to the size is put once. */
  readonly put: (position: number, figure: Figure) => void;
  readonly done: () => FigureTable;
}

export function openFigureTable(size: number): OpenFigureTable {
  const areas = numbering<string, Figure>(
    (area, figure) => area === figure.area,
    (figure) => figure.area,
    (figure) => figure.area,
  );
  const lines = numbering<Line, Figure>(isOfLine, lineText, ({ indicator, period, sex, age }) => ({
    indicator,
    period,
    sex,
    age,
  }));
  const manners = numbering<Figure, Figure>(isAlike, mannerText, (figure) => figure);
  const areaAt = new Int32Array(size);
  const lineAt = new Int32Array(size);
  const mannerAt = new Int32Array(size);
  const numbers = openNumbers(size);
  return {
    put(position, figure) {
      areaAt[position] = areas.of(figure);
      lineAt[position] = lines.of(figure);
      mannerAt[position] = manners.of(figure);
      if (isShown(figure)) numbers.put(position, figure);
    },
    done() {
      const at = (position: number): Figure => {
        const line = lines.list[lineAt[position]!]!;
        const manner = manners.list[mannerAt[position]!]!;
        const { indicator, period, sex, age } = line;
        const key = { area: areas.list[areaAt[position]!]!, indicator, period, sex, age };
        if (manner.status === 'shown') return numbers.figure(position, key, manner);
        if (manner.status === 'suppressed') return { status: manner.status, ...key, reason: manner.reason };
        if (manner.status === 'missing') return { status: manner.status, ...key, reason: manner.reason };
        return { status: manner.status, ...key, reason: manner.reason };
      };
      return tableOf({ size, areas: areas.list, lines: lines.list, areaAt, lineAt, at });
    },
  };
}

/** A table of figures that are at hand. */
export function figureTable(figures: readonly Figure[]): FigureTable {
  const table = openFigureTable(figures.length);
  for (const [position, figure] of figures.entries()) table.put(position, figure);
  return table.done();
}

interface Columns extends PlacedColumns {
  readonly at: (position: number) => Figure;
}

const none: readonly Figure[] = [];

function tableOf({ at, ...columns }: Columns): FigureTable {
  const { size, lines, lineAt } = columns;
  const places = figurePlaces(columns);
  const { starts, positions } = places;
  const lists = recentlyAsked((place: number) =>
    byPeriod(Array.from(positions.subarray(starts[place]!, starts[place + 1]!), at)),
  );
  return {
    size,
    at,
    indicators: places.indicators,
    *[Symbol.iterator]() {
      for (let position = 0; position < size; position += 1) yield at(position);
    },
    of(area, indicator) {
      const place = places.of(area, indicator);
      return place === -1 ? none : lists.get(place);
    },
    find(key) {
      const place = places.of(key.area, key.indicator);
      if (place === -1) return undefined;
      const known = lists.known(place);
      if (known) return known.find((figure) => isOfLine(key, figure));
      for (let next = starts[place]!; next < starts[place + 1]!; next += 1) {
        if (isOfLine(lines[lineAt[positions[next]!]!]!, key)) return at(positions[next]!);
      }
      return undefined;
    },
  };
}

/** Each period is read once, not once per comparison. */
function byPeriod(list: Figure[]): readonly Figure[] {
  const periods = [...new Set(list.map(({ period }) => period))].sort(comparePeriods);
  const order = new Map(periods.map((period, at) => [period, at]));
  return list.sort((one, other) => order.get(one.period)! - order.get(other.period)!);
}
