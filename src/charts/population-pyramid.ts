import { scaleLinear } from 'd3-scale';
import { at, label, labelWidth, svg } from './markup.ts';
import { palette } from './palette.ts';

export interface PyramidBar {
  readonly age: string;
  /** Per cent of the whole population; null where the figure is not shown. */
  readonly women: number | null;
  readonly men: number | null;
  readonly benchmarkWomen: number | null;
  readonly benchmarkMen: number | null;
}

export interface PyramidChart {
  readonly id: string;
  readonly title: string;
  /** Youngest first. */
  readonly bars: readonly PyramidBar[];
  readonly womenLabel: string;
  readonly menLabel: string;
  /** Sign for a figure that is not shown. */
  readonly hiddenSign: string;
  readonly format: (value: number) => string;
}

const width = 420;
const step = 22;
const top = 30;

/** Ages upwards, men to the left, women to the right; a tick on each bar for the benchmark. */
export function drawPyramid(chart: PyramidChart): string {
  const values = chart.bars.flatMap((bar) => [bar.women, bar.men, bar.benchmarkWomen, bar.benchmarkMen]);
  const highest = Math.max(1, ...values.filter((value) => value !== null));
  const gutter = Math.max(...chart.bars.map((bar) => labelWidth(bar.age))) / 2 + 10;
  const reach = width / 2 - gutter - 14;
  const length = scaleLinear().domain([0, highest]).nice(3).range([0, reach]);
  const middle = width / 2;
  const bottom = top + chart.bars.length * step;
  const ticks = length.ticks(3);

  const side = (direction: -1 | 1, share: number | null, reference: number | null, y: number): string => {
    const start = middle + direction * gutter;
    const bar =
      share === null
        ? label({ x: start + direction * 6, y: y + 13, text: chart.hiddenSign })
        : `<rect class="${direction < 0 ? 'c-area' : 'c-second'}" x="${at(direction < 0 ? start - length(share) : start)}" y="${at(y)}" width="${at(length(share))}" height="${step - 5}" fill="${direction < 0 ? palette.area : palette.second}"/>`;
    if (reference === null) return bar;
    const place = at(start + direction * length(reference));
    // A light edge keeps the tick apart from the bar it stands on.
    return `${bar}<line class="c-halo" x1="${place}" x2="${place}" y1="${at(y - 2)}" y2="${at(y + step - 3)}" stroke="${palette.surface}" stroke-width="6"/><line class="c-tick" x1="${place}" x2="${place}" y1="${at(y - 2)}" y2="${at(y + step - 3)}" stroke="${palette.third}" stroke-width="3"/>`;
  };

  const grid = ticks.flatMap((tick) =>
    ([-1, 1] as const).map((direction) => {
      const place = middle + direction * (gutter + length(tick));
      return (
        `<line class="c-grid" x1="${at(place)}" x2="${at(place)}" y1="${top - 4}" y2="${bottom}" stroke="${palette.grid}"/>` +
        label({ x: place, y: bottom + 18, text: chart.format(tick) })
      );
    }),
  );
  const rows = [...chart.bars].reverse().map((bar, index) => {
    const y = top + index * step;
    return (
      side(-1, bar.men, bar.benchmarkMen, y) +
      side(1, bar.women, bar.benchmarkWomen, y) +
      label({ x: middle, y: y + 13, text: bar.age, kind: 'text' })
    );
  });
  const heads =
    label({ x: middle - gutter - reach / 2, y: 16, text: chart.menLabel, kind: 'text', size: 15 }) +
    label({ x: middle + gutter + reach / 2, y: 16, text: chart.womenLabel, kind: 'text', size: 15 });
  const body = grid.join('') + rows.join('') + heads;
  return svg({ id: chart.id, title: chart.title, kind: 'pyramid', width, height: bottom + 26, body });
}
