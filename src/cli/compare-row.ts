import { decimalsOf, displayedDifference, formatCell, formatNumber } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import { isShown } from '../model/figure.ts';
import type { ComparedIndicator } from '../pipeline/compare-areas.ts';
import type { CommandContext } from './context.ts';

/** One indicator as the cells of a table, by heading. */
export type CompareRow = Readonly<Record<string, string>>;

/** Values of every area, then difference and outcome of each against the last. */
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
    const outcome = comparison.status === 'judged' ? comparison.outcome : 'cannot-be-judged';
    row[`${words.outcome}${suffix}`] = say(language, `outcome.${outcome}`);
  }
  return row;
}
