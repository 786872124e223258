import type { Trend } from '../model/comparison.ts';
import { type Figure, isShown, type ShownFigure } from '../model/figure.ts';
import { type Indicator, shownPolarity } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { TrendReason } from '../stats/recent-points.ts';
import { trendOfProportions } from '../stats/trend-of-proportions.ts';
import { trendOfValues } from '../stats/trend-of-values.ts';

const reasons: Readonly<Record<TrendReason, Extract<Trend, { status: 'cannot-be-judged' }>['reason']>> = {
  'fewer-than-five': 'fewer-than-five',
  break: 'break',
  'overlapping-periods': 'overlapping-periods',
  'zero-or-all': 'zero-or-all',
  'interval-without-width': 'zero-or-all',
};

/**
 * The trend of one published series (one area, indicator, sex and age; oldest first): the last five
 * independent annual points, see `kub/stats`. `cuts` are the periods that open after a break.
 */
export function judgeTrend(indicator: Indicator, series: readonly Figure[], cuts: readonly string[]): Trend {
  const cannot = (reason: Extract<Trend, { status: 'cannot-be-judged' }>['reason']): Trend => ({
    status: 'cannot-be-judged',
    reason,
  });
  const points = series.filter((figure) => parsePeriod(figure.period) !== null);
  if (points.length < 5) return cannot('fewer-than-five');
  if (points.slice(-5).some((figure) => !isShown(figure))) return cannot('not-shown');
  const shown = points.slice(points.findLastIndex((figure) => !isShown(figure)) + 1).filter(isShown);
  const result = test(indicator, shown, cuts);
  if (result === null) return cannot('not-shown');
  if (result.direction === null || result.statistic === null) {
    return cannot(result.reason === null ? 'not-shown' : reasons[result.reason]);
  }
  return {
    status: 'judged',
    direction: result.direction,
    valuation: valuationOf(result.direction, indicator),
    periods: shown.slice(-5).map((figure) => figure.period),
    statistic: result.statistic,
  };
}

function test(indicator: Indicator, figures: readonly ShownFigure[], cuts: readonly string[]) {
  const years = (figure: ShownFigure) => {
    const period = parsePeriod(figure.period)!;
    // A school year or a quarter counts as one step of its own; years that share a year overlap.
    const single = period.kind === 'school-year' || period.kind === 'quarter';
    const span = single ? {} : { firstYear: period.from, lastYear: period.to };
    return { ...span, breakBefore: cuts.includes(figure.period) };
  };
  const byCounts = figures.flatMap((figure) =>
    indicator.measure === 'proportion' && figure.count !== null && figure.denominator !== null
      ? [{ count: figure.count, denominator: figure.denominator, ...years(figure) }]
      : [],
  );
  if (byCounts.length === figures.length) return trendOfProportions(byCounts);
  const byValues = figures.flatMap((figure) =>
    figure.interval.kind === 'interval'
      ? [
          {
            value: figure.value,
            lower: figure.interval.lower,
            upper: figure.interval.upper,
            ...years(figure),
          },
        ]
      : [],
  );
  return byValues.length === figures.length ? trendOfValues(byValues) : null;
}

function valuationOf(direction: 'rising' | 'falling' | 'no-certain-change', indicator: Indicator) {
  const polarity = shownPolarity(indicator);
  if (direction === 'no-certain-change' || polarity === 'neutral') return 'neither';
  return (direction === 'rising') === (polarity === 'high-is-good') ? 'better' : 'worse';
}
