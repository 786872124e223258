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

/** Room for so many observations; every number starts as "not given". */
export function createObservations(capacity: number): ObservationBuilder {
  const numbers = Object.fromEntries(
    fields.map((field) => [field, new Float64Array(capacity).fill(Number.NaN)]),
  );
  return {
    ...(numbers as Record<NumberField, Float64Array>),
    rowCount: 0,
    code: new Int32Array(capacity),
    state: new Uint8Array(capacity),
    line: new Int32Array(capacity),
    table: new Uint16Array(capacity),
  };
}
