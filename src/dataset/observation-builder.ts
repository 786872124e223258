import type { Observations } from './dataset.ts';

const fields = [
  'count',
  'denominator',
  'value',
  'lower',
  'upper',
  'respondents',
  'standardDeviation',
] as const;
export type NumberField = (typeof fields)[number];

/** Columns of a known length that are filled row by row while the tables are read. */
export type ObservationBuilder = { -readonly [Key in keyof Observations]: Observations[Key] };

/** Written also where no table gives them: counts that are merged or stand as a value, and the end of a turned interval. */
const alwaysOwn: ReadonlySet<NumberField> = new Set(['count', 'denominator', 'lower', 'upper']);

/**
 * Room for so many observations; every number starts as "not given". The numbers that no table gives are one column:
 * most tables have two of the seven, and memory costs time before anything stands in it.
 *
 * @param given the numbers that some table has
 */
export function createObservations(capacity: number, given: ReadonlySet<NumberField>): ObservationBuilder {
  const column = (): Float64Array => new Float64Array(capacity).fill(Number.NaN);
  const notGiven = column();
  const columnOf = (field: NumberField) => (alwaysOwn.has(field) || given.has(field) ? column() : notGiven);
  const numbers = Object.fromEntries(fields.map((field) => [field, columnOf(field)]));
  return {
    ...(numbers as Record<NumberField, Float64Array>),
    rowCount: 0,
    code: new Int32Array(capacity),
    state: new Uint8Array(capacity),
    line: new Int32Array(capacity),
    table: new Uint16Array(capacity),
  };
}
