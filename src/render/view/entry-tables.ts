import { put, say } from '../../i18n/put.ts';
import { outcomeSign } from '../../i18n/signs.ts';
import type { Comparison } from '../../model/comparison.ts';
import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparePeriods } from '../../model/period.ts';
import type { Entry } from '../../model/report.ts';
import {
  basisWords,
  figureWords,
  groupWords,
  intervalWords,
  numberWords,
  unitWords,
} from './figure-words.ts';
import { figureArea, type Scene } from './scene.ts';
import { type CellInput, makeTable } from './table.ts';
import type { TableView } from './view-shape.ts';
import { fill } from './words.ts';

/** Value, interval and basis of one figure; an absent figure leaves its cells empty. */
export function figureCells(
  scene: Scene,
  figure: Figure | undefined,
  indicator: Indicator,
): readonly CellInput[] {
  const value = valueCell(scene, figure, indicator);
  if (figure === undefined || !isShown(figure)) return [value, { text: '' }, { text: '' }];
  return [
    value,
    { text: intervalWords(scene, figure, indicator) },
    { text: basisWords(scene, figure, indicator) },
  ];
}

/** The value alone. */
export function valueCell(scene: Scene, figure: Figure | undefined, indicator: Indicator): CellInput {
  return { text: figure === undefined ? '' : figureWords(scene, figure, indicator) };
}

export function figureColumns(scene: Scene, value: string, interval = scene.labels.tableInterval) {
  return [
    { text: value, numeric: true },
    { text: interval, numeric: true },
    { text: scene.labels.tableBasis, numeric: true },
  ];
}

/** The sign and the word of a comparison; neither stands without the other. */
export function outcomeWords(scene: Scene, comparison: Comparison): { symbol: string; words: string } {
  const outcome = comparison.status === 'judged' ? comparison.outcome : comparison.status;
  return { symbol: outcomeSign(comparison), words: say(scene.locale, `outcome.${outcome}`) };
}

/** Every period of the area and the municipality side by side, with what the chart's grey band says as a note. */
function seriesTable(scene: Scene, entry: Entry, id: string): TableView {
  const { indicator, spread } = entry;
  const series = entry.series.length > 0 ? entry.series : [entry.figure];
  const reference = new Map(entry.benchmarkSeries.map((figure) => [figure.period, figure]));
  const own = new Map(series.map((figure) => [figure.period, figure]));
  const periods = [...new Set([...own.keys(), ...reference.keys()])].sort(comparePeriods);
  const number = (value: number) => numberWords(scene, value, indicator);
  const words = { name: indicator.name, unit: unitWords(scene, indicator) };
  const cuts = entry.breaks.map(
    ({ before, reason }) =>
      `${fill(scene.labels.cutBefore, { period: before })}${reason === '' ? '' : `: ${reason}`}.`,
  );
  const spreadNote = spread
    ? fill(scene.labels.spreadNote, {
        areas: String(spread.areas),
        lowest: number(spread.lowest),
        lowerQuartile: number(spread.lowerQuartile),
        median: number(spread.median),
        upperQuartile: number(spread.upperQuartile),
        highest: number(spread.highest),
      })
    : '';
  return makeTable(scene, {
    id: `${id}-tabell`,
    caption: fill(scene.labels.seriesCaption, {
      ...words,
      area: scene.areaName,
      benchmark: scene.municipalityName,
    }),
    note: [spreadNote, ...cuts].filter((part) => part !== '').join(' '),
    corner: scene.labels.tablePeriod,
    columns: [...figureColumns(scene, scene.areaName), { text: scene.municipalityName, numeric: true }],
    rows: periods.map((period) => ({
      header: period,
      cells: [
        ...figureCells(scene, own.get(period), indicator),
        valueCell(scene, reference.get(period), indicator),
      ],
    })),
  });
}

function groupsTable(scene: Scene, entry: Entry, id: string): readonly TableView[] {
  const { indicator, figure } = entry;
  const groups = [...entry.bySex, ...entry.byAge];
  if (groups.length === 0) return [];
  const words = { name: indicator.name, unit: unitWords(scene, indicator), period: figure.period };
  return [
    makeTable(scene, {
      id: `${id}-grupper`,
      caption: fill(scene.labels.groupsCaption, { ...words, place: scene.place }),
      corner: scene.labels.tableGroup,
      columns: figureColumns(scene, scene.labels.tableValue),
      rows: groups.map((group) => ({
        header: groupWords(scene, group, indicator),
        cells: figureCells(scene, group, indicator),
      })),
    }),
  ];
}

function partsTable(scene: Scene, entry: Entry, id: string): readonly TableView[] {
  const { indicator, figure, parts } = entry;
  if (parts.length === 0) return [];
  const words = { name: indicator.name, unit: unitWords(scene, indicator), period: figure.period };
  return [
    makeTable(scene, {
      id: `${id}-delar`,
      caption: fill(scene.labels.partsCaption, { ...words, area: scene.areaName }),
      corner: scene.labels.tablePart,
      columns: figureColumns(scene, scene.labels.tableValue),
      rows: parts.map((part) => ({
        header: figureArea(scene, part),
        cells: figureCells(scene, part, indicator),
      })),
    }),
  ];
}

function benchmarksTable(scene: Scene, entry: Entry, id: string): readonly TableView[] {
  const { indicator, figure, benchmarks } = entry;
  if (benchmarks.length < 2) return [];
  const words = { name: indicator.name, unit: unitWords(scene, indicator), period: figure.period };
  return [
    makeTable(scene, {
      id: `${id}-jamforelser`,
      caption: fill(scene.labels.benchmarksCaption, words),
      corner: scene.labels.tableBenchmark,
      columns: [
        { text: scene.labels.tablePeriod, numeric: false },
        { text: scene.labels.tableValue, numeric: true },
        { text: scene.labels.tableOutcome, numeric: false },
      ],
      rows: benchmarks.map(({ label, reference, figure: value, comparison }) => {
        const { symbol, words: outcome } = outcomeWords(scene, comparison);
        return {
          header: put(label, scene.locale),
          cells: [
            { text: reference.period },
            valueCell(scene, value, indicator),
            { text: `${symbol} ${outcome}` },
          ],
        };
      }),
    }),
  ];
}

/** The twins of the entry's charts: series, groups, parts, and the benchmarks beyond the first. */
export function entryTables(scene: Scene, entry: Entry, id: string): readonly TableView[] {
  return [
    seriesTable(scene, entry, id),
    ...groupsTable(scene, entry, id),
    ...benchmarksTable(scene, entry, id),
    ...partsTable(scene, entry, id),
  ];
}
