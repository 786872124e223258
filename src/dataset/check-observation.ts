import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import type { Observations } from './dataset.ts';

/** A rule of one row that was broken, before it is placed in its file. */
export interface RowFault {
  readonly code: Diagnostic['code'];
  readonly field: string;
  readonly found: string;
  readonly expected?: string;
}

/** Measures whose counts are persons or events, so that they must be whole. */
const wholeCounts: ReadonlySet<Measure> = new Set([
  'proportion',
  'rate',
  'count',
  'standardised',
  'life-expectancy',
]);
/** Measures whose value cannot be below zero. */
const neverNegative: ReadonlySet<Measure> = new Set(['rate', 'count', 'standardised', 'life-expectancy']);

const given = (number: number): boolean => !Number.isNaN(number);

/** The first rule that the numbers of a row break, or null. Numbers not given are NaN. */
export function checkObservation(indicator: Indicator, data: Observations, row: number): RowFault | null {
  return checkCounts(indicator, data, row) ?? checkValue(indicator, data, row);
}

function checkCounts(indicator: Indicator, data: Observations, row: number): RowFault | null {
  const count = data.count[row]!;
  const denominator = data.denominator[row]!;
  const value = data.value[row]!;
  const respondents = data.respondents[row]!;
  const isWhole = wholeCounts.has(indicator.measure);
  if (count < 0 && isWhole) return fault('negative-count', 'taljare', count);
  if (denominator < 0) return fault('negative-count', 'namnare', denominator);
  if (respondents < 0) return fault('negative-count', 'antal_svar', respondents);
  if (data.standardDeviation[row]! < 0) {
    return fault('negative-count', 'standardavvikelse', data.standardDeviation[row]);
  }
  if (given(count) && isWhole && !Number.isInteger(count)) return fault('not-an-integer', 'taljare', count);
  if (given(respondents) && !Number.isInteger(respondents)) {
    return fault('not-an-integer', 'antal_svar', respondents);
  }
  if (indicator.measure === 'proportion' && given(denominator) && !Number.isInteger(denominator)) {
    return fault('not-an-integer', 'namnare', denominator);
  }
  if (data.state[row] !== 0 || indicator.measure === 'count') return null;
  if (given(count) && !given(denominator) && !given(value)) {
    return fault('count-without-denominator', 'namnare', count);
  }
  if (indicator.measure === 'proportion' && count > denominator) {
    return fault('count-over-denominator', 'taljare', `${count} / ${denominator}`);
  }
  return null;
}

function checkValue(indicator: Indicator, data: Observations, row: number): RowFault | null {
  const { measure } = indicator;
  const count = data.count[row]!;
  const denominator = data.denominator[row]!;
  const value = data.value[row]!;
  const lower = data.lower[row]!;
  const upper = data.upper[row]!;
  if (value < 0 && neverNegative.has(measure)) return fault('negative-count', 'varde', value);
  if (measure === 'count' && given(value) && !Number.isInteger(value)) {
    return fault('not-an-integer', 'varde', value);
  }
  if (measure === 'proportion') {
    if (value < 0 || value > 100) return fault('share-over-hundred', 'varde', value, '0–100');
    if (lower < 0 || lower > 100) return fault('share-over-hundred', 'nedre', lower, '0–100');
    if (upper < 0 || upper > 100) return fault('share-over-hundred', 'ovre', upper, '0–100');
  }
  // A weighted survey share differs from its raw answers, and is right to.
  if (!given(data.respondents[row]!) && contradictsCounts(indicator, value, count, denominator)) {
    return fault('value-contradicts-counts', 'varde', value, `${count} / ${denominator}`);
  }
  if (given(lower) !== given(upper)) return fault('interval-incomplete', given(lower) ? 'ovre' : 'nedre', '');
  if (lower > upper || (given(value) && (lower > value || upper < value))) {
    return fault('interval-not-around-value', 'varde', `${lower} – ${given(value) ? value : ''} – ${upper}`);
  }
  return null;
}

/**
 * Whether a value is another than its counts give, by more than the rounding of its own decimals.
 * False where either is not given.
 */
export function contradictsCounts(
  indicator: Pick<Indicator, 'measure' | 'per'>,
  value: number,
  count: number,
  denominator: number,
): boolean {
  const { measure, per } = indicator;
  if (Number.isNaN(value) || Number.isNaN(count)) return false;
  if (measure === 'count') return value !== count;
  if ((measure !== 'proportion' && measure !== 'rate') || !(denominator > 0)) return false;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const expected = (per * count) / denominator;
  // Half of the last decimal, and what twelve significant digits lose.
  return Math.abs(value - expected) > 0.501 * 10 ** -decimals + 1e-9 * Math.abs(expected);
}

function fault(code: RowFault['code'], field: string, found: unknown, expected?: string): RowFault {
  return { code, field, found: String(found), ...(expected === undefined ? {} : { expected }) };
}
