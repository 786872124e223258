import { type FigureKey, figureKeyText } from '../model/figure.ts';
import { reportSchema } from '../model/report.ts';
import type { AuditFinding } from './finding.ts';
import type { Edition, StoredReport } from './publication.ts';
import { eachObject, keyOf } from './read-stored-report.ts';

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
    const compared = isPlain(object['key']) ? keyOf(object['key']) : null;
    if (compared !== null && edition.withheld.has(figureKeyText(compared))) {
      const told = [
        'testedValue',
        'difference',
        'testedDifference',
        'ratio',
        'testedInterval',
        'ratioInterval',
        'pValue',
      ].filter((name) => typeof object[name] === 'number' || hasNumber(object[name]));
      if (told.length > 0) say('shown-elsewhere', compared, [...path, ...told]);
    }
    const spoken = sentenceKey(object, report, path);
    if (spoken !== null && edition.withheld.has(figureKeyText(spoken))) say('shown-elsewhere', spoken, path);
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

/** The figure that a sentence states a value of: the area's own, in the sentence's period and sex. */
function sentenceKey(
  object: Readonly<Record<string, unknown>>,
  report: StoredReport,
  path: readonly string[],
): FigureKey | null {
  const { key, params } = object;
  if (
    typeof key !== 'string' ||
    !key.startsWith('value.') ||
    !isPlain(params) ||
    typeof params['value'] !== 'number'
  )
    return null;
  const indicator = indicatorAbove(report.content, path);
  if (indicator === null) return null;
  return keyOf({
    area: report.area,
    indicator,
    period: params['period'],
    sex: params['sex'] ?? 'total',
    age: 'total',
  });
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

function hasNumber(value: unknown): boolean {
  return (
    isPlain(value) &&
    Object.entries(value).some(([name, inner]) => name !== 'level' && typeof inner === 'number')
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
