/**
 * Root of an increasing function by Newton's method, kept inside a bracket by bisection.
 *
 * Every step narrows the bracket, so a bad slope costs time but not the answer.
 *
 * Preconditions: `value` is increasing and changes sign between `low` and `high`; `start` lies between them.
 *
 * @example
 * findRoot((x) => x * x - 2, (x) => 2 * x, 0, 2, 1) // → Math.SQRT2
 */
export function findRoot(
  value: (x: number) => number,
  slope: (x: number) => number,
  low: number,
  high: number,
  start: number,
): number {
  let bottom = low;
  let top = high;
  let current = start;
  for (let step = 0; step < 2000; step += 1) {
    const height = value(current);
    if (height === 0) return current;
    if (height < 0) bottom = current;
    else top = current;
    let next = current - height / slope(current);
    if (!(next > bottom && next < top)) next = bottom + (top - bottom) / 2;
    if (Math.abs(next - current) <= 4e-16 * Math.abs(next)) return next;
    if (top - bottom <= 4e-16 * Math.abs(next)) return next;
    current = next;
  }
  return current;
}
