import { requireAtMost, requireCount, requireFinite, requireNonNegative } from './preconditions.ts';
import { type RateRatio, rateRatio } from './rate-ratio.ts';

export interface AreaAgainstRestRate extends Omit<RateRatio, 'reason'> {
  /** Events per person-year; multiply by the base of the indicator when showing. */
  readonly areaRate: number | null;
  readonly restRate: number | null;
  readonly municipalityRate: number | null;
  readonly reason: RateRatio['reason'] | 'no-rest';
}

/**
 * Rate in an area over the rate in the rest of its municipality, that is the municipality less the area:
 * rate ratio with log-normal limits, exact conditional when either count is below 10. Events in the
 * municipality's total whose area is not known belong to the rest.
 *
 * Breslow & Day 1987:93–95.
 *
 * Preconditions: whole counts; the area's count and person-years at most the municipality's.
 *
 * @example
 * areaAgainstRestRate({ countArea: 14, personYearsArea: 2100, countMunicipality: 174, personYearsMunicipality: 32100 }).ratio // → 1.25
 */
export function areaAgainstRestRate(
  input: {
    readonly countArea: number;
    readonly personYearsArea: number;
    readonly countMunicipality: number;
    readonly personYearsMunicipality: number;
  },
  level = 0.95,
): AreaAgainstRestRate {
  const name = 'areaAgainstRestRate';
  const countArea = requireCount(name, 'countArea', input.countArea);
  const countMunicipality = requireCount(name, 'countMunicipality', input.countMunicipality);
  const personYearsArea = requireNonNegative(name, 'personYearsArea', input.personYearsArea);
  const personYearsMunicipality = requireNonNegative(
    name,
    'personYearsMunicipality',
    input.personYearsMunicipality,
  );
  requireAtMost(name, 'countArea', countArea, 'countMunicipality', countMunicipality);
  requireAtMost(name, 'personYearsArea', personYearsArea, 'personYearsMunicipality', personYearsMunicipality);
  const rest = {
    count: countMunicipality - countArea,
    personYears: personYearsMunicipality - personYearsArea,
  };
  const test = rateRatio({ count: countArea, personYears: personYearsArea }, rest, level);
  const rate = (count: number, personYears: number) =>
    personYears === 0 ? null : requireFinite(name, 'the rate', count / personYears);
  return {
    ...test,
    areaRate: rate(countArea, personYearsArea),
    restRate: rate(rest.count, rest.personYears),
    municipalityRate: rate(countMunicipality, personYearsMunicipality),
    reason: test.reason === 'no-denominator' && personYearsArea > 0 ? 'no-rest' : test.reason,
  };
}
