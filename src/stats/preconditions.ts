/**
 * Preconditions of the statistics. A value that fails one is a bug in the caller, not in the user's data,
 * so it is answered by a RangeError that names the function and shows the value.
 */

function refuse(functionName: string, name: string, wanted: string, value: unknown): never {
  throw new RangeError(`${functionName}: ${name} must be ${wanted}, got ${String(value)}`);
}

/**
 * A count of persons or events: a whole number of at least 0. Returned with -0 turned to 0.
 *
 * @example
 * requireCount('wilson', 'count', 15) // → 15
 */
export function requireCount(functionName: string, name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    refuse(functionName, name, 'a whole number of at least 0', value);
  }
  return value + 0;
}

/**
 * A quantity such as person-years: finite and at least 0. Returned with -0 turned to 0.
 *
 * @example
 * requireNonNegative('crudeRate', 'personYears', 1250.5) // → 1250.5
 */
export function requireNonNegative(functionName: string, name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0)
    refuse(functionName, name, 'a finite number of at least 0', value);
  return value + 0;
}

/**
 * A quantity that has to be finite and above 0, such as a multiplier or degrees of freedom.
 *
 * @example
 * requirePositive('crudeRate', 'multiplier', 1000) // → 1000
 */
export function requirePositive(functionName: string, name: string, value: number): number {
  if (!Number.isFinite(value) || value <= 0) refuse(functionName, name, 'a finite number above 0', value);
  return value;
}

/**
 * Any finite number. Returned with -0 turned to 0. Also used on results: a rate over 1e-300 person-years
 * overflows, and Infinity may never leave this folder.
 *
 * @example
 * requireFinite('meanT', 'values[0]', -2.5) // → -2.5
 */
export function requireFinite(functionName: string, name: string, value: number): number {
  if (!Number.isFinite(value)) refuse(functionName, name, 'a finite number', value);
  return value + 0;
}

/**
 * A probability strictly between 0 and 1, such as a confidence level.
 *
 * @example
 * requireProbability('wilson', 'level', 0.95) // → 0.95
 */
export function requireProbability(functionName: string, name: string, value: number): number {
  if (!(value > 0 && value < 1)) refuse(functionName, name, 'strictly between 0 and 1', value);
  return value;
}

/**
 * A count that may not be greater than what it is counted among.
 *
 * @example
 * requireAtMost('wilson', 'count', 15, 'denominator', 148) // → 15
 */
export function requireAtMost(
  functionName: string,
  name: string,
  value: number,
  limitName: string,
  limit: number,
): number {
  if (value > limit) refuse(functionName, name, `at most ${limitName} (${limit})`, value);
  return value;
}

/**
 * Degrees of freedom or a parameter of a beta distribution: from 1e-9 to 1e9, which the series and continued
 * fractions are proved for. Above it they would need more terms than they are allowed.
 *
 * @example
 * requireShape('chiSquareQuantile', 'degreesOfFreedom', 2) // → 2
 */
export function requireShape(functionName: string, name: string, value: number): number {
  if (!(value >= 1e-9 && value <= 1e9)) refuse(functionName, name, 'from 1e-9 to 1e9', value);
  return value;
}
