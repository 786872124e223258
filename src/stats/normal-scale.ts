/** What the values of groups are: it decides the scale on which they vary normally. */
export type SlopeValueType = 'rate' | 'proportion' | 'other';

/**
 * Scale on which a value is taken to vary normally: log for rates, logit for proportions. A rate of 0 and a share of
 * 0 or 1 have no place on it (an infinite one): the caller has to see to them.
 *
 * @example
 * toNormalScale('proportion', 0.5) // → 0
 */
export function toNormalScale(valueType: SlopeValueType, value: number): number {
  if (valueType === 'rate') return Math.log(value);
  return valueType === 'proportion' ? Math.log(value / (1 - value)) : value;
}

/**
 * The way back from `toNormalScale`.
 *
 * @example
 * fromNormalScale('rate', 0) // → 1
 */
export function fromNormalScale(valueType: SlopeValueType, value: number): number {
  if (valueType === 'rate') return Math.exp(value);
  return valueType === 'proportion' ? 1 / (1 + Math.exp(-value)) : value;
}
