import { entriesOf } from '../edition/report-parts.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCell } from '../i18n/numbers.ts';
import { put, say } from '../i18n/put.ts';
import { missingSign, outcomeSign } from '../i18n/signs.ts';
import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Entry } from '../model/report.ts';
import type { SiteArea } from './site-data.ts';
import { siteWords } from './words.ts';

export type CellOutcome = 'higher' | 'lower' | 'similar' | 'none';

/** One indicator in one area, in words. */
export interface Cell {
  readonly value: string;
  readonly period: string;
  readonly sign: string;
  readonly word: string;
  readonly outcome: CellOutcome;
  /** Empty where there is nothing to link to. */
  readonly href: string;
}

export interface IndicatorRow {
  readonly indicator: Indicator;
  /** One for each area of the site, in its order. */
  readonly cells: readonly Cell[];
}

export interface IndicatorTheme {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly IndicatorRow[];
}

/** Areas × indicators, by theme, in the order of the reports. An indicator that only some reports have has gaps. */
export function indicatorThemes(areas: readonly SiteArea[], locale: Locale): readonly IndicatorTheme[] {
  const themes = new Map<string, { title: string; indicators: Map<string, Indicator> }>();
  for (const { report } of areas)
    for (const section of report.sections) {
      if (!('entries' in section)) continue;
      const title = section.kind === 'overview' ? siteWords(locale).background : put(section.title, locale);
      const theme = themes.get(section.id) ?? { title, indicators: new Map<string, Indicator>() };
      themes.set(section.id, theme);
      for (const { indicator } of section.entries)
        if (!theme.indicators.has(indicator.id)) theme.indicators.set(indicator.id, indicator);
    }
  const entries = areas.map(
    ({ report }) => new Map(entriesOf(report).map((entry) => [entry.indicator.id, entry])),
  );
  return [...themes]
    .map(([id, { title, indicators }]) => ({
      id,
      title,
      rows: [...indicators.values()].map((indicator) => ({
        indicator,
        cells: areas.map((area, index) => cellOf(area, entries[index]?.get(indicator.id), locale)),
      })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function cellOf(area: SiteArea, entry: Entry | undefined, locale: Locale): Cell {
  const words = siteWords(locale);
  if (!entry)
    return { value: '', period: '', sign: missingSign, word: words.notHere, outcome: 'none', href: '' };
  const { figure, indicator, benchmarks } = entry;
  const href = area.linkTo(indicator.id);
  if (!isShown(figure)) {
    const word = say(locale, `cell.${figure.reason}`);
    return { value: '', period: figure.period, sign: missingSign, word, outcome: 'none', href };
  }
  const value = formatCell(figure.value, indicator.measure, indicator.unit, locale);
  const comparison = benchmarks[0]?.comparison;
  if (comparison?.status !== 'judged') {
    const word = say(locale, 'outcome.cannot-be-judged');
    return { value, period: figure.period, sign: missingSign, word, outcome: 'none', href };
  }
  const { outcome } = comparison;
  const word = say(locale, `outcome.${outcome}`);
  return { value, period: figure.period, sign: outcomeSign(comparison), word, outcome, href };
}
