import * as z from 'zod';
import { figureKeySchema, intervalSchema } from './figure.ts';

export const outcomes = ['higher', 'lower', 'similar', 'cannot-be-judged'] as const;
export const valuations = ['better', 'worse', 'neither'] as const;

/** What the area was held against, and what the test was made against. */
export const benchmarkReferenceSchema = z.strictObject({
  kind: z
    .enum(['municipality', 'rest', 'area', 'earlier-period', 'goal'])
    .describe('The municipality, the rest of it, another area, an earlier period or a goal.'),
  area: z.string().describe("Area id of the benchmark; the municipality's for `rest`."),
  period: z.string().describe('Period of the benchmark.'),
});

/**
 * One area's figure held against a benchmark. Made only from published figures.
 * `difference` is area minus the benchmark that is shown, in percentage points or the unit;
 * the test that decides `outcome` is against `testedAgainst`.
 */
export const comparisonSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('judged').describe('Judged, or not and why.'),
    key: figureKeySchema.describe('The figure that is compared.'),
    benchmark: benchmarkReferenceSchema.describe('What is shown beside the area.'),
    testedAgainst: benchmarkReferenceSchema.describe(
      'What the test was made against: the municipality less the area where the benchmark is the municipality.',
    ),
    benchmarkValue: z.number().describe('Value of the shown benchmark.'),
    testedValue: z
      .number()
      .describe('Value of the population the test is against, e.g. the rest of the municipality.'),
    outcome: z.enum(['higher', 'lower', 'similar']).describe('What the test says.'),
    valuation: z.enum(valuations).describe('The outcome seen from the direction that is good.'),
    difference: z.number().describe('Area minus shown benchmark, in percentage points or the unit.'),
    testedDifference: z.number().describe('Area minus `testedAgainst`.'),
    testedInterval: intervalSchema.describe('Interval of that difference; decides the outcome for the rest.'),
    ratio: z
      .number()
      .nullable()
      .describe('Area divided by `testedAgainst`, for rates; null where a ratio says nothing.'),
    ratioInterval: intervalSchema
      .nullable()
      .describe('Interval of the ratio; decides the outcome for rates.'),
    pValue: z.number().nullable().describe('Two-sided; null where the method gives none.'),
    adjustedPValue: z
      .number()
      .nullable()
      .describe('Benjamini–Hochberg over the areas of the same indicator, period and sex.'),
    method: z.string().describe('Name of the method in `kub/stats`.'),
  }),
  z.strictObject({
    status: z.literal('cannot-be-judged').describe('Judged, or not and why.'),
    key: figureKeySchema.describe('The figure that is compared.'),
    benchmark: benchmarkReferenceSchema.describe('What is shown beside the area.'),
    reason: z
      .enum([
        'area-not-shown',
        'benchmark-not-shown',
        'no-interval',
        'not-same-source',
        'different-period',
        'different-sex',
        'different-age',
        'different-definition',
        'boundary-changed',
        'instrument-changed',
        'count',
        'overlapping-areas',
        'statistic-not-given',
      ])
      .describe('Why it cannot be judged.'),
    benchmarkValue: z
      .number()
      .nullable()
      .describe('Shown benchmark value where it may be shown all the same.'),
    difference: z
      .number()
      .nullable()
      .describe('Area minus shown benchmark, in percentage points or the unit.'),
  }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;
export type BenchmarkReference = z.infer<typeof benchmarkReferenceSchema>;

export const trendSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('judged').describe('Judged, or not and why.'),
    direction: z
      .enum(['rising', 'falling', 'no-certain-change'])
      .describe('What the test says of all periods together.'),
    valuation: z.enum(valuations).describe('The direction seen from the one that is good.'),
    periods: z.array(z.string()).describe('The periods that were tested, oldest first.'),
    statistic: z.number().describe('Chi-squared statistic of the trend.'),
  }),
  z.strictObject({
    status: z.literal('cannot-be-judged').describe('Judged, or not and why.'),
    reason: z
      .enum([
        'fewer-than-five',
        'break',
        'overlapping-periods',
        'zero-or-all',
        'interval-without-width',
        /** A count, or a value published without one: there is no uncertainty to test against. */
        'no-interval',
        'not-shown',
      ])
      .describe('Why it cannot be judged.'),
  }),
]);
export type Trend = z.infer<typeof trendSchema>;
