import type { Indicator, Measure } from '../model/indicator.ts';
import { contradictsCounts } from './check-observation.ts';
import type { Observations } from './dataset.ts';

/** What may be added: NaN where a part has none. */
export interface Counts {
  readonly count: number;
  readonly denominator: number;
  /** Survey respondents; NaN for register data. */
  readonly respondents: number;
}

const additive: ReadonlySet<Measure> = new Set(['proportion', 'rate', 'count', 'mean']);
/** Computed from the counts of their age groups: these are added, but never over the ages. */
const fromAgeGroups: ReadonlySet<Measure> = new Set(['standardised', 'life-expectancy']);

/** Whether counts of this measure may be added to a cell of this age. */
export function countsAdd(measure: Measure, age: string): boolean {
  return additive.has(measure) || (fromAgeGroups.has(measure) && age !== 'total');
}

/**
 * The counts of a row, or null where it has none that may be added: a value without counts, a state
 * instead of a number, or a weighted survey share, whose counts are not what its value is made of.
 */
export function rowCounts(data: Observations, indicator: Indicator, row: number): Counts | null {
  if (!hasCounts(data, indicator, row)) return null;
  return {
    count: data.count[row]!,
    denominator: data.denominator[row]!,
    respondents: data.respondents[row]!,
  };
}

/** Whether a row has counts that may be added. */
export function hasCounts(data: Observations, indicator: Indicator, row: number): boolean {
  const count = data.count[row]!;
  const denominator = data.denominator[row]!;
  if (data.state[row] !== 0 || Number.isNaN(count)) return false;
  if (indicator.measure !== 'count' && Number.isNaN(denominator)) return false;
  return !contradictsCounts(indicator, data.value[row]!, count, denominator);
}
