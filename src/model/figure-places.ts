import type { Line } from './figure-kinds.ts';

/** Where the figures of each area and indicator stand in the columns of a table: a number for each figure, no text. */
export interface FigurePlaces {
  /** The number of a place; -1 where there are no figures of the area, or none of the indicator. */
  readonly of: (area: string, indicator: string) => number;
  /** The positions of a place from `starts[place]` up to `starts[place + 1]`, in their order. */
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  /** Indicators with figures, shown or not. */
  readonly indicators: ReadonlySet<string>;
}

/** The area and the line of each position, as numbers in lists of those there are. */
export interface PlacedColumns {
  readonly size: number;
  readonly areas: readonly string[];
  readonly lines: readonly Line[];
  readonly areaAt: Int32Array;
  readonly lineAt: Int32Array;
}

export function figurePlaces({ size, areas, lines, areaAt, lineAt }: PlacedColumns): FigurePlaces {
  const indicators = new Map<string, number>();
  for (const { indicator } of lines) {
    if (!indicators.has(indicator)) indicators.set(indicator, indicators.size);
  }
  const indicatorOf = Int32Array.from(lines, ({ indicator }) => indicators.get(indicator)!);
  const areaIndex = new Map(areas.map((area, index) => [area, index]));
  const placeAt = (position: number): number =>
    indicatorOf[lineAt[position]!]! * areas.length + areaAt[position]!;
  return {
    ...sorted(size, indicators.size * areas.length, placeAt),
    indicators: new Set(indicators.keys()),
    of(area, indicator) {
      const [own, about] = [areaIndex.get(area), indicators.get(indicator)];
      return own === undefined || about === undefined ? -1 : about * areas.length + own;
    },
  };
}

/** The positions of each place one after another, in their order, and where those of each place begin. */
function sorted(
  size: number,
  places: number,
  placeAt: (position: number) => number,
): { readonly starts: Int32Array; readonly positions: Int32Array } {
  const starts = new Int32Array(places + 1);
  for (let position = 0; position < size; position += 1) starts[placeAt(position) + 1]! += 1;
  for (let place = 0; place < places; place += 1) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const positions = new Int32Array(size);
  for (let position = 0; position < size; position += 1) {
    const place = placeAt(position);
    positions[next[place]!] = position;
    next[place]! += 1;
  }
  return { starts, positions };
}
