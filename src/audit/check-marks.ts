import { figureKeyText } from '../model/figure.ts';
import type { AuditFinding } from './finding.ts';
import { type HtmlElement, type HtmlPage, walkHtml } from './parse-html.ts';
import type { Edition } from './publication.ts';

/** Kinds of drawings whose marks stand for figures, by the class that kub gives them. */
const kinds = ['chart-trend', 'chart-split', 'chart-comparison'] as const;
type Kind = (typeof kinds)[number];

/**
 * A chart has no more marks than there are shown figures for it: a bar or a point more is a withheld
 * figure drawn, and its height is its number. Marks are circles and bars, and the corners of a line.
 */
export function checkMarks(
  file: string,
  page: HtmlPage,
  area: string,
  edition: Edition,
): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const [article, above] of walkHtml(page.root)) {
    const indicator = /^uppgift-(.+)$/.exec(article.attributes.get('id') ?? '')?.[1];
    if (article.tag !== 'article' || indicator === undefined || !edition.indicators.has(indicator)) continue;
    const allowed = shownMarks(edition, area, indicator);
    if (!allowed.hasWithheld || above.length === 0) continue;
    for (const [drawing] of walkHtml(article)) {
      const classes = drawing.tag === 'svg' ? (drawing.attributes.get('class') ?? '').split(' ') : [];
      const kind = kinds.find((name) => classes.includes(name));
      if (kind === undefined || marksIn(drawing, kind) <= allowed[kind]) continue;
      const period = allowed.withheldPeriod;
      findings.push({
        rule: 'mark-of-withheld',
        severity: 'error',
        file,
        cell: { area, indicator, period, sex: 'total', age: 'total' },
        path: [`svg ${drawing.attributes.get('aria-labelledby') ?? kind}`],
      });
    }
  }
  return findings;
}

interface Allowed extends Readonly<Record<Kind, number>> {
  readonly hasWithheld: boolean;
  readonly withheldPeriod: string;
}

function shownMarks(edition: Edition, area: string, indicator: string): Allowed {
  const own = (edition.cellsOf.get(area) ?? []).filter(({ key }) => key.indicator === indicator);
  const isShown = (cell: (typeof own)[number]) =>
    !edition.withheld.has(figureKeyText(cell.key)) && cell.status === 'shown';
  const series = own.filter(({ key }) => key.sex === 'total' && key.age === 'total');
  const latest = series.map(({ key }) => key.period).at(-1) ?? '';
  const periods = [...new Set(own.map(({ key }) => key.period))];
  const groups = periods.map((period) => {
    const parts = own.filter(
      ({ key }) => key.period === period && (key.sex === 'total') !== (key.age === 'total'),
    );
    return parts.filter(isShown).length;
  });
  const withheld = own.filter(({ key }) => edition.withheld.has(figureKeyText(key)));
  return {
    'chart-trend': series.filter(isShown).length,
    'chart-split': Math.max(0, ...groups),
    // The comparison is of the latest figure: with none shown there is nothing to compare.
    'chart-comparison': series.some(isShown) ? 1 : 0,
    hasWithheld: withheld.length > 0,
    withheldPeriod: withheld[0]?.key.period ?? latest,
  };
}

function marksIn(drawing: HtmlElement, kind: Kind): number {
  const shapes = [...walkHtml(drawing)].map(([element]) => element);
  const points = shapes.filter(({ tag, attributes }) => {
    const name = attributes.get('class') ?? '';
    return (tag === 'circle' || tag === 'rect') && !/halo|hollow|spread|legend/.test(name);
  }).length;
  if (kind !== 'chart-trend') return points;
  const corners = shapes
    .filter(({ tag, attributes }) => tag === 'path' && attributes.get('class') === 'c-area-line')
    .reduce((sum, { attributes }) => sum + (attributes.get('d')?.match(/[ML]/g)?.length ?? 0), 0);
  return Math.max(points, corners);
}
