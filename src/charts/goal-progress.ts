import { at, label, labelWidth, svg } from './markup.ts';
import { palette } from './palette.ts';
import { valueScale } from './value-scale.ts';

export interface GoalChart {
  readonly id: string;
  readonly title: string;
  readonly baseline: { readonly value: number; readonly text: string };
  readonly target: { readonly value: number; readonly text: string };
  /** Latest outcome; null where there is none that may be shown. */
  readonly latest: { readonly value: number; readonly text: string } | null;
  readonly fromZero: boolean;
}

const width = 300;
const height = 104;
const middle = 56;

/** A name above or below its mark, moved inwards where it would be cut at the edge. */
function name(text: string, x: number, y: number): string {
  const half = Math.min(width, labelWidth(text)) / 2;
  return label({ x: Math.min(width - half, Math.max(half, x)), y, text, kind: 'text' });
}

/** The way from the baseline (○) to the target (◆), and how far the latest outcome (●) has come. */
export function drawGoalProgress(chart: GoalChart): string {
  const { baseline, target, latest } = chart;
  const values = [baseline.value, target.value, ...(latest ? [latest.value] : [])];
  const x = valueScale(values, { fromZero: chart.fromZero, ceiling: null }, 4).between(14, width - 14);
  const [start, end] = [x(baseline.value), x(target.value)];
  const line = (to: number, more: string) =>
    `x1="${at(start)}" x2="${at(to)}" y1="${middle}" y2="${middle}" ${more}`;
  const track = `<line class="c-axis" ${line(end, `stroke="${palette.axis}" stroke-width="2" stroke-dasharray="5 4"`)}/>`;
  const ends =
    `<circle class="c-hollow" cx="${at(start)}" cy="${middle}" r="7" fill="${palette.surface}" stroke="${palette.area}" stroke-width="2.5"/>` +
    `<path class="c-target" transform="translate(${at(end)} ${middle})" d="M0-10L9 0L0 10L-9 0Z" fill="${palette.third}"/>`;
  // Each name has a line of its own, so that they never stand on each other however near the marks are.
  const words = name(target.text, end, 14) + name(baseline.text, start, 34);
  if (latest === null) {
    const body = track + ends + words;
    return svg({ id: chart.id, title: chart.title, kind: 'goal', width, height: height - 28, body });
  }
  const now = x(latest.value);
  const way = `<line class="c-area-line" ${line(now, `stroke="${palette.area}" stroke-width="5"`)}/>`;
  const mark = `<circle class="c-area" cx="${at(now)}" cy="${middle}" r="7" fill="${palette.area}"/>`;
  const body = track + way + ends + mark + words + name(latest.text, now, middle + 30);
  return svg({ id: chart.id, title: chart.title, kind: 'goal', width, height, body });
}
