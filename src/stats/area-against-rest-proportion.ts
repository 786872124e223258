import type { Direction } from './classify.ts';
import { newcombeDifference } from './newcombe-difference.ts';
import { requireAtMost, requireCount } from './preconditions.ts';

export interface AreaAgainstRestProportion {
  readonly method: 'newcombe-10';
  readonly level: number;
  readonly areaProportion: number | null;
  readonly restProportion: number | null;
  readonly municipalityProportion: number | null;
  /** Area less rest: what is tested. */
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Area less municipality: what is shown. Same sign, same significance. */
  readonly differenceFromMunicipality: number | null;
  readonly lowerFromMunicipality: number | null;
  readonly upperFromMunicipality: number | null;
  readonly pValue: number | null;
  readonly outcome: Direction | 'cannot-be-judged';
  readonly reason: 'no-denominator' | 'no-rest' | null;
}

/**
 * Share in an area against the rest of its municipality, that is the municipality less the area.
 *
 * The municipality contains the area, so the two are not independent; the area and the rest are. Persons in
 * the municipality's total whose area is not known belong to the rest. The difference from the municipality
 * is (1 − denominator of the area / denominator of the municipality) times the difference from the rest.
 *
 * Newcombe RG. Stat Med 1998;17:873–890, method 10.
 *
 * Preconditions: whole counts; the area's count, denominator and remainder at most the municipality's.
 *
 * @example
 * areaAgainstRestProportion({ countArea: 5, denominatorArea: 200, countMunicipality: 56, denominatorMunicipality: 1000 }).upper // → -0.0032758344712
 */
export function areaAgainstRestProportion(
  input: {
    readonly countArea: number;
    readonly denominatorArea: number;
    readonly countMunicipality: number;
    readonly denominatorMunicipality: number;
  },
  level = 0.95,
): AreaAgainstRestProportion {
  const name = 'areaAgainstRestProportion';
  const countArea = requireCount(name, 'countArea', input.countArea);
  const denominatorArea = requireCount(name, 'denominatorArea', input.denominatorArea);
  const countMunicipality = requireCount(name, 'countMunicipality', input.countMunicipality);
  const denominatorMunicipality = requireCount(
    name,
    'denominatorMunicipality',
    input.denominatorMunicipality,
  );
  requireAtMost(name, 'countArea', countArea, 'countMunicipality', countMunicipality);
  requireAtMost(name, 'denominatorArea', denominatorArea, 'denominatorMunicipality', denominatorMunicipality);
  const area = { count: countArea, denominator: denominatorArea };
  const rest = {
    count: countMunicipality - countArea,
    denominator: denominatorMunicipality - denominatorArea,
  };
  const test = newcombeDifference(area, rest, level);
  const share = denominatorMunicipality === 0 ? 0 : 1 - denominatorArea / denominatorMunicipality;
  const fromMunicipality = (value: number | null) => (value === null ? null : share * value + 0);
  return {
    method: 'newcombe-10',
    level,
    areaProportion: test.firstProportion,
    restProportion: test.secondProportion,
    municipalityProportion:
      denominatorMunicipality === 0 ? null : countMunicipality / denominatorMunicipality,
    difference: test.difference,
    lower: test.lower,
    upper: test.upper,
    differenceFromMunicipality: fromMunicipality(test.difference),
    lowerFromMunicipality: fromMunicipality(test.lower),
    upperFromMunicipality: fromMunicipality(test.upper),
    pValue: test.pValue,
    outcome: test.outcome,
    reason: test.reason !== null && denominatorArea > 0 ? 'no-rest' : test.reason,
  };
}
