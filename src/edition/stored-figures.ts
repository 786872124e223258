import type { FigureKey } from '../model/figure.ts';
import { isOfLine, type Line, lineText } from '../model/figure-kinds.ts';
import { type FigurePlaces, figurePlaces, type PlacedColumns } from '../model/figure-places.ts';
import { numbering } from '../model/numbering.ts';
import { growingColumn } from './growing-column.ts';
import { keepTexts } from './keep-texts.ts';
import type { StoredFigure } from './stored-figure.ts';
import { type FigureKind, isOfKind, kindOf, kindText } from './stored-kinds.ts';
import { openStoredNumbers, type StoredNumbers } from './stored-numbers.ts';

/**
 * The published figures of an edition in the order of their table, each key once. They stand in columns of numbers,
 * some sixty bytes for each, and a figure is made of them when it is asked for: a nation has twelve million.
 */
export interface StoredFigures extends Iterable<StoredFigure> {
  readonly size: number;
  /** Areas with figures, shown or not. */
  readonly areas: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  /** What there are figures of in some area, in the order of the table. */
  readonly lines: readonly Line[];
  /** The figure of a position from nought up to the size. */
  readonly at: (position: number) => StoredFigure;
  readonly statusAt: (position: number) => StoredFigure['status'];
  /** -1 where there is no such figure. */
  readonly positionOf: (key: FigureKey) => number;
  readonly has: (key: FigureKey) => boolean;
  readonly get: (key: FigureKey) => StoredFigure | undefined;
  /** The positions of all figures of an area and indicator. */
  readonly positionsOf: (area: string, indicator: string) => Int32Array;
}

export interface OpenStoredFigures {
  /** The figures are put in their order. */
  readonly put: (figure: StoredFigure) => void;
  /** Throws a RangeError with the line of a figure that stands in the table twice. */
  readonly done: () => StoredFigures;
}

export function openStoredFigures(): OpenStoredFigures {
  const own = keepTexts();
  const areas = numbering<string, StoredFigure>(
    (area, { key }) => area === key.area,
    ({ key }) => own(key.area),
    ({ key }) => own(key.area),
  );
  const lines = numbering<Line, StoredFigure>(
    (line, { key }) => isOfLine(line, key),
    ({ key }) => lineText(key),
    ({ key: { indicator, period, sex, age } }) => ({
      indicator: own(indicator),
      period: own(period),
      sex,
      age: own(age),
    }),
  );
  const kinds = numbering<FigureKind, StoredFigure>(isOfKind, kindText, (figure) => kindOf(figure, own));
  const column = () => growingColumn((size) => new Int32Array(size));
  const [areaAt, lineAt, kindAt] = [column(), column(), column()];
  const numbers = openStoredNumbers();
  let size = 0;
  return {
    put(figure) {
      areaAt.put(size, areas.of(figure));
      lineAt.put(size, lines.of(figure));
      kindAt.put(size, kinds.of(figure));
      numbers.put(size, figure);
      size += 1;
    },
    done: () =>
      tableOf({
        size,
        areas: areas.list,
        lines: lines.list,
        kinds: kinds.list,
        areaAt: areaAt.done(size),
        lineAt: lineAt.done(size),
        kindAt: kindAt.done(size),
        numbers: numbers.done(size),
      }),
  };
}

interface Columns extends PlacedColumns {
  readonly kinds: readonly FigureKind[];
  readonly kindAt: Int32Array;
  readonly numbers: StoredNumbers;
}

function tableOf(columns: Columns): StoredFigures {
  const { size, areas, lines, kinds, areaAt, lineAt, kindAt, numbers } = columns;
  const places = figurePlaces(columns);
  requireUnique(columns, places);
  const { starts, positions } = places;
  const statusAt = (position: number): StoredFigure['status'] => kinds[kindAt[position]!]!.status;
  const at = (position: number): StoredFigure => {
    const { indicator, period, sex, age } = lines[lineAt[position]!]!;
    const { status, source, against } = kinds[kindAt[position]!]!;
    return {
      key: { area: areas[areaAt[position]!]!, indicator, period, sex, age },
      status,
      numbers: status === 'shown' ? numbers.of(position) : null,
      comparison: against && {
        area: against.area,
        value: numbers.compared(position),
        outcome: against.outcome,
      },
      source,
    };
  };
  const positionOf = (key: FigureKey): number => {
    const place = places.of(key.area, key.indicator);
    if (place === -1) return -1;
    for (let next = starts[place]!; next < starts[place + 1]!; next += 1)
      if (isOfLine(lines[lineAt[positions[next]!]!]!, key)) return positions[next]!;
    return -1;
  };
  return {
    size,
    areas: new Set(areas),
    indicators: places.indicators,
    lines,
    at,
    statusAt,
    positionOf,
    has: (key) => positionOf(key) !== -1,
    get(key) {
      const position = positionOf(key);
      return position === -1 ? undefined : at(position);
    },
    positionsOf(area, indicator) {
      const place = places.of(area, indicator);
      return place === -1 ? positions.subarray(0, 0) : positions.subarray(starts[place]!, starts[place + 1]!);
    },
    *[Symbol.iterator]() {
      for (let position = 0; position < size; position += 1) yield at(position);
    },
  };
}

/** The last place in which each line was seen; the head of the table is line 1. */
function requireUnique({ lines, lineAt }: Columns, { starts, positions }: FigurePlaces): void {
  const seen = new Int32Array(lines.length).fill(-1);
  for (let place = 0; place + 1 < starts.length; place += 1)
    for (const position of positions.subarray(starts[place]!, starts[place + 1]!)) {
      const line = lineAt[position]!;
      if (seen[line] === place) throw new RangeError(`readFigures: line ${position + 2}`);
      seen[line] = place;
    }
}
