import * as z from 'zod';
import { measures } from './indicator.ts';

export const sexes = ['total', 'women', 'men'] as const;

/** What a figure is about. */
export const figureKeySchema = z.strictObject({
  area: z.string().describe('Area id.'),
  indicator: z.string().describe('Indicator id.'),
  period: z.string().describe('Period: `2024`, `2020–2024`, `2024/25` or `2024K3`.'),
  sex: z.enum(sexes).describe('Sex.'),
  age: z
    .string()
    .describe('`total` for all ages of the indicator, otherwise a group such as "65+" or "16-84".'),
});
export type FigureKey = z.infer<typeof figureKeySchema>;

export const intervalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interval').describe('Whether there is an interval.'),
    lower: z.number().describe('Lower limit, unrounded.'),
    upper: z.number().describe('Upper limit, unrounded.'),
    level: z.number().describe('Confidence level, 0.95.'),
    method: z
      .string()
      .describe('Name of the method in `kub/stats`, or `producer` when the source gave the interval.'),
  }),
  z.strictObject({
    kind: z.literal('none').describe('Whether there is an interval.'),
    reason: z
      .enum(['count', 'no-counts', 'not-given'])
      .describe(
        'Why there is no interval: a count has no sampling error, a bare value nothing to compute one from.',
      ),
  }),
]);
export type Interval = z.infer<typeof intervalSchema>;

const shownFields = {
  ...figureKeySchema.shape,
  measure: z.enum(measures).describe('How the value is expressed.'),
  value: z.number().describe("In the indicator's unit: percent, per `per`, years, persons. Unrounded."),
  interval: intervalSchema.describe('Confidence interval, or why there is none.'),
  count: z.number().nullable().describe('Numerator; null where the source gave only a value.'),
  denominator: z
    .number()
    .nullable()
    .describe('Denominator; null where there is none or the source gave only a value.'),
  respondents: z.number().nullable().describe('Survey respondents; null for register data.'),
  standardDeviation: z.number().nullable().describe('For means; null otherwise.'),
  method: z.string().describe('Name of the estimation method.'),
  origin: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('own-row').describe('A row of its own.') }),
      z.strictObject({
        kind: z.literal('sum').describe('A sum of parts.'),
        parts: z.number().int().positive().describe('How many.'),
      }),
    ])
    .describe('Own row of the source, or summed from so many parts.'),
  source: z.string().describe("Id of the source entry, see the report's `sources`."),
};

export const shownFigureSchema = z.strictObject({
  status: z.literal('shown').describe('Shown, suppressed, missing or not applicable.'),
  ...shownFields,
});

/** No numeric field at all: a withheld value is absent, not flagged. */
export const hiddenFigureSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('suppressed').describe('Shown, suppressed, missing or not applicable.'),
    ...figureKeySchema.shape,
    reason: z
      .enum(['disclosure', 'suppressed-at-source'])
      .describe('Why there is no number; primary and secondary suppression look the same on purpose.'),
  }),
  z.strictObject({
    status: z.literal('missing').describe('Shown, suppressed, missing or not applicable.'),
    ...figureKeySchema.shape,
    reason: z
      .enum([
        'no-data',
        'not-available',
        'parts-incomplete',
        'not-combinable',
        'zero-denominator',
        'statistic-not-given',
      ])
      .describe('Why there is no number; primary and secondary suppression look the same on purpose.'),
  }),
  z.strictObject({
    status: z.literal('not-applicable').describe('Shown, suppressed, missing or not applicable.'),
    ...figureKeySchema.shape,
    reason: z
      .enum(['cannot-occur'])
      .describe('Why there is no number; primary and secondary suppression look the same on purpose.'),
  }),
]);

export const figureSchema = z.union([shownFigureSchema, hiddenFigureSchema]);
export type ShownFigure = z.infer<typeof shownFigureSchema>;
export type HiddenFigure = z.infer<typeof hiddenFigureSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Sex = FigureKey['sex'];

export function isShown(figure: Figure): figure is ShownFigure {
  return figure.status === 'shown';
}

/** One text per key, for maps. U+001F cannot stand in an id. */
export function figureKeyText(key: FigureKey): string {
  return `${key.area}\u001f${key.indicator}\u001f${key.period}\u001f${key.sex}\u001f${key.age}`;
}
