import { area, line } from 'd3-shape';
import { parsePeriod } from '../model/period.ts';
import { at, label, labelWidth, svg } from './markup.ts';
import { palette } from './palette.ts';
import { type ValueRange, valueScale, valuesOf } from './value-scale.ts';

/** A point with a null value keeps its place on the axis and breaks the line. */
export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface TrendChart {
  readonly id: string;
  readonly title: string;
  readonly area: readonly TrendPoint[];
  readonly benchmark: readonly TrendPoint[];
  /** Periods that start a new series: no line leads into them. */
  readonly startsAnew: readonly string[];
  /** Events by the period they fall in, each with the mark that the text below explains. */
  readonly events: readonly { readonly period: string; readonly mark: string }[];
  readonly range: ValueRange;
  readonly format: (value: number) => string;
}

const width = 300;
/** Labels are larger on paper than on the screen: the room that is kept for them is that of paper. */
const printedLabel = 14.5;
const height = 142;
const top = 18;
const bottom = 114;

/** A point in the drawing: without an interval, its ends are where the value is. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly lower: number;
  readonly upper: number;
}

const stroke = line<Place>(
  (place) => place.x,
  (place) => place.y,
).digits(1);
const band = area<Place>(
  (place) => place.x,
  (place) => place.lower,
  (place) => place.upper,
).digits(1);

/** Middle of the period in years; quarters and months stand within their year. */
function position(label: string): number {
  const period = parsePeriod(label);
  if (period === null) return 0;
  const quarter = period.kind === 'quarter' ? (Number(period.label.at(-1)) - 2.5) / 4 : 0;
  const month = period.kind === 'month' ? (Number(period.label.slice(-2)) - 6.5) / 12 : 0;
  return (period.from + period.to) / 2 + quarter + month;
}

/** Runs that a line may be drawn through: cut at breaks and at values that are not shown. */
export function segments(
  points: readonly TrendPoint[],
  startsAnew: readonly string[],
): readonly (readonly TrendPoint[])[] {
  const runs: TrendPoint[][] = [];
  let open = false;
  for (const point of points) {
    if (point.value === null) {
      open = false;
      continue;
    }
    if (open && !startsAnew.includes(point.period)) runs.at(-1)?.push(point);
    else runs.push([point]);
    open = true;
  }
  return runs;
}

/** Indexes of as many period labels as there is room for, the last one always among them. */
function labelled(places: readonly number[], widths: readonly number[]): readonly number[] {
  const chosen: number[] = [];
  let edge = Number.POSITIVE_INFINITY;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const half = (widths[index] ?? 0) / 2;
    const place = places[index] ?? 0;
    if (place + half > edge) continue;
    chosen.unshift(index);
    edge = place - half - 6;
  }
  return chosen;
}

/** The area over the years with its interval as a band, and the benchmark dashed. */
export function drawTrend(chart: TrendChart): string {
  const all = [...chart.area, ...chart.benchmark];
  const values = valuesOf(all);
  const scale = valueScale(values, chart.range, 3);
  const names = scale.ticks.map(chart.format);
  const left = Math.max(...names.map((name) => labelWidth(name))) + 8;
  const y = scale.between(bottom, top);
  const periods = [...new Set(all.map((point) => point.period))].sort((a, b) => position(a) - position(b));
  const first = position(periods.at(0) ?? '');
  const last = position(periods.at(-1) ?? '');
  const endLabels = [periods.at(0), periods.at(-1)].map((name) => labelWidth(name ?? '', printedLabel) / 2);
  const [from, to] = [
    left + Math.max(12, (endLabels[0] ?? 0) - left + 2),
    width - Math.max(10, endLabels[1] ?? 0),
  ];
  const x = (period: string): number =>
    last === first ? (from + to) / 2 : from + ((position(period) - first) / (last - first)) * (to - from);
  const place = ({ period, value, interval }: TrendPoint): Place => {
    const middle = y(value ?? 0);
    const [lower, upper] = interval === null ? [middle, middle] : [y(interval.lower), y(interval.upper)];
    return { x: x(period), y: middle, lower, upper };
  };

  const areaRuns = segments(chart.area, chart.startsAnew).map((run) => run.map(place));
  const benchmarkRuns = segments(chart.benchmark, chart.startsAnew).map((run) => run.map(place));

  const grid = scale.ticks.map(
    (tick, index) =>
      `<line class="c-grid" x1="${at(left)}" x2="${width}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="${palette.grid}"/>` +
      label({ x: left - 6, y: y(tick) + 4.5, text: names[index] ?? '', anchor: 'end' }),
  );
  const places = periods.map(x);
  const years = labelled(
    places,
    periods.map((period) => labelWidth(period, printedLabel)),
  ).map((index) => label({ x: places[index] ?? 0, y: bottom + 20, text: periods[index] ?? '' }));
  const bands = areaRuns.map((run) => {
    const [only] = run;
    if (run.length > 1) return `<path class="c-band" d="${band(run)}" fill="${palette.band}"/>`;
    if (only === undefined || only.lower === only.upper) return '';
    return `<line class="c-area-line" x1="${at(only.x)}" x2="${at(only.x)}" y1="${at(only.lower)}" y2="${at(only.upper)}" stroke="${palette.area}" stroke-width="2"/>`;
  });
  const benchmarkLines = benchmarkRuns.map((run) => {
    const [only] = run;
    if (run.length > 1) {
      return `<path class="c-benchmark-line" d="${stroke(run)}" fill="none" stroke="${palette.benchmark}" stroke-width="2.5" stroke-dasharray="6 4"/>`;
    }
    return only === undefined
      ? ''
      : `<path class="c-benchmark" d="M${at(only.x)} ${at(only.y - 5)}l5 5l-5 5l-5-5z" fill="${palette.surface}" stroke="${palette.benchmark}" stroke-width="2"/>`;
  });
  const areaLines = areaRuns.map(
    (run) =>
      `<path class="c-area-line" d="${stroke(run)}" fill="none" stroke="${palette.area}" stroke-width="2.5"/>` +
      run
        .map((p) => `<circle class="c-area" cx="${at(p.x)}" cy="${at(p.y)}" r="3.5" fill="${palette.area}"/>`)
        .join(''),
  );
  const cuts = chart.startsAnew.flatMap((period) => {
    const before = periods[periods.indexOf(period) - 1];
    if (before === undefined) return [];
    const cut = at((x(before) + x(period)) / 2);
    return [
      `<line class="c-cut" x1="${cut}" x2="${cut}" y1="${top - 8}" y2="${bottom}" stroke="${palette.muted}" stroke-width="1.5" stroke-dasharray="2 3"/>`,
    ];
  });
  // Events of one year share a line, and their marks stand together above it.
  const marks = new Map<string, string[]>();
  for (const { period, mark } of chart.events) marks.set(period, [...(marks.get(period) ?? []), mark]);
  const events = [...marks].flatMap(([period, signs]) => {
    const when = position(period);
    if (when < first || when > last || last === first) return [];
    const place = from + ((when - first) / (last - first)) * (to - from);
    return [
      `<line class="c-event" x1="${at(place)}" x2="${at(place)}" y1="${top - 2}" y2="${bottom}" stroke="${palette.muted}"/>` +
        label({ x: place, y: top - 5, text: signs.join(', '), kind: 'text' }),
    ];
  });
  const axis = `<line class="c-axis" x1="${at(left)}" x2="${width}" y1="${bottom}" y2="${bottom}" stroke="${palette.axis}"/>`;
  const parts = [...grid, ...bands, axis, ...events, ...cuts, ...benchmarkLines, ...areaLines, ...years];
  return svg({ id: chart.id, title: chart.title, kind: 'trend', width, height, body: parts.join('') });
}
