import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observations } from './dataset.ts';

/** A rule of one row that was broken, before it is placed in its file. */
export interface RowFault {
  readonly code: Diagnostic['code'];
  readonly field: string;
  readonly found: string;
  readonly expected?: string;
}

/** Measures whose counts are persons or events, so that they must be whole. */
const wholeCounts = new Set(['proportion', 'rate', 'count']);

/** The first rule that the numbers of a row break, or null. Numbers not given are NaN. */
export function checkObservation(indicator: Indicator, data: Observations, row: number): RowFault | null {
  const count = data.count[row]!;
  const denominator = data.denominator[row]!;
  const value = data.value[row]!;
  const given = (number: number): boolean => !Number.isNaN(number);
  const fault = (code: Diagnostic['code'], field: string, found: unknown, expected?: string): RowFault => ({
    code,
    field,
    found: String(found),
    ...(expected === undefined ? {} : { expected }),
  });
  if (count < 0 && wholeCounts.has(indicator.measure)) return fault('negative-count', 'taljare', count);
  if (denominator < 0) return fault('negative-count', 'namnare', denominator);
  if (given(count) && wholeCounts.has(indicator.measure) && !Number.isInteger(count)) {
    return fault('not-an-integer', 'taljare', count);
  }
  if (given(count) && !given(denominator) && !given(value) && indicator.measure !== 'count') {
    return fault('count-without-denominator', 'namnare', count);
  }
  if (given(denominator) && !given(count) && !given(value)) {
    return fault('denominator-without-count', 'taljare', denominator);
  }
  if (indicator.measure === 'proportion') {
    if (count > denominator) return fault('count-over-denominator', 'taljare', `${count} / ${denominator}`);
    if (value < 0 || value > 100) return fault('share-over-hundred', 'varde', value, '0–100');
    if (
      given(value) &&
      given(count) &&
      denominator > 0 &&
      Math.abs(value - (100 * count) / denominator) > 0.06
    ) {
      return fault('value-contradicts-counts', 'varde', value, `${count} / ${denominator}`);
    }
  }
  const lower = data.lower[row]!;
  const upper = data.upper[row]!;
  if (given(lower) !== given(upper)) return fault('interval-incomplete', given(lower) ? 'ovre' : 'nedre', '');
  if (given(value) && (lower > value || upper < value)) {
    return fault('interval-not-around-value', 'varde', `${lower} – ${value} – ${upper}`);
  }
  return null;
}
