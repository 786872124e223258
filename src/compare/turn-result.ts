import type { ShownFigure } from '../model/figure.ts';
import type { TestResult } from './test-result.ts';

const opposite = { higher: 'lower', lower: 'higher', similar: 'similar' } as const;

/** A test of the other against the one, seen from the one: every sign turns. */
export function turnResult(result: TestResult, other: ShownFigure): TestResult {
  if (result.status === 'cannot-be-judged') return result;
  const { interval, ratio, ratioInterval } = result;
  return {
    ...result,
    outcome: opposite[result.outcome],
    testedValue: other.value,
    difference: -result.difference + 0,
    interval:
      interval.kind === 'interval'
        ? { ...interval, lower: -interval.upper + 0, upper: -interval.lower + 0 }
        : interval,
    ratio: ratio === null || ratio === 0 ? null : 1 / ratio,
    ratioInterval:
      ratioInterval?.kind === 'interval' && ratioInterval.lower > 0
        ? { ...ratioInterval, lower: 1 / ratioInterval.upper, upper: 1 / ratioInterval.lower }
        : null,
  };
}
