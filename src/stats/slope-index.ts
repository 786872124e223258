import { normalFactor } from './normal.ts';
import { fromNormalScale, type SlopeValueType, toNormalScale } from './normal-scale.ts';
import { requireFinite, requireNonNegative, requirePositive } from './preconditions.ts';
import { relativeRanks } from './relative-ranks.ts';
import { simulateSlopeIndex } from './slope-index-simulation.ts';

export type { SlopeValueType } from './normal-scale.ts';

export interface SlopeIndexGroup {
  /** 1 is the least advantaged group. */
  readonly quantile: number;
  readonly population: number;
  readonly value: number;
  /** Limits of the 95 % interval of the value; or its standard error on the scale of `toNormalScale`. */
  readonly lower?: number;
  readonly upper?: number;
  readonly standardError?: number;
}

export interface SlopeIndexInput {
  readonly groups: readonly SlopeIndexGroup[];
  readonly valueType: SlopeValueType;
  /** Fit on the log (rate) or logit (proportion) scale and turn back. */
  readonly transform: boolean;
  /** 100 for percent; negative turns the direction round, and the ratio with it. */
  readonly multiplier: number;
  readonly repetitions?: number;
  readonly seed?: number;
}

export interface IndexWithLimits {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SlopeIndex {
  readonly method: 'sii-low-low';
  readonly level: number;
  readonly slopeIndex: IndexWithLimits;
  readonly relativeIndex: IndexWithLimits;
  readonly intercept: number | null;
  readonly limits: 'simulated' | 'analytic' | null;
  readonly repetitions: number;
  readonly reason: 'fewer-than-five-groups' | 'value-on-boundary' | 'limits-on-boundary' | 'no-limits' | null;
}

/** Standard errors on the normal scale; null for a group without them. */
function standardErrors(
  valueType: SlopeValueType,
  groups: readonly SlopeIndexGroup[],
): readonly (number | null)[] {
  const factor = normalFactor(0.95);
  return groups.map(({ lower, upper, standardError }) => {
    if (standardError !== undefined) return standardError;
    if (lower === undefined || upper === undefined) return null;
    return (toNormalScale(valueType, upper) - toNormalScale(valueType, lower)) / (2 * factor);
  });
}

function requireGroups(groups: readonly SlopeIndexGroup[], valueType: SlopeValueType): void {
  const name = 'slopeIndex';
  for (const group of groups) {
    requireFinite(name, 'quantile', group.quantile);
    requirePositive(name, `population of quantile ${group.quantile}`, group.population);
    for (const value of [group.value, group.lower, group.upper]) {
      if (value !== undefined) requireFinite(name, `a number of quantile ${group.quantile}`, value);
      const outside = value !== undefined && (value < 0 || (valueType === 'proportion' && value > 1));
      if (outside && valueType !== 'other') {
        throw new RangeError(`${name}: a ${valueType} must be in its range, got ${value}`);
      }
    }
    // On the logit scale a standard error has no upper bound: a share of 1 in 3 has one of 1.2.
    if (group.standardError !== undefined) {
      requireNonNegative(name, `standardError of quantile ${group.quantile}`, group.standardError);
    }
    if (group.lower !== undefined && group.upper !== undefined && group.lower > group.upper) {
      throw new RangeError(`${name}: lower must be at most upper (${group.upper}), got ${group.lower}`);
    }
  }
  if (new Set(groups.map((group) => group.quantile)).size < groups.length) {
    throw new RangeError(
      `${name}: quantiles must differ, got ${groups.map((group) => group.quantile).join(' ')}`,
    );
  }
  if (groups.length > 100) throw new RangeError(`${name}: groups must be at most 100, got ${groups.length}`);
}

/**
 * Slope index and relative index of inequality: the difference and the ratio between the two ends of the
 * social scale, read off a line fitted by population-weighted least squares to the values of 5 to 100 groups
 * ordered from the least to the most advantaged.
 *
 * The slope index is the fitted value at rank 1 less that at rank 0, times the multiplier; the relative index
 * is their ratio (turned over if the multiplier is negative). Without transform the limits are simulated: each
 * value is drawn from a normal distribution on its own scale, and the outer draws are cut off; for `other` the
 * slope index has exact normal limits. With transform the slope on the log or logit scale has exact normal
 * limits, which are turned back with the middle of the line held fast. The seed is fixed, so the same input
 * gives the same limits.
 *
 * Low A, Low A. Measuring the gap: quantifying and comparing local health inequalities. J Public Health
 * 2004;26:388–395.
 *
 * Preconditions: at most 100 groups with different quantiles, populations above 0, rates at least 0,
 * proportions from 0 to 1, multiplier not 0. Fewer than five groups are answered by a reason.
 *
 * @example
 * slopeIndex({ valueType: 'other', transform: false, multiplier: 1, groups: [5, 4, 3, 2, 1].map((value, index) => ({ quantile: index + 1, population: 10, value })) }).slopeIndex.value // → -5
 */
export function slopeIndex(input: SlopeIndexInput, level = 0.95): SlopeIndex {
  const { valueType, multiplier, repetitions = 100_000, seed = 20_260_101 } = input;
  const transform = input.transform && valueType !== 'other';
  const factor = normalFactor(level);
  requireGroups(input.groups, valueType);
  if (requireFinite('slopeIndex', 'multiplier', multiplier) === 0) {
    throw new RangeError('slopeIndex: multiplier must not be 0, got 0');
  }
  if (!Number.isSafeInteger(repetitions) || repetitions < 1000) {
    throw new RangeError(
      `slopeIndex: repetitions must be a whole number of at least 1000, got ${repetitions}`,
    );
  }
  const groups = [...input.groups].sort((a, b) => a.quantile - b.quantile);
  const none = { value: null, lower: null, upper: null };
  const common = { method: 'sii-low-low', level, repetitions } as const;
  const nothing = { ...common, slopeIndex: none, relativeIndex: none, intercept: null, limits: null };
  if (groups.length < 5) return { ...nothing, reason: 'fewer-than-five-groups' };
  const { shares, ranks } = relativeRanks(groups.map((group) => group.population));
  const scaled = groups.map((group) => toNormalScale(valueType, group.value));
  if (transform && !scaled.every(Number.isFinite)) return { ...nothing, reason: 'value-on-boundary' };

  // Fitted values at the two ends are weighted sums of the group values, with weights that stay the same.
  const middle = shares.reduce((sum, share, index) => sum + share * ranks[index]!, 0);
  const spread = shares.reduce((sum, share, index) => sum + share * (ranks[index]! - middle) ** 2, 0);
  const slopeWeights = shares.map((share, index) => (share * (ranks[index]! - middle)) / spread);
  const startWeights = shares.map((share, index) => share - middle * slopeWeights[index]!);
  const read = (values: readonly number[]) => {
    const slope = values.reduce((sum, value, index) => sum + value * slopeWeights[index]!, 0);
    const start = values.reduce((sum, value, index) => sum + value * startWeights[index]!, 0);
    const bottom = transform ? fromNormalScale(valueType, start) : start;
    const top = transform ? fromNormalScale(valueType, start + slope) : start + slope;
    return {
      bottom,
      index: (transform ? top - bottom : slope) * multiplier,
      ratio: multiplier < 0 ? bottom / top : top / bottom,
    };
  };
  const fitted = read(transform ? scaled : groups.map((group) => group.value));
  const ratio = Number.isFinite(fitted.ratio) ? fitted.ratio + 0 : null;
  const intercept = (transform ? fitted.bottom * Math.abs(multiplier) : fitted.bottom) + 0;
  const errors = standardErrors(valueType, groups);
  const known = errors.filter((error) => error !== null && Number.isFinite(error)) as readonly number[];
  const reason = errors.includes(null)
    ? 'no-limits'
    : known.length < errors.length || !scaled.every(Number.isFinite)
      ? 'limits-on-boundary'
      : null;
  const value = { ...none, value: requireFinite('slopeIndex', 'the index', fitted.index) };
  if (reason !== null) {
    return {
      ...common,
      slopeIndex: value,
      relativeIndex: { ...none, value: ratio },
      intercept,
      limits: null,
      reason,
    };
  }
  const margin = factor * Math.hypot(...known.map((error, index) => error * slopeWeights[index]!));
  if (transform) {
    // The slope on the normal scale is a sum of normal values; the line turns about its middle.
    const slope = scaled.reduce((sum, one, index) => sum + one * slopeWeights[index]!, 0);
    const centre = scaled.reduce((sum, one, index) => sum + one * startWeights[index]!, 0) + slope / 2;
    const ends = [slope - margin, slope + margin].map((turned) => {
      const bottom = fromNormalScale(valueType, centre - turned / 2);
      const top = fromNormalScale(valueType, centre + turned / 2);
      return { index: (top - bottom) * multiplier, ratio: multiplier < 0 ? bottom / top : top / bottom };
    });
    const between = (numbers: readonly number[]) => ({
      lower: requireFinite('slopeIndex', 'the lower limit', Math.min(...numbers)),
      upper: requireFinite('slopeIndex', 'the upper limit', Math.max(...numbers)),
    });
    return {
      ...common,
      slopeIndex: { value: value.value, ...between(ends.map((end) => end.index)) },
      relativeIndex: ratio === null ? none : { value: ratio, ...between(ends.map((end) => end.ratio)) },
      intercept,
      limits: 'analytic',
      reason: null,
    };
  }
  const simulated = simulateSlopeIndex(
    { centres: scaled, errors: known, repetitions, seed, level },
    (drawn) => read(drawn.map((number) => fromNormalScale(valueType, number))),
  );
  const analytic = Math.abs(multiplier) * margin;
  const isAnalytic = valueType === 'other';
  return {
    ...common,
    slopeIndex: isAnalytic
      ? { value: value.value, lower: value.value - analytic, upper: value.value + analytic }
      : { value: value.value, ...simulated.index },
    relativeIndex: ratio === null ? none : { value: ratio, ...simulated.ratio },
    intercept,
    limits: isAnalytic ? 'analytic' : 'simulated',
    reason: null,
  };
}
