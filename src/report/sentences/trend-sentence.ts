import type { Trend } from '../../model/comparison.ts';
import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import type { Entry } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';

/**
 * How the indicator developed over the periods that were judged. A trend that would cross a cut is not told,
 * whoever judged it. Null when the figure itself is not shown, which has been said already.
 */
export function trendSentence(
  indicator: Indicator,
  trend: Trend,
  figure: Figure,
  series: readonly Figure[],
  breaks: Entry['breaks'],
): Message | null {
  if (!isShown(figure)) return null;
  const { measure, unit } = indicator;
  if (trend.status === 'cannot-be-judged') {
    return message('trend.cannot-be-judged', { period: figure.period, measure, reason: trend.reason });
  }
  if (breaks.some(({ before }) => trend.periods.slice(1).includes(before))) {
    return message('trend.cannot-be-judged', { period: figure.period, measure, reason: 'break' });
  }
  const first = series.find((point) => point.period === trend.periods[0]);
  const last = series.find((point) => point.period === trend.periods.at(-1));
  if (!first || !last || !isShown(first) || !isShown(last)) return null;
  return message(`trend.${trend.direction}`, {
    measure,
    unit,
    first: first.period,
    last: last.period,
    firstValue: first.value,
    lastValue: last.value,
  });
}
