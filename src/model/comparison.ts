import { z } from 'zod';
import { figureKeySchema, intervalSchema } from './figure.ts';

export const outcomes = ['higher', 'lower', 'similar', 'cannot-be-judged'] as const;
export const valuations = ['better', 'worse', 'neither'] as const;

/** What the area was held against, and what the test was made against. */
export const benchmarkReferenceSchema = z.strictObject({
  kind: z.enum(['municipality', 'rest', 'area', 'earlier-period', 'goal']),
  /** Area id of the benchmark; the municipality's for `rest`. */
  area: z.string(),
  period: z.string(),
});

/**
 * One area's figure held against a benchmark. Made only from published figures.
 * `difference` is area minus the benchmark that is shown, in percentage points or the unit;
 * the test that decides `outcome` is against `testedAgainst`.
 */
export const comparisonSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('judged'),
    key: figureKeySchema,
    benchmark: benchmarkReferenceSchema,
    testedAgainst: benchmarkReferenceSchema,
    /** Value of the shown benchmark. */
    benchmarkValue: z.number(),
    /** Value of the population the test is against, e.g. the rest of the municipality. */
    testedValue: z.number(),
    outcome: z.enum(['higher', 'lower', 'similar']),
    valuation: z.enum(valuations),
    /** Area minus shown benchmark. */
    difference: z.number(),
    /** Interval of area minus `testedAgainst`. */
    testedDifference: z.number(),
    testedInterval: intervalSchema,
    /** Area divided by `testedAgainst`, for rates; null where a ratio says nothing. */
    ratio: z.number().nullable(),
    /** Interval of the ratio; decides the outcome for rates. */
    ratioInterval: intervalSchema.nullable(),
    pValue: z.number().nullable(),
    /** Benjamini–Hochberg over the areas of the same indicator, period and sex. */
    adjustedPValue: z.number().nullable(),
    method: z.string(),
  }),
  z.strictObject({
    status: z.literal('cannot-be-judged'),
    key: figureKeySchema,
    benchmark: benchmarkReferenceSchema,
    reason: z.enum([
      'area-not-shown',
      'benchmark-not-shown',
      'no-interval',
      'not-same-source',
      'different-period',
      'different-sex',
      'different-age',
      'different-unit',
      'different-definition',
      'boundary-changed',
      'instrument-changed',
      'count',
      'overlapping-areas',
      'statistic-not-given',
    ]),
    /** Shown benchmark value where it may be shown all the same. */
    benchmarkValue: z.number().nullable(),
    difference: z.number().nullable(),
  }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;
export type BenchmarkReference = z.infer<typeof benchmarkReferenceSchema>;

export const trendSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('judged'),
    direction: z.enum(['rising', 'falling', 'no-certain-change']),
    valuation: z.enum(valuations),
    periods: z.array(z.string()),
    /** Chi-squared statistic of the trend. */
    statistic: z.number(),
  }),
  z.strictObject({
    status: z.literal('cannot-be-judged'),
    reason: z.enum([
      'fewer-than-five',
      'break',
      'overlapping-periods',
      'zero-or-all',
      'interval-without-width',
      /** A count, or a value published without one: there is no uncertainty to test against. */
      'no-interval',
      'not-shown',
    ]),
  }),
]);
export type Trend = z.infer<typeof trendSchema>;
