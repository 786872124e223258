import type { FigureKey, Interval } from '../model/figure.ts';
import type { Measure } from '../model/indicator.ts';

/** Where in the input a number comes from: which table of the dataset, which line of its file. */
export interface RowReference {
  /** Path relative to the workspace. */
  readonly file: string;
  readonly line: number;
  /** Area code or id as it stood in the row. */
  readonly code: string;
}

/** CONFIDENTIAL: a value before disclosure control. Never leaves `estimate/`, `disclosure/` and `kub explain`'s gate. */
export type Estimate = EstimatedValue | EstimateWithoutValue;

export interface EstimatedValue {
  readonly status: 'estimated';
  readonly key: FigureKey;
  readonly measure: Measure;
  /** In the indicator's unit (percent, per `per`, persons). */
  readonly value: number;
  readonly interval: Interval;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly respondents: number | null;
  readonly standardDeviation: number | null;
  readonly method: string;
  readonly origin: { readonly kind: 'own-row' } | { readonly kind: 'sum'; readonly parts: number };
  /** Source id. */
  readonly source: string;
}

export interface EstimateWithoutValue {
  readonly status: 'suppressed-at-source' | 'missing' | 'cannot-occur';
  readonly key: FigureKey;
  readonly measure: Measure;
  /** For `missing`: why. */
  readonly reason:
    | 'suppressed-at-source'
    | 'cannot-occur'
    | 'no-data'
    | 'not-available'
    | 'parts-incomplete'
    | 'not-combinable'
    | 'zero-denominator'
    | 'statistic-not-given';
}
