import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparePeriods } from '../../model/period.ts';
import type { Section } from '../../model/report.ts';
import { figureCells, figureColumns } from './entry-tables.ts';
import { groupWords, unitWords } from './figure-words.ts';
import { figureArea, type Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, TableView } from './view-shape.ts';
import { fill } from './words.ts';

type Appendix = Extract<Section, { kind: 'table-appendix' }>;

/** Longer tables are parted, so that a head never has to be read twice across pages. */
const rowsPerTable = 24;

function indicatorTables(
  scene: Scene,
  indicator: Indicator,
  figures: readonly Figure[],
): readonly TableView[] {
  const { labels } = scene;
  const ordered = [...figures].sort(
    (a, b) =>
      Number(b.area === scene.report.area.id) - Number(a.area === scene.report.area.id) ||
      (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) ||
      comparePeriods(a.period, b.period),
  );
  const caption = fill(labels.appendixCaption, { name: indicator.name, unit: unitWords(scene, indicator) });
  const pages = Math.ceil(ordered.length / rowsPerTable);
  return Array.from({ length: pages }, (_, page) =>
    makeTable(scene, {
      id: `bilaga-${indicator.id}`,
      caption: pages > 1 ? `${caption} (${page + 1}/${pages})` : caption,
      corner: labels.tableArea,
      columns: [
        { text: labels.tablePeriod, numeric: false },
        { text: labels.tableGroup, numeric: false },
        ...figureColumns(scene, labels.tableValue),
      ],
      rows: ordered.slice(page * rowsPerTable, (page + 1) * rowsPerTable).map((figure) => ({
        header: figureArea(scene, figure),
        cells: [
          { text: figure.period },
          { text: groupWords(scene, figure) },
          ...figureCells(scene, figure, indicator),
        ],
      })),
    }),
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
  return {
    tables: section.indicators.flatMap((indicator) =>
      indicatorTables(scene, indicator, byIndicator.get(indicator.id) ?? []),
    ),
  };
}

/** Years that the report's figures are from: "2014–2025". */
export function yearsOf(figures: readonly Figure[]): string {
  const years = figures.filter(isShown).flatMap((figure) => figure.period.match(/\d{4}/g) ?? []);
  const [first, last] = [years.toSorted().at(0), years.toSorted().at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? first : `${first}–${last}`;
}
