import type { Measure } from '../model/indicator.ts';

/** Values without counts are taken to be printed with one decimal. */
const half = 0.05 + 1e-6;

/** What the value of a measure is given per; null where it is not made of a count and a number of persons. */
export function valuePer(measure: Measure, per: number): number | null {
  if (measure === 'mean') return 1;
  if (measure === 'proportion') return 100;
  return measure === 'rate' ? per : null;
}

/**
 * How many a value stands for that is so much per `per` of so many persons. Persons come whole, as far as the digits
 * of the value allow.
 */
export function impliedCount(
  value: number,
  persons: number,
  per: number,
): { readonly count: number; readonly isWhole: boolean } {
  const exact = (value * persons) / per;
  const whole = Math.round(exact);
  const isWhole = Math.abs((per * whole) / persons - value) <= half;
  return { count: isWhole ? whole : exact, isWhole };
}

/** Whether the digits of a value leave only one whole number open. */
export function isTold(persons: number, per: number): boolean {
  return (2 * half * persons) / per < 1;
}
