import { type AgeRange, ageRange, completeAges } from '../dataset/ages.ts';
import type { Aggregate, RowTree } from '../dataset/roll-up.ts';
import type { Counts } from '../dataset/row-counts.ts';
import type { Sex } from '../model/figure.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import { directlyStandardisedRate } from '../stats/directly-standardised-rate.ts';
import { europeanStandardPopulation2013 } from '../stats/european-standard-population-2013.ts';
import { indirectlyStandardisedRatio } from '../stats/indirectly-standardised-ratio.ts';
import { lifeExpectancy, lifeTableStartAges } from '../stats/life-expectancy.ts';
import { noInterval, type Quantity, scaledInterval } from './quantity.ts';

/** The counts of an age group of one area and sex, and the rows they come from; null where there are none. */
export interface AgeGroup extends Counts {
  readonly rows: readonly RowTree[];
}
export type AgeGroupOf = (age: string) => AgeGroup | null;

/** What is computed from the age groups of an area, and all that went into it. */
export interface FromAgeGroups {
  readonly quantity: Quantity;
  readonly count: number;
  readonly denominator: number;
  readonly rows: readonly RowTree[];
}

/** Measures whose total is computed from its age groups, which are then no figures of their own. */
export function isFromAgeGroups(measure: Measure): boolean {
  return measure === 'standardised' || measure === 'life-expectancy';
}

/** An aggregate as an age group, when it has counts. */
export function ageGroupOf(aggregate: Aggregate, countsOf: (row: number) => Counts | null): AgeGroup | null {
  if (aggregate.kind === 'none') return null;
  if (aggregate.kind === 'sum') return { ...aggregate, rows: aggregate.from };
  const counts = countsOf(aggregate.row);
  return counts && { ...counts, rows: [aggregate.row] };
}

/**
 * A standardised rate or a life expectancy from age groups, or null where the groups do not make up the
 * bands of the method. `reference` gives the municipality's groups for too few events.
 */
export function estimateFromAgeGroups(
  indicator: Indicator,
  sex: Sex,
  ages: readonly string[],
  groupOf: AgeGroupOf,
  reference: AgeGroupOf | null,
): FromAgeGroups | null {
  return indicator.measure === 'life-expectancy'
    ? estimateLifeExpectancy(sex, ages, groupOf)
    : estimateStandardisedRate(indicator, ages, groupOf, reference);
}

/** Groups that together make up a range of ages, added. */
function bandOf(ages: readonly string[], groupOf: AgeGroupOf, range: AgeRange): AgeGroup | null {
  const groups = new Map(ages.map((age) => [age, groupOf(age)]));
  const complete = completeAges(
    [...groups.keys()].filter((age) => groups.get(age)),
    range,
  );
  if (!complete) return null;
  return complete
    .map((age) => groups.get(age)!)
    .reduce((sum, group) => ({
      count: sum.count + group.count,
      denominator: sum.denominator + group.denominator,
      respondents: Number.NaN,
      rows: [...sum.rows, ...group.rows],
    }));
}

function totalOf(groups: readonly AgeGroup[], quantity: Quantity): FromAgeGroups {
  return {
    quantity,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    denominator: groups.reduce((sum, { denominator }) => sum + denominator, 0),
    rows: groups.flatMap(({ rows }) => rows),
  };
}

interface StandardBand extends AgeRange {
  readonly ageBand: string;
  readonly standardPopulation: number;
}

/** ESP2013 within the ages of the indicator; with one band from 85 where the data end there. */
function standardBands(range: AgeRange, topAge: 85 | 90): readonly StandardBand[] | null {
  const bands = europeanStandardPopulation2013.flatMap(({ startAge, standardPopulation }) => {
    if (startAge > topAge) return [];
    const open = startAge === topAge;
    const oldest = europeanStandardPopulation2013.at(-1)!.standardPopulation;
    const merged = open && topAge === 85 ? standardPopulation + oldest : standardPopulation;
    const to = open ? Number.POSITIVE_INFINITY : startAge + 4;
    return [{ ageBand: String(startAge), from: startAge, to, standardPopulation: merged }];
  });
  const within = bands.filter(({ from, to }) => from >= range.from && to <= range.to);
  // Ages that cut through a band cannot be weighted.
  const fits = within[0]?.from === range.from && within.at(-1)?.to === range.to;
  return fits ? within : null;
}

/** Directly standardised to ESP2013 from 10 events, else indirectly with the municipality as reference. */
function estimateStandardisedRate(
  { age, per }: Indicator,
  ages: readonly string[],
  groupOf: AgeGroupOf,
  reference: AgeGroupOf | null,
): FromAgeGroups | null {
  const range = ageRange(age) ?? { from: 0, to: Number.POSITIVE_INFINITY };
  for (const topAge of [90, 85] as const) {
    const bands = standardBands(range, topAge);
    const found = bands?.map((band) => bandOf(ages, groupOf, band));
    if (!bands || !found?.every((group) => group !== null)) continue;
    const direct = directlyStandardisedRate({
      multiplier: per,
      bands: bands.map(({ ageBand, standardPopulation }, index) => ({
        ageBand,
        standardPopulation,
        count: found[index]!.count,
        personYears: found[index]!.denominator,
      })),
    });
    if (direct.reason !== 'fewer-than-ten-events' || !reference) {
      const method = `${direct.method}-esp2013`;
      return totalOf(found, { ...given(direct.value, scaledInterval(direct, 1)), method });
    }
    const referenceGroups = bands.map((band) => bandOf(ages, reference, band));
    if (!referenceGroups.every((group) => group !== null)) return totalOf(found, notGiven(direct.method));
    const indirect = indirectlyStandardisedRatio({
      referenceValue: 100,
      multiplier: per,
      bands: bands.map(({ ageBand }, index) => ({
        ageBand,
        count: found[index]!.count,
        personYears: found[index]!.denominator,
        referenceCount: referenceGroups[index]!.count,
        referencePersonYears: referenceGroups[index]!.denominator,
      })),
    });
    const { method, level, rate } = indirect;
    if (!rate) return totalOf(found, notGiven(method));
    const interval = scaledInterval({ ...rate, level, method }, 1);
    return totalOf(found, { ...given(rate.value, interval), method: `${method}-municipality` });
  }
  return null;
}

/** Life expectancy at birth of women or men, from the 20 bands 0, 1–4, 5–9, …, 90+. */
function estimateLifeExpectancy(
  sex: Sex,
  ages: readonly string[],
  groupOf: AgeGroupOf,
): FromAgeGroups | null {
  const found = lifeTableStartAges.map((from, index) =>
    bandOf(ages, groupOf, { from, to: (lifeTableStartAges[index + 1] ?? Number.POSITIVE_INFINITY) - 1 }),
  );
  if (!found.every((group) => group !== null)) return null;
  if (sex === 'total') return totalOf(found, notGiven('chiang-silcocks'));
  const table = lifeExpectancy(
    found.map(({ count, denominator }, index) => ({
      startAge: lifeTableStartAges[index]!,
      personYears: denominator,
      deaths: count,
    })),
  );
  const birth = table.ages[0];
  if (!birth) return totalOf(found, notGiven(table.method));
  const { method, level } = table;
  const interval = scaledInterval({ ...birth, level, method }, 1);
  return totalOf(found, { ...given(birth.value, interval), method });
}

function given(value: number | null, interval: Quantity['interval']): Omit<Quantity, 'method'> {
  return { value, interval, reason: value === null ? 'statistic-not-given' : null };
}

function notGiven(method: string): Quantity {
  return { value: null, interval: noInterval('not-given'), method, reason: 'statistic-not-given' };
}
