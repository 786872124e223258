import { countLimits } from './count-limits.ts';
import { requireCount, requireFinite, requireNonNegative, requirePositive } from './preconditions.ts';

export interface IndirectBand {
  readonly ageBand: string;
  readonly count: number;
  readonly personYears: number;
  readonly referenceCount: number;
  readonly referencePersonYears: number;
}

export interface ValueWithLimits {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

export interface IndirectlyStandardisedRatio {
  readonly method: 'isr-exact' | 'isr-byar';
  readonly level: number;
  readonly observed: number;
  /** Events the area would have had with the reference rates. */
  readonly expected: number | null;
  /** Crude rate of the reference population, per `multiplier`. */
  readonly referenceRate: number | null;
  /** Observed over expected, times `referenceValue`. */
  readonly ratio: ValueWithLimits | null;
  /** Observed over expected, times the reference rate. */
  readonly rate: ValueWithLimits | null;
  readonly reason: 'no-bands' | 'empty-reference-band' | 'no-expected-events' | null;
}

function sum(bands: readonly IndirectBand[], term: (band: IndirectBand) => number): number {
  return bands.reduce((total, band) => total + term(band), 0);
}

/**
 * Indirectly age-standardised ratio and rate: observed events over those expected with the reference
 * population's rates in each age band, as 100 (`referenceValue`) when they are the same. Limits are those of
 * the observed count over the expected: exact below 10 events, Byar's from 10. The choice when there are
 * too few events for a direct rate. If the area is part of the reference, the ratio is drawn towards 100.
 *
 * Breslow & Day 1987:65–72.
 *
 * Preconditions: whole counts, each band once, person-years at least 0, multiplier and referenceValue
 * above 0. A reference band without person-years is answered by a reason.
 *
 * @example
 * indirectlyStandardisedRatio({ referenceValue: 100, multiplier: 1000, bands: [{ ageBand: '65+', count: 12, personYears: 200, referenceCount: 500, referencePersonYears: 10000 }] }).ratio.value // → 120
 */
export function indirectlyStandardisedRatio(
  input: {
    readonly bands: readonly IndirectBand[];
    readonly referenceValue: number;
    readonly multiplier: number;
  },
  level = 0.95,
): IndirectlyStandardisedRatio {
  const name = 'indirectlyStandardisedRatio';
  const { bands } = input;
  requirePositive(name, 'referenceValue', input.referenceValue);
  requirePositive(name, 'multiplier', input.multiplier);
  for (const band of bands) {
    requireCount(name, `count of ${band.ageBand}`, band.count);
    requireNonNegative(name, `personYears of ${band.ageBand}`, band.personYears);
    requireCount(name, `referenceCount of ${band.ageBand}`, band.referenceCount);
    requireNonNegative(name, `referencePersonYears of ${band.ageBand}`, band.referencePersonYears);
  }
  const doubled = bands.find(
    (band, index) => bands.findIndex((other) => other.ageBand === band.ageBand) !== index,
  );
  if (doubled) throw new RangeError(`${name}: every band must stand once, got ${doubled.ageBand} again`);

  const observed = sum(bands, (band) => band.count) + 0;
  const limits = countLimits(observed, level);
  const common = { method: observed < 10 ? 'isr-exact' : 'isr-byar', level, observed } as const;
  const nothing = { expected: null, referenceRate: null, ratio: null, rate: null } as const;
  if (bands.length === 0) return { ...common, ...nothing, reason: 'no-bands' };
  if (bands.some((band) => band.referencePersonYears === 0)) {
    return { ...common, ...nothing, reason: 'empty-reference-band' };
  }
  const expected = sum(bands, (band) => (band.personYears * band.referenceCount) / band.referencePersonYears);
  requireFinite(name, 'the number of expected events', expected);
  const perPersonYear =
    sum(bands, (band) => band.referenceCount) / sum(bands, (band) => band.referencePersonYears);
  const referenceRate = requireFinite(name, 'the reference rate', perPersonYear * input.multiplier);
  if (!(expected > 0)) {
    return { ...common, expected: 0, referenceRate, ratio: null, rate: null, reason: 'no-expected-events' };
  }
  const times = (factor: number): ValueWithLimits => ({
    value: requireFinite(name, 'the ratio', (observed / expected) * factor),
    lower: requireFinite(name, 'the lower limit', (limits.lower / expected) * factor),
    upper: requireFinite(name, 'the upper limit', (limits.upper / expected) * factor),
  });
  return {
    ...common,
    expected,
    referenceRate,
    ratio: times(input.referenceValue),
    rate: times(referenceRate),
    reason: null,
  };
}
