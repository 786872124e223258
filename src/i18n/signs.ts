import type { Comparison } from '../model/comparison.ts';

/** What stands for a value there is none of. */
export const missingSign = '–';

/** The sign of a comparison; it never stands without its word. */
export function outcomeSign(comparison: Comparison): string {
  if (comparison.status === 'cannot-be-judged') return missingSign;
  return { higher: '▲', lower: '▼', similar: '≈' }[comparison.outcome];
}
