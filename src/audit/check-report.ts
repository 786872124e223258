import { type FigureKey, figureKeyText } from '../model/figure.ts';
import { reportSchema } from '../model/report.ts';
import type { AuditFinding } from './finding.ts';
import type { Edition, StoredReport } from './publication.ts';
import { eachObject, keyOf } from './read-stored-report.ts';
import { isPlain, toldByComparison, toldBySentence, toldByTrend } from './told-figures.ts';

/** Fields of a withheld figure that are not numbers of it. */
const harmless = new Set(['area', 'indicator', 'period', 'sex', 'age', 'status', 'reason']);

/** A withheld figure is its name and a reason: any other field, and any comparison or sentence with a number of it, is a leak. */
export function checkReport(report: StoredReport, edition: Edition): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const say = (rule: AuditFinding['rule'], cell: FigureKey | null, path: readonly string[]): void => {
    findings.push({ rule, severity: 'error', file: report.file, cell, path: [path.join('.')] });
  };
  eachObject(report.content, (object, path) => {
    const key = keyOf(object);
    if (key !== null && ['suppressed', 'missing', 'not-applicable'].includes(String(object['status']))) {
      const more = Object.keys(object).filter((name) => !harmless.has(name));
      if (more.length > 0) say('withheld-has-number', key, [...path, ...more]);
    }
    const isTelling = 'params' in object || 'statistic' in object;
    const indicator = isTelling ? indicatorAbove(report.content, path) : null;
    const place = { area: report.area, indicator: indicator ?? '' };
    const told = [
      ...toldByComparison(object),
      ...toldBySentence(object, place),
      ...toldByTrend(object, place),
    ];
    for (const { key: about, fields } of told) {
      if (fields.length > 0 && edition.withheld.has(figureKeyText(about)))
        say('shown-elsewhere', about, [...path, ...fields]);
    }
  });
  const checked = reportSchema.safeParse(report.content);
  if (!checked.success) {
    for (const issue of checked.error.issues.slice(0, 10)) {
      const path = [
        ...issue.path.map(String),
        ...('keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : []),
      ];
      say('not-readable', null, path);
    }
  }
  return findings;
}

/** Id of the indicator of the entry that the path leads through. */
function indicatorAbove(content: unknown, path: readonly string[]): string | null {
  let place: unknown = content;
  let found: string | null = null;
  for (const step of path) {
    if (!isPlain(place) && !Array.isArray(place)) return found;
    place = (place as Readonly<Record<string, unknown>>)[step];
    const indicator = isPlain(place) ? place['indicator'] : undefined;
    if (isPlain(indicator) && typeof indicator['id'] === 'string') found = indicator['id'];
  }
  return found;
}
