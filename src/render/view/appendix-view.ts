import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparePeriods } from '../../model/period.ts';
import type { Report, Section } from '../../model/report.ts';
import { figureCells, figureColumns, valueCell } from './entry-tables.ts';
import { ageWords, groupWords, sourceLine, unitWords } from './figure-words.ts';
import { figureArea, type Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, TableView } from './view-shape.ts';
import { fill } from './words.ts';

type Appendix = Extract<Section, { kind: 'table-appendix' }>;

/** Longer tables are parted, so that a head never has to be read twice across pages. */
const rowsPerTable = 20;

/** Parts of at most that many rows, each ending with a period's last group where its periods are not longer. */
function partsOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const parts: Figure[][] = [];
  let start = 0;
  while (start < figures.length) {
    let end = Math.min(start + rowsPerTable, figures.length);
    const ends = (at: number) => figures[at]?.period !== figures[at - 1]?.period;
    const last = Array.from({ length: rowsPerTable / 2 }, (_, back) => end - back).find(ends);
    if (end < figures.length && last !== undefined) end = last;
    parts.push(figures.slice(start, end));
    start = end;
  }
  return parts;
}

function indicatorTables(
  scene: Scene,
  indicator: Indicator,
  figures: readonly Figure[],
  references: readonly Figure[],
): readonly TableView[] {
  const { labels, report, areaName, municipalityName } = scene;
  const own = (figure: Figure) => figure.area === report.area.id;
  const several = figures.some((figure) => !own(figure));
  const grouped = figures.some((figure) => figure.sex !== 'total' || figure.age !== 'total');
  const ordered = [...figures].sort(
    (a, b) =>
      Number(own(b)) - Number(own(a)) ||
      (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) ||
      comparePeriods(a.period, b.period),
  );
  const what = [unitWords(scene, indicator), ageWords(scene, indicator.age)].filter((part) => part !== '');
  const words = { name: indicator.name, what: what.join(', '), area: areaName };
  const caption = fill(labels.appendixCaption, words);
  const parts = partsOf(ordered);
  const row = (figure: Figure) => {
    const reference = own(figure) ? references.findLast((other) => isSameGroup(figure, other)) : undefined;
    return {
      header: figure.period,
      cells: [
        { text: several ? figureArea(scene, figure) : '' },
        { text: grouped ? groupWords(scene, figure, indicator) : '' },
        ...figureCells(scene, figure, indicator),
        valueCell(scene, reference, indicator),
      ],
    };
  };
  return parts.map((part, index) =>
    makeTable(scene, {
      id: `bilaga-${indicator.id}`,
      caption: parts.length > 1 ? `${caption} (${index + 1}/${parts.length})` : caption,
      source: sourceLine(scene, indicator.source),
      corner: labels.tablePeriod,
      small: true,
      columns: [
        { text: labels.tableArea, numeric: false },
        { text: labels.tableGroup, numeric: false },
        ...figureColumns(scene, labels.tableValue, labels.tableIntervalShort),
        { text: municipalityName, numeric: true },
      ],
      rows: part.map(row),
    }),
  );
}

const isSameGroup = (figure: Figure, other: Figure): boolean =>
  figure.period === other.period && figure.sex === other.sex && figure.age === other.age;

/** The municipality's figures that the report holds, by indicator. */
function referencesOf({ sections, municipality }: Report): ReadonlyMap<string, readonly Figure[]> {
  const entries = sections.flatMap((section) => ('entries' in section ? section.entries : []));
  return new Map(
    entries.map(({ indicator, benchmarkSeries, benchmarks }) => [
      indicator.id,
      [...benchmarkSeries, ...benchmarks.map((one) => one.figure)].filter(
        (figure) => figure.area === municipality.id,
      ),
    ]),
  );
}

/** Every value of the report: area, period, group, value, interval and basis, one short table per indicator. */
export function appendixView(scene: Scene, section: Appendix): NonNullable<ChapterView['appendix']> {
  const byIndicator = new Map<string, Figure[]>();
  for (const figure of section.figures) {
    const figures = byIndicator.get(figure.indicator) ?? [];
    byIndicator.set(figure.indicator, figures);
    figures.push(figure);
  }
  const references = referencesOf(scene.report);
  return {
    tables: section.indicators.flatMap((indicator) =>
      indicatorTables(
        scene,
        indicator,
        byIndicator.get(indicator.id) ?? [],
        references.get(indicator.id) ?? [],
      ),
    ),
  };
}

/** Years that the report's figures are from: "2014–2025". */
export function yearsOf(figures: readonly Figure[]): string {
  const periods = new Set(figures.filter(isShown).map(({ period }) => period));
  const years = [...periods].flatMap((period) => period.match(/\d{4}/g) ?? []).sort();
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first}–${last}`;
}
