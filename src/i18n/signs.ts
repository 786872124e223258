import type { Comparison, Trend } from '../model/comparison.ts';

/** What stands for a value there is none of. */
export const missingSign = '–';
/** The area and its benchmark in a comparison row. */
export const areaSign = '●';
export const benchmarkSign = '◇';

/** The sign of a comparison; it never stands without its word. */
export function outcomeSign(comparison: Comparison): string {
  if (comparison.status === 'cannot-be-judged') return missingSign;
  return { higher: '▲', lower: '▼', similar: '≈' }[comparison.outcome];
}

/** The sign of a trend; it never stands without its word. */
export function trendSign(trend: Trend): string {
  if (trend.status === 'cannot-be-judged') return missingSign;
  return { rising: '▲', falling: '▼', 'no-certain-change': '≈' }[trend.direction];
}
