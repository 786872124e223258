import type { BenchmarkReference } from '../model/comparison.ts';
import { type Figure, isShown, type Sex, type ShownFigure } from '../model/figure.ts';
import type { FigureTable } from '../model/figure-table.ts';
import type { Indicator } from '../model/indicator.ts';
import { betaCumulative } from '../stats/beta.ts';
import { classifyDifference, classifyRatio } from '../stats/classify.ts';
import { newcombeInterval } from '../stats/newcombe-interval.ts';
import { rateRatioLogNormal } from '../stats/rate-ratio-log-normal.ts';
import { type Relation, relationOf } from './relation.ts';
import { contrastTests, countsOf, fits } from './test-contrast.ts';
import { type Geography, isSameProducer, testFigures } from './test-request.ts';
import type { Contrast } from './test-result.ts';

/** As much of a comparison as a table of figures has room for. */
export type MunicipalComparison =
  | {
      readonly status: 'judged';
      readonly benchmark: BenchmarkReference;
      readonly benchmarkValue: number;
      readonly difference: number;
      readonly outcome: 'higher' | 'lower' | 'similar';
    }
  | {
      readonly status: 'cannot-be-judged';
      readonly benchmark: BenchmarkReference;
      readonly benchmarkValue: number | null;
      readonly difference: number | null;
    };

/** Figures of one indicator, period, sex and age meet: sex → age → the municipality's figure. */
type Slices = Map<string, Map<string, Record<Sex, Map<string, Figure>>>>;

/**
 * Holds one figure after another against the municipality: the same answers as the comparer's, less the p-values,
 * which are most of its work. Null for the municipality itself and for what is not shown.
 */
export function compareWithMunicipality(
  figures: Pick<FigureTable, 'of' | 'indicators'>,
  indicators: ReadonlyMap<string, Indicator>,
  geography: Geography,
  producerOf: (source: string) => string = () => '',
): (figure: Figure) => MunicipalComparison | null {
  const { municipality } = geography;
  const benchmarks = slicesOf([...figures.indicators].flatMap((id) => figures.of(municipality, id)));
  const relations = new Map(
    geography.areas.map(({ id }) => [id, relationOf(geography, id, municipality)] as const),
  );
  const references = new Map<string, BenchmarkReference>();
  return (figure) => {
    const { area, period } = figure;
    if (!isShown(figure) || area === municipality) return null;
    let benchmark = references.get(period);
    if (!benchmark) {
      benchmark = { kind: 'municipality', area: municipality, period };
      references.set(period, benchmark);
    }
    const other = benchmarks.get(figure.indicator)?.get(period)?.[figure.sex].get(figure.age);
    if (!other || !isShown(other)) {
      return { status: 'cannot-be-judged', benchmark, benchmarkValue: null, difference: null };
    }
    const relation = relations.get(area) ?? relationOf(geography, area, municipality);
    const indicator = indicators.get(figure.indicator)!;
    const outcome = isSameProducer({ producerOf }, figure, other)
      ? outcomeOf({ indicator, figure, benchmark: other }, relation)
      : 'cannot-be-judged';
    const numbers = { benchmark, benchmarkValue: other.value, difference: figure.value - other.value + 0 };
    return outcome === 'cannot-be-judged'
      ? { status: outcome, ...numbers }
      : { status: 'judged', ...numbers, outcome };
  };
}

function slicesOf(figures: readonly Figure[]): Slices {
  const slices: Slices = new Map();
  for (const figure of figures) {
    const { indicator, period, sex, age } = figure;
    const periods = slices.get(indicator) ?? new Map<string, Record<Sex, Map<string, Figure>>>();
    const cells = periods.get(period) ?? { total: new Map(), women: new Map(), men: new Map() };
    cells[sex].set(age, figure);
    slices.set(indicator, periods.set(period, cells));
  }
  return slices;
}

type Outcome = 'higher' | 'lower' | 'similar' | 'cannot-be-judged';

function outcomeOf(pair: Omit<Contrast, 'isPart'>, relation: Relation): Outcome {
  const quick = relation === 'part' ? (quickProportion(pair) ?? quickRate(pair)) : null;
  if (quick) return quick;
  const result = testFigures(pair, relation, contrastTests[pair.indicator.measure]);
  return result.status === 'judged' ? result.outcome : result.status;
}

/** A share against the rest, as `areaAgainstRestProportion` judges it. Null where that is not plain to see. */
function quickProportion({ indicator, figure, benchmark }: Omit<Contrast, 'isPart'>): Outcome | null {
  if (indicator.measure !== 'proportion') return null;
  const area = countsOf(figure);
  const whole = countsOf(benchmark);
  if (!area || !whole || !fits(area, whole)) return null;
  const rest = { count: whole.count - area.count, denominator: whole.denominator - area.denominator };
  const interval = newcombeInterval(area, rest);
  return interval && classifyDifference(interval);
}

/**
 * A rate against the rest, as `rateRatio` judges it: by log-normal limits from ten events on either side,
 * by exact ones below. An exact limit lies above 1 just when the tail that it leaves is small at 1, which takes
 * no search for the limit. Null where that is not plain to see.
 */
function quickRate({ indicator, figure, benchmark }: Omit<Contrast, 'isPart'>): Outcome | null {
  if (indicator.measure !== 'rate') return null;
  const area = personYearsOf(figure);
  const whole = personYearsOf(benchmark);
  if (!area || !whole) return null;
  const rest = { count: whole.count - area.count, personYears: whole.personYears - area.personYears };
  if (!(area.personYears > 0 && rest.personYears > 0)) return null;
  if (area.count >= 10 && rest.count >= 10) return classifyRatio(rateRatioLogNormal(area, rest));
  const isWhole = Number.isInteger(area.count) && Number.isInteger(rest.count);
  if (!isWhole || area.count < 0 || rest.count < 1) return null;
  const share = area.personYears / (area.personYears + rest.personYears);
  const below = area.count === 0 ? 1 : betaCumulative(share, area.count, rest.count + 1);
  const above = 1 - betaCumulative(share, area.count + 1, rest.count);
  if (Math.abs(below - tail) < doubt || Math.abs(above - tail) < doubt) return null;
  if (below < tail) return 'higher';
  return above < tail ? 'lower' : 'similar';
}

/** Of a 95 % interval. */
const tail = 0.025;
/** Nearer than this the limit itself is computed. */
const doubt = 1e-9;

function personYearsOf(figure: ShownFigure): { readonly count: number; readonly personYears: number } | null {
  const counts = countsOf(figure);
  return counts && { count: counts.count, personYears: counts.denominator };
}
