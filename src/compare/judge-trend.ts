import type { Trend } from '../model/comparison.ts';
import { type Figure, isShown, type ShownFigure } from '../model/figure.ts';
import { type Indicator, shownPolarity } from '../model/indicator.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';
import type { TrendReason } from '../stats/recent-points.ts';
import { trendOfProportions } from '../stats/trend-of-proportions.ts';
import { trendOfValues } from '../stats/trend-of-values.ts';

const reasons: Readonly<Record<TrendReason, Extract<Trend, { status: 'cannot-be-judged' }>['reason']>> = {
  'fewer-than-five': 'fewer-than-five',
  break: 'break',
  'overlapping-periods': 'overlapping-periods',
  'zero-or-all': 'zero-or-all',
  'interval-without-width': 'interval-without-width',
};

/**
 * The trend of one published series (one area, indicator, sex and age): the last five independent annual
 * points, see `kub/stats`. `cuts` are the periods that open after a break. Where years and pooled years
 * stand in one series the single years are judged; quarters are no annual points.
 */
export function judgeTrend(indicator: Indicator, series: readonly Figure[], cuts: readonly string[]): Trend {
  const points = annualPoints(series);
  if (points.length < 5) return cannot('fewer-than-five');
  const recent = points.slice(-5);
  if (recent.some((figure) => !isShown(figure))) return cannot('not-shown');
  const shown = recent.filter(isShown);
  // Rates standardised directly and indirectly, or by two producers, are two definitions.
  const methods = new Set(shown.map((figure) => figure.method));
  if (indicator.measure === 'standardised' && methods.size > 1) return cannot('break');
  const result = test(shown, cuts);
  if (result === 'overlapping-periods' || result === 'no-interval') return cannot(result);
  if (result.direction === null || result.statistic === null) {
    return cannot(result.reason === null ? 'not-shown' : reasons[result.reason]);
  }
  return {
    status: 'judged',
    direction: result.direction,
    valuation: valuationOf(result.direction, indicator),
    periods: shown.map((figure) => figure.period),
    statistic: result.statistic,
  };
}

function cannot(reason: Extract<Trend, { status: 'cannot-be-judged' }>['reason']): Trend {
  return { status: 'cannot-be-judged', reason };
}

/** The points of one kind, oldest first: years where there are any, else school years, else pooled years. */
function annualPoints(series: readonly Figure[]): readonly Figure[] {
  for (const kind of ['year', 'school-year', 'years'] as const) {
    const points = series.filter((figure) => parsePeriod(figure.period)?.kind === kind);
    if (points.length > 0) return points.sort((a, b) => comparePeriods(a.period, b.period));
  }
  return [];
}

function test(figures: readonly ShownFigure[], cuts: readonly string[]) {
  const years = (figure: ShownFigure) => {
    const { kind, from, to } = parsePeriod(figure.period)!;
    // School years meet in a summer and share no day: each is known by the year it begins.
    const lastYear = kind === 'school-year' ? from : to;
    return { firstYear: from, lastYear, breakBefore: cuts.includes(figure.period) };
  };
  const ends = figures.map((figure) => years(figure).lastYear);
  if (ends.some((end, index) => index > 0 && end <= ends[index - 1]!)) return 'overlapping-periods';
  const byCounts = figures.flatMap((figure) =>
    isPlainCount(figure) && figure.count !== null && figure.denominator !== null
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
  return byValues.length === figures.length ? trendOfValues(byValues) : 'no-interval';
}

/** A share of persons counted one by one; a weighted survey share has an interval of its producer. */
function isPlainCount({ measure, interval }: ShownFigure): boolean {
  return measure === 'proportion' && interval.kind === 'interval' && interval.method === 'wilson';
}

function valuationOf(direction: 'rising' | 'falling' | 'no-certain-change', indicator: Indicator) {
  const polarity = shownPolarity(indicator);
  if (direction === 'no-certain-change' || polarity === 'neutral') return 'neither';
  return (direction === 'rising') === (polarity === 'high-is-good') ? 'better' : 'worse';
}
