import type { Locale } from '../i18n/locale.ts';
import { decimalsOf, displayedDifference, formatCell, formatNumber, formatRange } from '../i18n/numbers.ts';
import { put, say } from '../i18n/put.ts';
import type { Comparison } from '../model/comparison.ts';
import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ComparedIndicator } from '../pipeline/compare-areas.ts';
import { inequalitySentence } from '../report/sentences/inequality-sentence.ts';
import { benchmarkText, ruleText, testedText } from './comparison-rule.ts';
import type { CommandContext } from './context.ts';

/** One indicator as the cells of a table, by heading. */
export type CompareRow = Readonly<Record<string, string>>;

/** Values of every area, then difference, interval, outcome, benchmark and rule of each that was compared. */
export function compareRow(compared: ComparedIndicator, { language, words }: CommandContext): CompareRow {
  const { indicator, period, cells } = compared;
  const { measure, unit } = indicator;
  const decimals = decimalsOf(measure, unit);
  const row: Record<string, string> = { [words.indicator]: indicator.name, [words.period]: period };
  for (const { area, figure } of cells) {
    row[area.name] = isShown(figure)
      ? formatCell(figure.value, measure, unit, language)
      : say(language, `cell.${figure.reason}`);
  }
  const several = cells.filter(({ comparison }) => comparison !== null).length > 1 || cells.length > 2;
  for (const { area, figure, comparison, benchmarkName } of cells) {
    if (comparison === null) continue;
    const suffix = several ? ` ${area.name}` : '';
    const { benchmarkValue } = comparison;
    if (!cells.some((cell) => cell.area.id === comparison.benchmark.area && cell.comparison === null)) {
      // What is not a column of its own: the municipality, an earlier period, a goal.
      row[`${benchmarkText(comparison, area.name, benchmarkName, language)}`] =
        benchmarkValue === null ? '' : formatCell(benchmarkValue, measure, unit, language);
    }
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
    row[`${words.testedAgainst}${suffix}`] = testedText(comparison, area.name, benchmarkName, language);
    row[`${words.rule}${suffix}`] = ruleText(comparison, measure, benchmarkName, language);
  }
  const unequal = inequalityText(compared, { language, words });
  if (unequal !== '') row[words.inequality] = unequal;
  return row;
}

/** Inequality over all areas in one sentence; the spread where no line can be drawn through them. */
function inequalityText(
  { indicator, period, inequality }: ComparedIndicator,
  { language, words }: Pick<CommandContext, 'language' | 'words'>,
): string {
  if (inequality === null || inequality.kind === 'cannot-be-judged') return '';
  if (inequality.kind === 'spread') {
    const { lowest, highest } = inequality;
    return words.areasHave(formatRange(lowest, highest, indicator.measure, indicator.unit, language));
  }
  const said = inequalitySentence(indicator, inequality, period);
  return said ? put(said, language) : '';
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
