import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { AuditFinding } from './finding.ts';
import { countOf } from './known-numbers.ts';
import { isSmall, type Limits, limitOf } from './limits.ts';
import { type Edition, figuresFile } from './publication.ts';

/** Figures that are withheld in one place and shown in another, and shown figures that stand for few persons. */
export function checkFigures(
  edition: Edition,
  others: readonly Edition[],
  limits: Limits,
): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const say = (rule: AuditFinding['rule'], file: string, cell: FigureKey, path: readonly string[]): void => {
    findings.push({ rule, severity: 'error', file, cell, path });
  };
  for (const [text, { key, file }] of edition.withheld) {
    const shownIn = edition.shownIn.get(text);
    if (shownIn !== undefined) say('shown-elsewhere', shownIn, key, [`≠ ${file}`]);
    for (const other of others) {
      const elsewhere = other.shownIn.get(text);
      if (elsewhere !== undefined) say('editions', elsewhere, key, [`≠ ${file}`]);
    }
  }
  const populations = populationsOf(edition);
  for (const cell of edition.cells.values()) {
    if (cell.status !== 'shown') continue;
    const indicator = edition.indicators.get(cell.key.indicator);
    const limit = limitOf(indicator, limits);
    if (limit.isOpen) continue;
    const file = edition.shownIn.get(figureKeyText(cell.key)) ?? figuresFile(edition);
    const isShare = indicator?.measure === 'proportion';
    const count = indicator?.measure === 'mean' ? cell.denominator : countOf(cell, indicator);
    const given = cell.count !== null || indicator?.measure === 'count';
    if (count !== null) {
      const others = isShare && cell.denominator !== null ? cell.denominator - count : null;
      if (isSmall(count, limit) || (others !== null && isSmall(others, limit))) {
        const way = given
          ? ['taljare']
          : cell.denominator === null
            ? ['varde', 'nedre', 'ovre']
            : ['varde', 'namnare'];
        say(given ? 'small-count' : 'share-gives-count', file, cell.key, way);
      }
      continue;
    }
    // A share or rate of at most so many persons: a small product is small whoever the denominator is.
    const population = populations.get(placeOf(cell.key)) ?? null;
    const isRate = indicator?.measure === 'rate';
    if (!isShare && !isRate) continue;
    if (cell.value === null || population === null || cell.respondents !== null) continue;
    const most = (cell.value / (isRate ? indicator.per : 100)) * population;
    if (isSmall(most, limit)) say('share-gives-count', file, cell.key, ['varde', `× ${placeName(cell.key)}`]);
  }
  return findings;
}

/** The largest number of persons shown for a place. */
function populationsOf(edition: Edition): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const cell of edition.cells.values()) {
    if (cell.status !== 'shown') continue;
    const measure = edition.indicators.get(cell.key.indicator)?.measure;
    const persons =
      measure === 'rate' ? null : (cell.denominator ?? (measure === 'count' ? cell.value : null));
    const place = placeOf(cell.key);
    if (persons !== null && persons > (largest.get(place) ?? 0)) largest.set(place, persons);
  }
  return largest;
}

function placeOf({ area, period, sex }: FigureKey): string {
  return `${area}\u001f${period}\u001f${sex}`;
}

function placeName({ area, period, sex }: FigureKey): string {
  return [area, period, ...(sex === 'total' ? [] : [sex])].join('/');
}
