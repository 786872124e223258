/**
 * What Stirling's formula leaves out: ln Γ(z + 1) − [(z + ½) ln z − z + ½ ln 2π].
 *
 * Densities built from this small number keep all their digits, where differences of large log-gammas
 * lose them. Below 16 the argument is raised by the recurrence
 * δ(z) = δ(z + 1) + (z + ½) ln(1 + 1/z) − 1; from 16 the asymptotic series is exact to double precision.
 *
 * Loader C. Fast and accurate computation of binomial probabilities. 2000.
 * Abramowitz & Stegun 1964, 6.1.41.
 *
 * Precondition: value above 0.
 *
 * @example
 * stirlingError(1) // → 1 - Math.log(2 * Math.PI) / 2
 */
export function stirlingError(value: number): number {
  let raised = value;
  let sum = 0;
  while (raised < 16) {
    sum += (raised + 0.5) * Math.log1p(1 / raised) - 1;
    raised += 1;
  }
  const square = raised * raised;
  const series =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    raised;
  return sum + series;
}
