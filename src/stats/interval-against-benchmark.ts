import { requireFinite } from './preconditions.ts';

export interface IntervalAgainstBenchmark {
  readonly method: 'interval-against-benchmark';
  readonly outcome: 'better' | 'worse' | 'higher' | 'lower' | 'similar' | null;
  readonly reason: 'no-interval' | 'no-benchmark' | null;
}

/**
 * A benchmark value held against the area's own interval: similar when it lies inside or on a limit, else
 * higher or lower, turned into better or worse by the polarity. A neutral indicator is never better or worse.
 *
 * The rule for figures published without counts. It treats the benchmark as known without error; where there
 * are counts, compare the area with the rest of the municipality instead. Unrounded numbers decide. Missing
 * limits or a missing benchmark give no outcome.
 *
 * Public Health England. Fingertips technical guidance: comparing with a benchmark.
 *
 * Preconditions: limits and benchmark finite or null, lower at most upper.
 *
 * @example
 * compareIntervalWithBenchmark({ lower: 10, upper: 12, benchmark: 12.0001, polarity: 'high-is-good' }).outcome // → 'worse'
 */
export function compareIntervalWithBenchmark(input: {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly benchmark: number | null;
  readonly polarity: 'high-is-good' | 'low-is-good' | 'neutral';
}): IntervalAgainstBenchmark {
  const name = 'compareIntervalWithBenchmark';
  const method = 'interval-against-benchmark';
  const { lower, upper, benchmark, polarity } = input;
  if (lower === null || upper === null) return { method, outcome: null, reason: 'no-interval' };
  if (benchmark === null) return { method, outcome: null, reason: 'no-benchmark' };
  requireFinite(name, 'lower', lower);
  requireFinite(name, 'upper', upper);
  requireFinite(name, 'benchmark', benchmark);
  if (lower > upper) throw new RangeError(`${name}: lower must be at most upper (${upper}), got ${lower}`);
  const direction = benchmark < lower ? 'higher' : benchmark > upper ? 'lower' : 'similar';
  if (direction === 'similar' || polarity === 'neutral') return { method, outcome: direction, reason: null };
  const isGood = (direction === 'higher') === (polarity === 'high-is-good');
  return { method, outcome: isGood ? 'better' : 'worse', reason: null };
}
