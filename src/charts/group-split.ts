import { at, label, labelWidth, svg } from './markup.ts';
import { palette } from './palette.ts';
import { type ValueRange, valueScale, valuesOf } from './value-scale.ts';

export interface SplitGroup {
  readonly name: string;
  /** Null where the figure is not shown; `text` then says why in a word. */
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** The value as printed, or the word for its absence. */
  readonly text: string;
}

export interface SplitChart {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly SplitGroup[];
  readonly range: ValueRange;
  readonly format: (value: number) => string;
}

const width = 300;
const step = 30;

/** Women and men, or age groups, under each other on one axis: ● with 95 % interval, the value as text. */
export function drawSplit(chart: SplitChart): string {
  const values = valuesOf(chart.groups);
  const scale = valueScale(values.length > 0 ? values : [0, 1], chart.range, 3);
  const left = Math.max(...chart.groups.map((group) => labelWidth(group.name))) + 18;
  const right = width - Math.max(...chart.groups.map((group) => labelWidth(group.text))) - 18;
  const x = scale.between(left, Math.max(left + 60, right));
  const bottom = chart.groups.length * step + 2;
  const grid = scale.ticks.map(
    (tick) =>
      `<line class="c-grid" x1="${at(x(tick))}" x2="${at(x(tick))}" y1="2" y2="${bottom}" stroke="${palette.grid}"/>` +
      label({ x: x(tick), y: bottom + 17, text: chart.format(tick) }),
  );
  const rows = chart.groups.map((group, index) => {
    const y = index * step + step / 2;
    const words =
      label({ x: 0, y: y + 5, text: group.name, anchor: 'start', kind: 'text' }) +
      label({ x: width, y: y + 5, text: group.text, anchor: 'end', kind: 'text' });
    if (group.value === null) return words;
    const interval = group.interval
      ? `<line class="c-area-line" x1="${at(x(group.interval.lower))}" x2="${at(x(group.interval.upper))}" y1="${y}" y2="${y}" stroke="${palette.area}" stroke-width="3"/>`
      : '';
    return `${words}${interval}<circle class="c-area" cx="${at(x(group.value))}" cy="${y}" r="5.5" fill="${palette.area}"/>`;
  });
  const body = grid.join('') + rows.join('');
  return svg({ id: chart.id, title: chart.title, kind: 'split', width, height: bottom + 24, body });
}
