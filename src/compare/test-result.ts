import type { Comparison } from '../model/comparison.ts';
import type { Interval, ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';

/** What a test of two populations says, in the indicator's unit, before it is worded. */
export type TestResult =
  | {
      readonly status: 'judged';
      readonly outcome: 'higher' | 'lower' | 'similar';
      /** Value of the population tested against. */
      readonly testedValue: number;
      readonly difference: number;
      readonly interval: Interval;
      readonly ratio: number | null;
      readonly ratioInterval: Interval | null;
      readonly pValue: number | null;
      readonly method: string;
    }
  | { readonly status: 'cannot-be-judged'; readonly reason: CannotReason };

export type CannotReason = Extract<Comparison, { status: 'cannot-be-judged' }>['reason'];

/** Area against a benchmark that it is part of (then against the rest of it) or that is apart from it. */
export interface Contrast {
  readonly indicator: Indicator;
  readonly figure: ShownFigure;
  readonly benchmark: ShownFigure;
  /** True when the benchmark contains the area. */
  readonly isPart: boolean;
}

export type ContrastTest = (contrast: Contrast) => TestResult;

export function cannotBeJudged(reason: CannotReason): TestResult {
  return { status: 'cannot-be-judged', reason };
}

export function intervalOf(
  limits: {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly level: number;
    readonly method: string;
  },
  factor = 1,
): Interval {
  if (limits.lower === null || limits.upper === null) return { kind: 'none', reason: 'not-given' };
  const { level, method } = limits;
  return {
    kind: 'interval',
    lower: limits.lower * factor + 0,
    upper: limits.upper * factor + 0,
    level,
    method,
  };
}
