import type { Comparison } from './comparison.ts';
import type { HiddenFigure, Sex } from './figure.ts';
import type { Measure } from './indicator.ts';

/** What a number needs in order to be written: the value itself is unrounded. */
export type QuantityParams = {
  readonly value: number;
  /** As in the indicator: "%", "per 100 000 invånare". */
  readonly unit: string;
  readonly measure: Measure;
};

/** What every sentence about one figure names. */
export type SubjectParams = {
  /** Name of the indicator. */
  readonly indicator: string;
  /** Period label. */
  readonly period: string;
  readonly area: string;
  /** "på" in "på Norrby". */
  readonly preposition: string;
  readonly sex: Sex;
  /** Whether women and men are called girls and boys; absent for adults, for all and in reports of earlier versions. */
  readonly minors?: 'yes';
};

export type ValueParams = SubjectParams & QuantityParams;

/** What the area is held against. */
export type BenchmarkParams = {
  readonly benchmarkKind: Comparison['benchmark']['kind'];
  readonly benchmarkArea: string;
  /** Null for areas without one: the sentence then says "för" instead of guessing. */
  readonly benchmarkPreposition: string | null;
  readonly benchmarkPeriod: string;
};

export type ComparisonParams = ValueParams & BenchmarkParams & { readonly benchmarkValue: number };

export type CannotBeJudgedReason = Extract<Comparison, { status: 'cannot-be-judged' }>['reason'];

export type TrendReason =
  | 'fewer-than-five'
  | 'break'
  | 'overlapping-periods'
  | 'zero-or-all'
  | 'interval-without-width'
  | 'no-interval'
  | 'not-shown';

type TrendParams = {
  readonly measure: Measure;
  readonly unit: string;
  readonly first: string;
  readonly last: string;
  readonly firstValue: number;
  readonly lastValue: number;
};

/** The most advantaged end of the areas less the least advantaged one, with the limits of that difference. */
export type InequalityParams = QuantityParams & {
  readonly period: string;
  readonly lower: number;
  readonly upper: number;
};

type ValueSentences = { readonly [K in Measure as `value.${K}`]: ValueParams };
type MissingSentences = { readonly [K in HiddenFigure['reason'] as `missing.${K}`]: SubjectParams };

/** Sentences about one figure: value, comparison, trend, and what is missing. */
export interface EntrySentences extends ValueSentences, MissingSentences {
  /** A share in a survey: who was asked is part of the sentence. */
  'value.survey': ValueParams & { readonly respondents: number };
  /** A mean or an index in a survey. */
  'value.survey-mean': ValueParams & { readonly respondents: number };
  /** A zero that was counted, not one that stands for something missing. */
  'value.zero': ValueParams;
  'value.by-sex': Omit<QuantityParams, 'value'> & {
    readonly period: string;
    readonly women: number;
    readonly men: number;
    /** Whether they are called girls and boys; absent for adults and in reports of earlier versions. */
    readonly minors?: 'yes';
  };
  'comparison.higher': ComparisonParams;
  'comparison.lower': ComparisonParams;
  'comparison.similar': ComparisonParams;
  /** The values differ by less than what is shown, or the shown benchmark is not the tested one. */
  'comparison.higher-without-difference': ComparisonParams;
  'comparison.lower-without-difference': ComparisonParams;
  'comparison.cannot-be-judged': BenchmarkParams & {
    readonly period: string;
    readonly measure: Measure;
    readonly reason: CannotBeJudgedReason;
  };
  'trend.rising': TrendParams;
  'trend.falling': TrendParams;
  'trend.no-certain-change': TrendParams;
  'trend.cannot-be-judged': {
    readonly period: string;
    readonly measure: Measure;
    readonly reason: TrendReason;
  };
  'inequality.higher': InequalityParams;
  'inequality.lower': InequalityParams;
  'inequality.none': InequalityParams;
  /** Legend of a benchmark: "Borås", "övriga kommunen". */
  'benchmark.label': BenchmarkParams;
  'gap.no-figures': { readonly indicator: string; readonly area: string; readonly edition: string };
  'gap.other-age': { readonly indicator: string; readonly age: string; readonly edition: string };
  /** A published figure in running text, e.g. in a note: "62,3 procent (2022)". */
  'figure.in-text': QuantityParams & { readonly period: string };
  'figure.withheld-in-text': { readonly period: string };
  'figure.missing-in-text': { readonly period: string };
}
