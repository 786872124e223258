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
const height = 92;
const middle = 46;

/** The way from the baseline (○) to the target (◆), and how far the latest outcome (●) has come. */
export function drawGoalProgress(chart: GoalChart): string {
  const values = [chart.baseline.value, chart.target.value, ...(chart.latest ? [chart.latest.value] : [])];
  const texts = [chart.baseline.text, chart.target.text, ...(chart.latest ? [chart.latest.text] : [])];
  const side = Math.min(110, Math.max(...texts.map((text) => labelWidth(text))) / 2 + 4);
  const x = valueScale(values, { fromZero: chart.fromZero, ceiling: null }, 4).range([side, width - side]);
  const [start, end] = [x(chart.baseline.value), x(chart.target.value)];
  const reached = chart.latest === null ? null : x(chart.latest.value);
  const track = `<line class="c-axis" x1="${at(start)}" x2="${at(end)}" y1="${middle}" y2="${middle}" stroke="${palette.axis}" stroke-width="2" stroke-dasharray="5 4"/>`;
  const way =
    reached === null
      ? ''
      : `<line class="c-area-line" x1="${at(start)}" x2="${at(reached)}" y1="${middle}" y2="${middle}" stroke="${palette.area}" stroke-width="5"/>`;
  const marks =
    `<circle class="c-hollow" cx="${at(start)}" cy="${middle}" r="7" fill="${palette.surface}" stroke="${palette.area}" stroke-width="2.5"/>` +
    `<path class="c-target" transform="translate(${at(end)} ${middle})" d="M0-10L9 0L0 10L-9 0Z" fill="${palette.third}"/>` +
    (reached === null
      ? ''
      : `<circle class="c-area" cx="${at(reached)}" cy="${middle}" r="7" fill="${palette.area}"/>`);
  // The outcome is named below the line, the two ends above: they never stand on each other.
  const near = Math.abs(end - start) < side * 2;
  const words =
    label({
      x: start,
      y: middle - 18,
      text: chart.baseline.text,
      anchor: near && start < end ? 'end' : near ? 'start' : 'middle',
      kind: 'text',
    }) +
    label({
      x: end,
      y: middle - 18,
      text: chart.target.text,
      anchor: near && start < end ? 'start' : near ? 'end' : 'middle',
      kind: 'text',
    }) +
    (chart.latest === null || reached === null
      ? ''
      : label({ x: reached, y: middle + 30, text: chart.latest.text, kind: 'text' }));
  return svg({
    id: chart.id,
    title: chart.title,
    kind: 'goal',
    width,
    height,
    body: track + way + marks + words,
  });
}
