import type { Dataset, Observations, Slice } from '../dataset/dataset.ts';
import {
  type Aggregate,
  type AggregateOf,
  firstRowOf,
  type RowTree,
  rollUp,
  rowsOf,
} from '../dataset/roll-up.ts';
import { type Counts, rowCounts } from '../dataset/row-counts.ts';
import { observationStates } from '../dataset/vocabulary.ts';
import type { Area } from '../model/area.ts';
import { type FigureKey, type Sex, sexes } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Estimate, RowReference } from './estimate.ts';
import { estimators } from './estimators.ts';
import { ageGroupOf, estimateFromAgeGroups, type FromAgeGroups, isFromAgeGroups } from './from-age-groups.ts';
import { invert } from './invert.ts';
import { type CutsOf, type PeriodGroup, pooledGroups } from './pooled-years.ts';
import type { CellNumbers } from './quantity.ts';

/** Told what each estimate is made of, or was looked for in: `rowReferences` tells the files and lines. */
type OnRows = (key: FigureKey, rows: readonly RowTree[]) => void;

/**
 * Every figure of the publication, before disclosure control: all areas, periods, sexes and ages
 * that the data hold, summed to areas where they may be summed.
 * Areas that get a report, and the municipality, have an estimate for every period, even when it is missing.
 */
export function estimateFigures(
  dataset: Dataset,
  cutsOf: CutsOf = () => [],
  onRows?: OnRows,
): readonly Estimate[] {
  return [...periodGroups(dataset, cutsOf)].flatMap((group) => estimatesOf(dataset, group, onRows));
}

/** All estimates of one indicator and period. */
interface EstimateGroup {
  readonly indicator: string;
  readonly period: string;
  readonly estimates: readonly Estimate[];
}

/** The same one indicator and period at a time, of some indicators or of all. */
export function* estimateGroups(
  dataset: Dataset,
  cutsOf: CutsOf = () => [],
  only?: ReadonlySet<string>,
): Generator<EstimateGroup> {
  for (const group of periodGroups(dataset, cutsOf, only)) {
    const { indicator, period } = group;
    yield { indicator: indicator.id, period, estimates: estimatesOf(dataset, group) };
  }
}

function estimatesOf(
  dataset: Dataset,
  { indicator, period, slices, aggregateOf }: PeriodGroup,
  onRows?: OnRows,
): Estimate[] {
  const estimates: Estimate[] = [];
  const cells = breakdowns(slices);
  for (const area of dataset.hierarchy.areas) {
    for (const { sex, age } of cells) {
      const aggregate = aggregateOf(area, sex, age);
      const isHeadline = sex === 'total' && age === 'total';
      const isExpected = isHeadline && (area.report || area.id === dataset.hierarchy.municipality);
      const key = { area: area.id, indicator: indicator.id, period, sex, age };
      if (isFromAgeGroups(indicator.measure) && !hasOwnValue(dataset, aggregate)) {
        // Their age groups are what they are computed from, and no figures of their own.
        if (age !== 'total') continue;
        const computed = fromAgeGroups(dataset, indicator, area, sex, slices, aggregateOf);
        if (computed) {
          estimates.push(estimateOfAgeGroups(dataset, key, indicator.measure, computed));
          onRows?.(key, computed.rows);
          continue;
        }
      }
      if (aggregate.kind === 'none' && aggregate.reason === 'no-data' && !isExpected) continue;
      estimates.push(estimateFigure(dataset, indicator, key, aggregate));
      onRows?.(key, aggregate.kind === 'row' ? [aggregate.row] : aggregate.from);
    }
  }
  return estimates;
}

/** How many estimates there can be at most, but for years that are pooled. */
export function mostEstimates({ slices, hierarchy }: Dataset): number {
  const places = new Map<string, Set<string>>();
  for (const { indicator, period, age } of slices) {
    const place = `${indicator}\u001f${period}`;
    places.set(place, (places.get(place) ?? new Set(['total'])).add(age));
  }
  const cells = [...places.values()].reduce((sum, ages) => sum + sexes.length * ages.size, 0);
  return cells * hierarchy.areas.length;
}

/** One group per indicator and period of the data, in their order, and then the runs of years pooled of them. */
function* periodGroups(dataset: Dataset, cutsOf: CutsOf, only?: ReadonlySet<string>): Generator<PeriodGroup> {
  const groups = new Map<string, Slice[]>();
  const byIndicator = new Map<string, Map<string, Slice[]>>();
  for (const slice of dataset.slices) {
    if (only && !only.has(slice.indicator)) continue;
    const key = `${slice.indicator}\u001f${slice.period}`;
    const group = groups.get(key);
    if (group) {
      group.push(slice);
      continue;
    }
    const made = [slice];
    groups.set(key, made);
    const periods = byIndicator.get(slice.indicator);
    if (periods) periods.set(slice.period, made);
    else byIndicator.set(slice.indicator, new Map([[slice.period, made]]));
  }
  for (const slices of groups.values()) {
    const { indicator: id, period } = slices[0]!;
    const indicator = dataset.indicators.get(id)!;
    yield { indicator, period, slices, aggregateOf: rollUp(dataset, indicator, slices) };
  }
  for (const [id, periods] of byIndicator) {
    yield* pooledGroups(dataset, dataset.indicators.get(id)!, periods, cutsOf);
  }
}

/** The sexes and ages of one indicator and period, the totals always among them. */
function breakdowns(slices: readonly Slice[]): readonly { readonly sex: Sex; readonly age: string }[] {
  const ages = [...new Set(['total', ...slices.map((slice) => slice.age)])];
  const present = new Set(slices.map((slice) => slice.sex));
  if (present.has('women') && present.has('men')) present.add('total');
  present.add('total');
  return sexes.filter((sex) => present.has(sex)).flatMap((sex) => ages.map((age) => ({ sex, age })));
}

/** What a row says that holds no number. */
const withoutNumber = {
  'not-available': { status: 'missing', reason: 'not-available' },
  suppressed: { status: 'suppressed-at-source', reason: 'suppressed-at-source' },
  'cannot-occur': { status: 'cannot-occur', reason: 'cannot-occur' },
} as const;

/** Shared by all: most figures have a row of their own. */
const ownRow = { kind: 'own-row' } as const;

function estimateFigure(
  dataset: Dataset,
  indicator: Indicator,
  key: FigureKey,
  aggregate: Aggregate,
): Estimate {
  const { observations } = dataset;
  const { measure } = indicator;
  if (aggregate.kind === 'none') return { status: 'missing', key, measure, reason: aggregate.reason };
  if (aggregate.kind === 'row') {
    const state = observationStates[observations.state[aggregate.row]!]!;
    if (state !== 'given') return { ...withoutNumber[state], key, measure };
  }
  const given =
    aggregate.kind === 'row' ? numbersOfRow(observations, aggregate.row) : numbersOfSum(aggregate);
  const cell = indicator.inverted && measure === 'proportion' ? invert(given) : given;
  const { value, interval, method, reason } = estimators[measure](cell, indicator);
  if (value === null) return { status: 'missing', key, measure, reason: reason ?? 'statistic-not-given' };
  return {
    status: 'estimated',
    key,
    measure,
    value,
    interval,
    count: orNull(cell.count),
    denominator: orNull(cell.denominator),
    respondents: orNull(cell.respondents),
    standardDeviation: orNull(cell.standardDeviation),
    method,
    origin: aggregate.kind === 'row' ? ownRow : { kind: 'sum', parts: aggregate.parts },
    source: sourceOf(dataset, aggregate),
  };
}

/** Whether the cell is a row of its own that says something, if only that it is withheld. */
function hasOwnValue({ observations }: Dataset, aggregate: Aggregate): boolean {
  if (aggregate.kind !== 'row') return false;
  return observations.state[aggregate.row] !== 0 || !Number.isNaN(observations.value[aggregate.row]!);
}

function fromAgeGroups(
  dataset: Dataset,
  indicator: Indicator,
  area: Area,
  sex: Sex,
  slices: readonly Slice[],
  aggregateOf: AggregateOf,
): FromAgeGroups | null {
  const ages = [...new Set(slices.map((slice) => slice.age))].filter((age) => age !== 'total');
  const { byId, municipality } = dataset.hierarchy;
  const countsOf = (row: number) => rowCounts(dataset.observations, indicator, row);
  const groupsIn = (where: Area) => (age: string) => ageGroupOf(aggregateOf(where, sex, age), countsOf);
  const whole = byId.get(municipality);
  const reference = whole && whole !== area ? groupsIn(whole) : null;
  return estimateFromAgeGroups(indicator, sex, ages, groupsIn(area), reference);
}

function estimateOfAgeGroups(
  dataset: Dataset,
  key: FigureKey,
  measure: Indicator['measure'],
  { quantity, count, denominator, rows }: FromAgeGroups,
): Estimate {
  const { value, interval, method, reason } = quantity;
  if (value === null) {
    return { status: 'missing', key, measure, reason: reason ?? 'statistic-not-given' };
  }
  return {
    status: 'estimated',
    key,
    measure,
    value,
    interval,
    count,
    denominator,
    respondents: null,
    standardDeviation: null,
    method,
    origin: { kind: 'sum', parts: rows.flatMap(rowsOf).length },
    source: sourceOf(dataset, rows[0]),
  };
}

function numbersOfRow(observations: Observations, row: number): CellNumbers {
  return {
    count: observations.count[row]!,
    denominator: observations.denominator[row]!,
    value: observations.value[row]!,
    lower: observations.lower[row]!,
    upper: observations.upper[row]!,
    respondents: observations.respondents[row]!,
    standardDeviation: observations.standardDeviation[row]!,
  };
}

function numbersOfSum({ count, denominator, respondents }: Counts): CellNumbers {
  const none = Number.NaN;
  return { count, denominator, respondents, value: none, lower: none, upper: none, standardDeviation: none };
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function sourceOf({ tables, observations }: Dataset, part: RowTree | undefined): string {
  return tables[observations.table[firstRowOf(part)!]!]!.source;
}

/** Files and lines of the rows that an estimate is made of. */
export function rowReferences(dataset: Dataset, rows: readonly RowTree[]): readonly RowReference[] {
  const { observations } = dataset;
  return rows.flatMap(rowsOf).map((row) => ({
    file: dataset.tables[observations.table[row]!]!.file,
    line: observations.line[row]!,
    code: dataset.codes[observations.code[row]!]!,
  }));
}
