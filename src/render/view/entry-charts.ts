import { drawComparisonRow } from '../../charts/comparison-row.ts';
import { drawSplit } from '../../charts/group-split.ts';
import { drawTrend, type TrendPoint } from '../../charts/trend.ts';
import type { ValueRange } from '../../charts/value-scale.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { say } from '../../i18n/put.ts';
import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { areMinors } from '../../model/minors.ts';
import type { Entry } from '../../model/report.ts';
import { figureWords, groupWords, unitWords } from './figure-words.ts';
import type { Scene } from './scene.ts';
import type { ChartView } from './view-shape.ts';
import { fill } from './words.ts';

/** Shares, rates and counts are read as sizes and start at zero; years of life or an index do not. */
function rangeOf(indicator: Indicator): ValueRange {
  const fromZero = ['proportion', 'rate', 'count', 'standardised'].includes(indicator.measure);
  return { fromZero, ceiling: indicator.measure === 'proportion' ? 100 : null };
}

/** Axis numbers have the decimals they need and no more: one, or two below one. */
function axisFormat({ locale }: Scene): (value: number) => string {
  return (value) => {
    const most = Math.abs(value) < 1 ? 2 : 1;
    // 0,3 is 0,30000000000000004 on the axis.
    const units = Math.round(value * 10 ** most);
    const needless = units % 10 !== 0 ? 0 : units % 100 !== 0 ? 1 : 2;
    return formatNumber(value, Math.max(0, most - needless), locale);
  };
}

function intervalOf(figure: Figure): { lower: number; upper: number } | null {
  if (!isShown(figure) || figure.interval.kind === 'none') return null;
  return { lower: figure.interval.lower, upper: figure.interval.upper };
}

/** The comparison row; null where the area's own value is not shown. */
export function comparisonChart(scene: Scene, entry: Entry, id: string, title: string): ChartView | null {
  const { figure, indicator } = entry;
  // Numbers of people in a part and in the whole say nothing of each other.
  if (!isShown(figure) || indicator.measure === 'count') return null;
  const benchmark = entry.benchmarks[0]?.figure;
  const svg = drawComparisonRow({
    id: `${id}-jamforelse`,
    title,
    value: figure.value,
    interval: intervalOf(figure),
    benchmark: benchmark !== undefined && isShown(benchmark) ? benchmark.value : null,
    spread: entry.spread,
    range: rangeOf(indicator),
    format: axisFormat(scene),
  });
  const period = say(scene.locale, 'ui.period', { period: figure.period });
  const heading = fill(scene.labels.comparison, { period, unit: unitWords(scene, indicator) });
  return { heading, svg };
}

function point(figure: Figure): TrendPoint {
  return {
    period: figure.period,
    value: isShown(figure) ? figure.value : null,
    interval: intervalOf(figure),
  };
}

/** From the first to the last of a series: "2014–2022"; of periods of several years, "2016–2024". */
function seriesYears(first: string, last: string): string {
  return `${first.split('–')[0]}–${last.split('–').at(-1)}`;
}

function listed(scene: Scene, figures: readonly Figure[], indicator: Indicator): string {
  return figures.map((figure) => `${figure.period} ${figureWords(scene, figure, indicator)}`).join(', ');
}

/** The development; null where fewer than two periods have a value. */
export function trendChart(scene: Scene, entry: Entry, id: string): ChartView | null {
  const { indicator, series } = entry;
  const benchmarkSeries = indicator.measure === 'count' ? [] : entry.benchmarkSeries;
  if (series.filter(isShown).length < 2) return null;
  const words = {
    name: indicator.name,
    area: scene.areaName,
    areaValues: listed(scene, series, indicator),
    benchmark: scene.municipalityName,
    benchmarkValues: listed(scene, benchmarkSeries, indicator),
  };
  const label = benchmarkSeries.length > 0 ? scene.labels.trendTitle : scene.labels.trendTitleAlone;
  const svg = drawTrend({
    id: `${id}-utveckling`,
    title: fill(label, words),
    area: series.map(point),
    benchmark: benchmarkSeries.map(point),
    startsAnew: entry.breaks.map((cut) => cut.before),
    events: entry.events
      .filter((event) => !event.breaks)
      .map((event, index) => ({ period: event.from.slice(0, 4), mark: String(index + 1) })),
    // A line is read by its slope, not its height: the axis need not start at zero.
    range: { ...rangeOf(indicator), fromZero: false },
    format: axisFormat(scene),
  });
  const years = seriesYears(series[0]?.period ?? '', series.at(-1)?.period ?? '');
  return { heading: fill(scene.labels.trend, { years, unit: unitWords(scene, indicator) }), svg };
}

function splitChart(
  scene: Scene,
  entry: Entry,
  figures: readonly Figure[],
  id: string,
  heading: string,
): readonly ChartView[] {
  const { indicator } = entry;
  const [first] = figures;
  if (first === undefined || !figures.some(isShown)) return [];
  const groups = figures.map((figure) => ({
    name: groupWords(scene, figure, indicator),
    value: isShown(figure) ? figure.value : null,
    interval: intervalOf(figure),
    text: isShown(figure) ? figureWords(scene, figure, indicator) : '–',
    words: figureWords(scene, figure, indicator),
  }));
  const values = groups.map((group) => `${group.name} ${group.words}`).join(', ');
  const title = fill(scene.labels.splitTitle, { name: indicator.name, period: first.period, values });
  const svg = drawSplit({ id, title, groups, range: rangeOf(indicator), format: axisFormat(scene) });
  const period = say(scene.locale, 'ui.period', { period: first.period });
  return [{ heading: fill(heading, { period, unit: unitWords(scene, indicator) }), svg }];
}

/** Women and men, then age groups, each where the report has them. */
export function splitCharts(scene: Scene, entry: Entry, id: string): readonly ChartView[] {
  // Numbers of people by age are the pyramid's; a long list is a table's.
  if (entry.indicator.measure === 'count') return [];
  const byAge = entry.byAge.length <= 10 ? entry.byAge : [];
  const { bySex, girlsAndBoys } = scene.labels;
  const heading = areMinors(entry.indicator.age) ? girlsAndBoys : bySex;
  return [
    ...splitChart(scene, entry, entry.bySex, `${id}-kon`, heading),
    ...splitChart(scene, entry, byAge, `${id}-alder`, scene.labels.byAge),
  ];
}
