import type { Locale } from '../i18n/locale.ts';
import { decimalsOf, displayedDifference, formatCell, formatNumber, formatRange } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import type { Comparison } from '../model/comparison.ts';
import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ComparedIndicator } from '../pipeline/compare-areas.ts';
import type { CommandContext } from './context.ts';

/** One indicator as the cells of a table, by heading. */
export type CompareRow = Readonly<Record<string, string>>;

/** Values of every area, then difference, interval and outcome of each against the last. */
export function compareRow(
  { indicator, period, cells }: ComparedIndicator,
  { language, words }: CommandContext,
): CompareRow {
  const { measure, unit } = indicator;
  const decimals = decimalsOf(measure, unit);
  const row: Record<string, string> = { [words.indicator]: indicator.name, [words.period]: period };
  for (const { area, figure } of cells) {
    row[area.name] = isShown(figure)
      ? formatCell(figure.value, measure, unit, language)
      : say(language, `cell.${figure.reason}`);
  }
  for (const { area, figure, comparison } of cells) {
    if (comparison === null) continue;
    const suffix = cells.length > 2 ? ` ${area.name}` : '';
    const { benchmarkValue } = comparison;
    const known = isShown(figure) && benchmarkValue !== null;
    // As displayed: 62,3 and 55,1 are 7,2 apart, whatever stands behind.
    const difference = known ? displayedDifference(figure.value, benchmarkValue, decimals) : null;
    row[`${words.difference}${suffix}`] =
      difference === null
        ? ''
        : `${difference > 0 ? '+' : ''}${formatNumber(difference, decimals, language)}`;
    row[`${say(language, 'ui.confidence-interval')}${suffix}`] = intervalOf(comparison, indicator, language);
    const outcome = comparison.status === 'judged' ? comparison.outcome : 'cannot-be-judged';
    row[`${words.outcome}${suffix}`] = say(language, `outcome.${outcome}`);
  }
  return row;
}

/**
 * The interval of the difference. Empty where the test was against something else than what is shown (the
 * municipality less the area): that interval need not hold the difference beside it.
 */
function intervalOf(comparison: Comparison, { measure, unit }: Indicator, language: Locale): string {
  if (comparison.status !== 'judged' || comparison.testedInterval.kind === 'none') return '';
  if (comparison.testedAgainst.kind !== comparison.benchmark.kind) return '';
  const { lower, upper } = comparison.testedInterval;
  return formatRange(lower, upper, measure, unit, language);
}
