import { byarLimits } from './byar.ts';
import { requireCount, requireFinite, requireNonNegative, requirePositive } from './preconditions.ts';

export interface StandardisationBand {
  readonly ageBand: string;
  /** Events; or, with `eventFrequency`, persons who had exactly that many events. */
  readonly count: number;
  readonly personYears: number;
  readonly standardPopulation: number;
  /** Events per person in this row, when the same person can be counted again. 1 when left out. */
  readonly eventFrequency?: number;
}

export interface DirectlyStandardisedRate {
  readonly method: 'dsr-dobson-byar';
  readonly level: number;
  readonly totalCount: number;
  readonly totalPersonYears: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'no-bands' | 'empty-band' | 'fewer-than-ten-events' | null;
}

interface Sums {
  readonly weight: number;
  readonly weightedRate: number;
  readonly weightedVariance: number;
  readonly events: number;
  readonly personYears: number;
}

/** Bands repeat once per event frequency; their person-years and weights may count only once. */
function sumBands(bands: readonly StandardisationBand[]): Sums {
  const name = 'directlyStandardisedRate';
  const seen = new Map<string, StandardisationBand>();
  const rows = new Set<string>();
  let sums: Sums = { weight: 0, weightedRate: 0, weightedVariance: 0, events: 0, personYears: 0 };
  for (const band of bands) {
    const count = requireCount(name, `count of ${band.ageBand}`, band.count);
    const personYears = requireNonNegative(name, `personYears of ${band.ageBand}`, band.personYears);
    const weight = requireNonNegative(name, `standardPopulation of ${band.ageBand}`, band.standardPopulation);
    const frequency = requireCount(name, `eventFrequency of ${band.ageBand}`, band.eventFrequency ?? 1);
    const row = `${frequency} ${band.ageBand}`;
    const earlier = seen.get(band.ageBand);
    if (rows.has(row)) throw new RangeError(`${name}: every band must stand once, got ${band.ageBand} again`);
    if (earlier && (earlier.personYears !== band.personYears || earlier.standardPopulation !== weight)) {
      throw new RangeError(
        `${name}: rows of one band must have the same person-years and weight, got ${band.ageBand}`,
      );
    }
    rows.add(row);
    seen.set(band.ageBand, band);
    const events = count * frequency;
    sums = {
      weight: sums.weight + (earlier ? 0 : weight),
      personYears: sums.personYears + (earlier ? 0 : personYears),
      events: sums.events + events,
      weightedRate: sums.weightedRate + (events === 0 ? 0 : (weight * events) / personYears),
      weightedVariance:
        sums.weightedVariance +
        (events === 0 ? 0 : (weight * weight * count * frequency ** 2) / personYears ** 2),
    };
  }
  return sums;
}

/**
 * Directly age-standardised rate: what the rate would be if the area had the age structure of the standard
 * population, with Dobson's interval, which places Byar's limits of the total count around the rate:
 * value + √(variance/O) · (limit(O) − O).
 *
 * A subset of the ages is weighted over the ages present only. With `eventFrequency` the rows of a band say
 * how many persons had exactly 1, 2, … events; a person's events are not independent, and the variance then
 * grows with the square of the frequency. Fewer than 10 events give no rate: use the indirect ratio.
 *
 * With few events of very unequal weight the lower limit of the formula can fall below 0; it is given as it is.
 *
 * Dobson AJ, Kuulasmaa K, Eberle E, Scherer J. Confidence intervals for weighted sums of Poisson
 * parameters. Stat Med 1991;10:457–462. Breslow & Day 1987 (Byar).
 *
 * Preconditions: whole counts, each band once per frequency, rows of a band with the same person-years and
 * weight, weights of positive sum, multiplier above 0. A band without person-years is answered by a reason.
 *
 * @example
 * directlyStandardisedRate({ multiplier: 1000, bands: [{ ageBand: '0-64', count: 10, personYears: 1000, standardPopulation: 3 }, { ageBand: '65+', count: 30, personYears: 500, standardPopulation: 1 }] }).value // → 22.5
 */
export function directlyStandardisedRate(
  input: { readonly bands: readonly StandardisationBand[]; readonly multiplier: number },
  level = 0.95,
): DirectlyStandardisedRate {
  const name = 'directlyStandardisedRate';
  const multiplier = requirePositive(name, 'multiplier', input.multiplier);
  const sums = sumBands(input.bands);
  const limits = byarLimits(sums.events, level);
  const common = {
    method: 'dsr-dobson-byar',
    level,
    totalCount: sums.events,
    totalPersonYears: sums.personYears,
  } as const;
  const reason = withheld(input.bands, sums);
  if (reason !== null) return { ...common, value: null, lower: null, upper: null, reason };
  requirePositive(name, 'the sum of standardPopulation', sums.weight);
  const rate = sums.weightedRate / sums.weight;
  const scale = Math.sqrt(sums.weightedVariance / sums.events) / sums.weight;
  const scaled = (perPersonYear: number) => requireFinite(name, 'the rate', perPersonYear * multiplier);
  return {
    ...common,
    value: scaled(rate),
    lower: scaled(rate + scale * (limits.lower - sums.events)),
    upper: scaled(rate + scale * (limits.upper - sums.events)),
    reason: null,
  };
}

function withheld(bands: readonly StandardisationBand[], sums: Sums): DirectlyStandardisedRate['reason'] {
  if (bands.length === 0) return 'no-bands';
  if (bands.some((band) => band.personYears === 0)) return 'empty-band';
  return sums.events < 10 ? 'fewer-than-ten-events' : null;
}
