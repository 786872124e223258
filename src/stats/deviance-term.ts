/**
 * Loader's deviance term: observed · ln(observed / expected) + expected − observed.
 *
 * Written out, the three terms cancel when observed is close to expected, which is where densities matter
 * most. There a series in v = (observed − expected)/(observed + expected) is summed instead.
 *
 * Loader C. Fast and accurate computation of binomial probabilities. 2000.
 *
 * Preconditions: both above 0.
 *
 * @example
 * devianceTerm(20, 10) // → 20 * Math.log(2) - 10
 */
export function devianceTerm(observed: number, expected: number): number {
  const difference = observed - expected;
  if (Math.abs(difference) >= 0.1 * (observed + expected)) {
    return observed * Math.log(observed / expected) - difference;
  }
  const ratio = difference / (observed + expected);
  let sum = difference * ratio;
  let power = 2 * observed * ratio;
  for (let odd = 3; odd < 2000; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
