import { type Figure, isShown, type ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { crudeRate } from '../stats/crude-rate.ts';
import { type IndexWithLimits, type SlopeValueType, slopeIndex } from '../stats/slope-index.ts';
import { wilson } from '../stats/wilson.ts';

/** How unequal an indicator is over the areas of one level. */
export type Inequality =
  | {
      readonly kind: 'slope';
      readonly method: string;
      /** Most advantaged end less the least advantaged one, in the indicator's unit. */
      readonly slopeIndex: IndexWithLimits;
      /** Most advantaged end over the least advantaged one; null where a ratio says nothing. */
      readonly relativeIndex: IndexWithLimits;
      readonly areas: number;
      /** Areas of the level that are not in it: hidden, missing, or without a place in the order. */
      readonly leftOut: number;
    }
  | {
      readonly kind: 'spread';
      readonly lowest: number;
      readonly highest: number;
      readonly areas: number;
      readonly leftOut: number;
    }
  | { readonly kind: 'cannot-be-judged'; readonly reason: 'too-few-areas' | 'different-periods' };

/** Which end of the order is the least advantaged: in SCB's area types, 1. */
export type Disadvantage = 'low' | 'high';

/** A tenth of the reference's: the limits stray by a hundredth of their width, and a build has many indicators. */
const repetitions = 10_000;

/** As few as the slope can be drawn through; as few as a spread says anything of. */
const fewestAreas = 5;

/**
 * Inequality over the areas of one level, from published figures of one indicator, period, sex and age: the
 * slope and relative index where an order of the areas is supplied (figures of a socioeconomic index), else
 * the spread. Areas of the same class are one group, weighted by their persons; a class has no value of its
 * own without counts, and then each area is a group, in the order of the index. No area is named or ranked.
 */
export function judgeInequality(
  indicator: Indicator,
  figures: readonly Figure[],
  order: readonly Figure[] | null,
  leastAdvantaged: Disadvantage = 'low',
): Inequality {
  const shown = figures.filter(isShown);
  if (new Set(figures.map(({ period, sex, age }) => `${period} ${sex} ${age}`)).size > 1) {
    return { kind: 'cannot-be-judged', reason: 'different-periods' };
  }
  const rank = new Map((order ?? []).filter(isShown).map(({ area, value }) => [area, value]));
  const ordered = shown.filter(({ area, denominator }) => rank.has(area) && (denominator ?? 0) > 0);
  const groups = groupsOf(indicator, ordered, rank);
  if (groups && groups.length >= fewestAreas && groups.length <= 100) {
    const sign = leastAdvantaged === 'low' ? 1 : -1;
    const result = slopeIndex({
      groups: groups.map((group) => ({ ...group, quantile: sign * group.quantile })),
      valueType: valueTypes[indicator.measure] ?? 'other',
      transform: false,
      multiplier: indicator.measure === 'proportion' ? 100 : 1,
      repetitions,
    });
    const { method, relativeIndex, slopeIndex: slope } = result;
    if (slope.value !== null) {
      const leftOut = figures.length - ordered.length;
      const numbers = { slopeIndex: slope, relativeIndex: meaningful(relativeIndex) };
      return { kind: 'slope', method, ...numbers, areas: ordered.length, leftOut };
    }
  }
  if (shown.length < fewestAreas) return { kind: 'cannot-be-judged', reason: 'too-few-areas' };
  const values = shown.map(({ value }) => value);
  const leftOut = figures.length - shown.length;
  return {
    kind: 'spread',
    lowest: Math.min(...values),
    highest: Math.max(...values),
    areas: shown.length,
    leftOut,
  };
}

/** A line that falls below zero at one end has a ratio that says nothing. */
function meaningful(index: IndexWithLimits): IndexWithLimits {
  const isRatio = index.value !== null && index.value > 0;
  return isRatio ? index : { value: null, lower: null, upper: null };
}

const valueTypes: Readonly<Partial<Record<Indicator['measure'], SlopeValueType>>> = {
  proportion: 'proportion',
  rate: 'rate',
};

interface Group {
  readonly quantile: number;
  readonly population: number;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

/** Areas of one class together, by their counts; null where a class has areas without counts. */
function groupsOf(
  { measure, per }: Indicator,
  figures: readonly ShownFigure[],
  rank: ReadonlyMap<string, number>,
): readonly Group[] | null {
  if (measure !== 'proportion' && measure !== 'rate') return null;
  const classes = new Map<number, { count: number; denominator: number }>();
  for (const { area, count, denominator } of figures) {
    if (count === null || denominator === null) return null;
    const place = rank.get(area)!;
    const known = classes.get(place) ?? { count: 0, denominator: 0 };
    classes.set(place, { count: known.count + count, denominator: known.denominator + denominator });
  }
  return [...classes].map(([quantile, { count, denominator }]): Group => {
    const share = count / denominator;
    const value = measure === 'proportion' ? share : per * share;
    return { quantile, population: denominator, value, ...limitsOf(measure, per, count, denominator) };
  });
}

/** Limits of a class; the slope's own are left out where nobody or everybody is counted. */
function limitsOf(
  measure: Indicator['measure'],
  per: number,
  count: number,
  denominator: number,
): { lower?: number; upper?: number } {
  const { lower, upper } =
    measure === 'proportion'
      ? wilson({ count, denominator })
      : crudeRate({ count, personYears: denominator, multiplier: per });
  return lower === null || upper === null ? {} : { lower, upper };
}
