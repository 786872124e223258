import { describe, expect, it } from 'vitest';
import { compareIntervalWithBenchmark } from '../../src/stats/interval-against-benchmark.ts';
import { expectAgreement, readOracle } from './oracle.ts';

interface Case {
  readonly id: string;
  readonly input: {
    readonly lower95: number | null;
    readonly upper95: number | null;
    readonly benchmark: number | null;
    readonly polarity: 'high_is_good' | 'low_is_good' | 'no_judgement';
  };
  readonly expected: object;
}

const polarities = {
  high_is_good: 'high-is-good',
  low_is_good: 'low-is-good',
  no_judgement: 'neutral',
} as const;

describe('compareIntervalWithBenchmark', () => {
  const { cases, tolerance } = readOracle<Case>('classify_ci_vs_benchmark');
  it.each(cases)('$id', ({ input: { lower95, upper95, benchmark, polarity }, expected }) => {
    const actual = compareIntervalWithBenchmark({
      lower: lower95,
      upper: upper95,
      benchmark,
      polarity: polarities[polarity],
    });
    expectAgreement(actual, expected, tolerance);
  });

  it('gives reasons where something is missing', () => {
    const input = { lower: 1, upper: 2, benchmark: 3, polarity: 'neutral' } as const;
    expect(compareIntervalWithBenchmark({ ...input, lower: null })).toMatchObject({
      outcome: null,
      reason: 'no-interval',
    });
    expect(compareIntervalWithBenchmark({ ...input, benchmark: null })).toMatchObject({
      outcome: null,
      reason: 'no-benchmark',
    });
  });

  it('refuses limits in the wrong order', () => {
    const input = { lower: 3, upper: 2, benchmark: 3, polarity: 'neutral' } as const;
    expect(() => compareIntervalWithBenchmark(input)).toThrow(/lower must be at most upper \(2\), got 3/);
  });
});
