import type { Dataset, Slice } from '../dataset/dataset.ts';
import { type Aggregate, type AggregateOf, rollUp } from '../dataset/roll-up.ts';
import { countsAdd, rowCounts } from '../dataset/row-counts.ts';
import type { Area } from '../model/area.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';

/** Figures of one indicator and period: the slices they come from, and what they say about an area. */
export interface PeriodGroup {
  readonly indicator: Indicator;
  readonly period: string;
  readonly slices: readonly Slice[];
  readonly aggregateOf: AggregateOf;
}

/** Where the series of an area and indicator are cut by what has happened: the first period after each cut. */
export type CutsOf = (place: Pick<FigureKey, 'area' | 'indicator'>) => readonly { readonly before: string }[];

/**
 * The runs of years that an indicator asks to have pooled (`flerar` in indikatorer.csv), from the single years
 * of the data: counts and person-years are added, never shares or means, and only where every year of the run
 * has them. Runs do not overlap and are counted back from the newest year, so that they are independent of
 * one another. A run that the data hold themselves is not made again, and none crosses the year from which
 * the indicator may be compared, from which the boundary of the area holds, or of an event that cuts the series.
 */
export function pooledGroups(
  dataset: Dataset,
  indicator: Indicator,
  slicesOf: ReadonlyMap<string, readonly Slice[]>,
  cutsOf: CutsOf,
): readonly PeriodGroup[] {
  const { pooledYears = 1 } = indicator;
  if (pooledYears < 2) return [];
  const { areas } = dataset.hierarchy;
  const cuts = new Map(areas.map((area) => [area.id, yearsOfCuts(indicator, area, cutsOf)]));
  // A cut of every area moves the runs; one of a single area leaves it without those that cross it.
  const [first = [], ...others] = [...cuts.values()];
  const shared = first.filter((year) => others.every((one) => one.includes(year)));
  const years = [...slicesOf.keys()].flatMap((label) => {
    const period = parsePeriod(label);
    return period?.kind === 'year' ? [period.from] : [];
  });
  return runsOf(years, pooledYears, shared).flatMap((run) => {
    const period = `${run[0]}–${run.at(-1)}`;
    if (slicesOf.has(period)) return [];
    const parts = run.map((year) => slicesOf.get(String(year))!);
    const rolled = parts.map((slices) => rollUp(dataset, indicator, slices));
    const aggregateOf: AggregateOf = (area, sex, age) =>
      poolAggregates(
        dataset,
        indicator,
        age,
        cuts.get(area.id)!.some((year) => crosses(run, year))
          ? rolled.map(() => ({ kind: 'none', reason: 'not-combinable', from: [] }))
          : rolled.map((of) => of(area, sex, age)),
      );
    return [{ indicator, period, slices: parts.flat(), aggregateOf }];
  });
}

/** Runs of so many years in a row, newest first, none of which holds both sides of a cut. */
function runsOf(
  years: readonly number[],
  length: number,
  cuts: readonly number[],
): readonly (readonly number[])[] {
  const known = new Set(years);
  const oldest = Math.min(...years);
  const runs: number[][] = [];
  let end = Math.max(...years);
  while (end - length + 1 >= oldest) {
    const run = Array.from({ length }, (_, index) => end - length + 1 + index);
    const whole = run.every((year) => known.has(year)) && !cuts.some((cut) => crosses(run, cut));
    if (whole) runs.push(run);
    end -= whole ? length : 1;
  }
  return runs;
}

function yearOf(text: string | null): number {
  return Number(/\d{4}/.exec(text ?? '')?.[0] ?? Number.NaN);
}

function yearsOfCuts({ id, comparableFrom }: Indicator, area: Area, cutsOf: CutsOf): readonly number[] {
  const events = cutsOf({ area: area.id, indicator: id }).map(({ before }) => before);
  return [comparableFrom, area.validFrom, ...events].map(yearOf).filter((year) => !Number.isNaN(year));
}

/** Whether years on both sides of the cut are in the run; the year of the cut is after it. */
function crosses(run: readonly number[], cut: number): boolean {
  return run[0]! < cut && cut <= run.at(-1)!;
}

/** The years of one cell together; what is missing in one year is missing in all of them. */
function poolAggregates(
  { observations }: Dataset,
  indicator: Indicator,
  age: string,
  cells: readonly Aggregate[],
): Aggregate {
  const isEmpty = cells.every((cell) => cell.kind === 'none' && cell.reason === 'no-data');
  if (isEmpty) return { kind: 'none', reason: 'no-data', from: [] };
  const isGiven = cells.every((cell) => cell.kind !== 'none');
  const isTorn = cells.some((cell) => cell.kind === 'none' && cell.reason === 'not-combinable');
  if (!isGiven) return { kind: 'none', reason: isTorn ? 'not-combinable' : 'parts-incomplete', from: cells };
  const counts = cells.map((cell) =>
    cell.kind === 'row' ? rowCounts(observations, indicator, cell.row) : cell.kind === 'sum' ? cell : null,
  );
  const hidden = cells.some((cell) => cell.kind === 'row' && observations.state[cell.row] !== 0);
  if (hidden) return { kind: 'none', reason: 'parts-incomplete', from: cells };
  if (!countsAdd(indicator.measure, age) || counts.some((one) => one === null)) {
    return { kind: 'none', reason: 'not-combinable', from: cells };
  }
  const add = (of: 'count' | 'denominator' | 'respondents') =>
    counts.reduce((total, one) => total + one![of], 0);
  return {
    kind: 'sum',
    count: add('count'),
    denominator: add('denominator'),
    respondents: add('respondents'),
    parts: cells.reduce((total, cell) => total + (cell.kind === 'sum' ? cell.parts : 1), 0),
    from: cells,
  };
}
