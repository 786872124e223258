import { z } from 'zod';
import { measures } from './indicator.ts';

export const sexes = ['total', 'women', 'men'] as const;

/** What a figure is about. */
export const figureKeySchema = z.strictObject({
  /** Area id. */
  area: z.string(),
  /** Indicator id. */
  indicator: z.string(),
  /** Period label, see `period.ts`. */
  period: z.string(),
  sex: z.enum(sexes),
  /** `total` for all ages of the indicator, otherwise a group such as "65+" or "16-84". */
  age: z.string(),
});
export type FigureKey = z.infer<typeof figureKeySchema>;

export const intervalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interval'),
    lower: z.number(),
    upper: z.number(),
    /** Confidence level, 0.95. */
    level: z.number(),
    /** Name of the method in `kub/stats`, or `producer` when the source gave the interval. */
    method: z.string(),
  }),
  z.strictObject({
    kind: z.literal('none'),
    /** A count has no sampling interval; a bare value has nothing to compute one from. */
    reason: z.enum(['count', 'no-counts', 'not-given']),
  }),
]);
export type Interval = z.infer<typeof intervalSchema>;

const shownFields = {
  ...figureKeySchema.shape,
  measure: z.enum(measures),
  /** In the indicator's unit: percent, per `per`, years, persons. Unrounded. */
  value: z.number(),
  interval: intervalSchema,
  /** Numerator; null where the source gave only a value. */
  count: z.number().nullable(),
  /** Denominator; null where there is none or the source gave only a value. */
  denominator: z.number().nullable(),
  /** Survey respondents; null for register data. */
  respondents: z.number().nullable(),
  standardDeviation: z.number().nullable(),
  /** Name of the estimation method. */
  method: z.string(),
  /** Own row of the source, or summed from so many parts. */
  origin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('own-row') }),
    z.strictObject({ kind: z.literal('sum'), parts: z.number().int().positive() }),
  ]),
  /** Id of the source entry, see the report's `sources`. */
  source: z.string(),
};

export const shownFigureSchema = z.strictObject({ status: z.literal('shown'), ...shownFields });

/** No numeric field at all: a withheld value is absent, not flagged. */
export const hiddenFigureSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('suppressed'),
    ...figureKeySchema.shape,
    /** Primary and secondary suppression look the same on purpose. */
    reason: z.enum(['disclosure', 'suppressed-at-source']),
  }),
  z.strictObject({
    status: z.literal('missing'),
    ...figureKeySchema.shape,
    reason: z.enum([
      'no-data',
      'not-available',
      'parts-incomplete',
      'not-combinable',
      'zero-denominator',
      'statistic-not-given',
    ]),
  }),
  z.strictObject({
    status: z.literal('not-applicable'),
    ...figureKeySchema.shape,
    reason: z.enum(['cannot-occur']),
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
