import { symbol, symbolDiamond } from 'd3-shape';
import { at, label, labelWidth, svg } from './markup.ts';
import { palette } from './palette.ts';
import { type ValueRange, valueScale } from './value-scale.ts';

export interface ComparisonRow {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  /** 95 % confidence interval; null where there is none. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Null where the benchmark may not be shown. */
  readonly benchmark: number | null;
  readonly spread: {
    readonly lowest: number;
    readonly lowerQuartile: number;
    readonly median: number;
    readonly upperQuartile: number;
    readonly highest: number;
  } | null;
  readonly range: ValueRange;
  readonly format: (value: number) => string;
}

const width = 300;
const height = 70;
const middle = 24;
const bottom = 46;
const dotRadius = 6.5;
const diamondPath = symbol(symbolDiamond, 150)();

function spreadMarks(spread: NonNullable<ComparisonRow['spread']>, x: (value: number) => number): string {
  const left = x(spread.lowerQuartile);
  return (
    `<line class="c-spread-line" x1="${at(x(spread.lowest))}" x2="${at(x(spread.highest))}" y1="${middle}" y2="${middle}" stroke="${palette.axis}" stroke-width="1.5"/>` +
    `<rect class="c-spread" x="${at(left)}" y="${middle - 12}" width="${at(Math.max(1, x(spread.upperQuartile) - left))}" height="24" fill="${palette.spread}"/>` +
    `<line class="c-spread-line" x1="${at(x(spread.median))}" x2="${at(x(spread.median))}" y1="${middle - 12}" y2="${middle + 12}" stroke="${palette.axis}" stroke-width="1.5"/>`
  );
}

function areaMarks({ value, interval }: ComparisonRow, x: (value: number) => number): string {
  const dot = `<circle class="c-area" cx="${at(x(value))}" cy="${middle}" r="${dotRadius}" fill="${palette.area}"/>`;
  if (interval === null) return dot;
  const [left, right] = [at(x(interval.lower)), at(x(interval.upper))];
  // A cap within the dot would only give it corners.
  const cap = (end: string) =>
    Math.abs(Number(end) - x(value)) < dotRadius
      ? ''
      : `<line class="c-area-line" x1="${end}" x2="${end}" y1="${middle - 6}" y2="${middle + 6}" stroke="${palette.area}" stroke-width="2"/>`;
  return `<line class="c-area-line" x1="${left}" x2="${right}" y1="${middle}" y2="${middle}" stroke="${palette.area}" stroke-width="3"/>${cap(left)}${cap(right)}${dot}`;
}

/**
 * One area against its benchmark on one axis: ● area with its interval, ◇ benchmark, grey band = middle half of
 * the areas, thin line = all of them.
 */
export function drawComparisonRow(row: ComparisonRow): string {
  const values = [
    row.value,
    ...(row.interval ? [row.interval.lower, row.interval.upper] : []),
    ...(row.benchmark === null ? [] : [row.benchmark]),
    ...(row.spread ? [row.spread.lowest, row.spread.highest] : []),
  ];
  const scale = valueScale(values, row.range, 4);
  const names = scale.ticks.map(row.format);
  const side = Math.max(12, labelWidth(names.at(0) ?? '') / 2, labelWidth(names.at(-1) ?? '') / 2) + 2;
  const x = scale.between(side, width - side);
  const axis = scale.ticks.map((tick, index) => {
    const place = at(x(tick));
    return (
      `<line class="c-grid" x1="${place}" x2="${place}" y1="4" y2="${bottom}" stroke="${palette.grid}"/>` +
      label({ x: x(tick), y: bottom + 16, text: names[index] ?? '' })
    );
  });
  const diamond =
    row.benchmark === null
      ? ''
      : `<path class="c-benchmark" transform="translate(${at(x(row.benchmark))} ${middle})" d="${diamondPath}" fill="${palette.surface}" stroke="${palette.benchmark}" stroke-width="3"/>`;
  const body =
    axis.join('') +
    `<line class="c-axis" x1="${at(side)}" x2="${at(width - side)}" y1="${bottom}" y2="${bottom}" stroke="${palette.axis}"/>` +
    (row.spread ? spreadMarks(row.spread, x) : '') +
    diamond +
    areaMarks(row, x);
  return svg({ id: row.id, title: row.title, kind: 'comparison', width, height, body });
}
