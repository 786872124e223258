import type { Locale } from '../../i18n/locale.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Report } from '../../model/report.ts';

/** What holds numbers and no names of indicators. */
const figures = new Set([
  'figure',
  'series',
  'benchmarkSeries',
  'bySex',
  'byAge',
  'figures',
  'pyramid',
  'map',
]);

/**
 * The report with the English names of its indicators, where the workspace has any, in an English page. The report
 * itself is one for both languages and keeps the names of its workspace.
 */
export function withEnglishNames(report: Report, locale: Locale): Report {
  if (locale !== 'en') return report;
  const names = new Map(
    indicatorsOf(report).flatMap(({ name, nameEn }) =>
      nameEn === undefined ? [] : [[name, nameEn] as const],
    ),
  );
  if (names.size === 0) return report;
  const sections = report.sections.map((section) => renamed(section, names) as Report['sections'][number]);
  return { ...report, sections };
}

function indicatorsOf({ sections }: Report): readonly Indicator[] {
  return sections.flatMap((section) => [
    ...('entries' in section ? section.entries.map(({ indicator }) => indicator) : []),
    ...('gaps' in section ? section.gaps.map(({ indicator }) => indicator) : []),
    ...('definitions' in section ? section.definitions : []),
  ]);
}

/** An indicator is named by its own `name` and as the `indicator` of a sentence. */
function renamed(value: unknown, names: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof value === 'string') {
    return key === 'name' || key === 'indicator' ? (names.get(value) ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      figures.has(name) ? item : renamed(item, names, name),
    ]),
  );
}
