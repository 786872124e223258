import { z } from 'zod';

export const measures = [
  'proportion',
  'rate',
  'mean',
  'count',
  'median',
  'index',
  'life-expectancy',
  'standardised',
] as const;
export const polarities = ['high-is-good', 'low-is-good', 'neutral'] as const;
export const protections = ['protected', 'sensitive', 'protected-at-source', 'open'] as const;

/** What is measured. Values of a proportion are in percent, of a rate in events per `per`. */
export const indicatorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  measure: z.enum(measures),
  /** As printed after the number: "%", "per 100 000", "år", "dagar", "" for persons. */
  unit: z.string(),
  /** Base of a rate (1 000, 100 000); 100 for proportions; 1 otherwise. */
  per: z.number(),
  polarity: z.enum(polarities),
  /** Theme id. */
  theme: z.string(),
  /** National target area 1–8, "bakgrund" or "halsa". */
  targetArea: z.string(),
  sector: z.string(),
  owner: z.string(),
  /** Producer of the figures. */
  source: z.string(),
  /** The full source line to print. */
  sourceLine: z.string(),
  /** Ages the indicator is about, e.g. "16-84"; empty for all. */
  age: z.string(),
  sex: z.string(),
  /** Survey or register; a change of instrument breaks the series. */
  instrument: z.string(),
  protection: z.enum(protections),
  /** Why the indicator is open; required when it is. */
  protectionReason: z.string(),
  /** Own threshold; null for the policy's. */
  threshold: z.number().int().positive().nullable(),
  /** Shown as its complement, in positive wording. */
  inverted: z.boolean(),
  /** First period that may be compared with later ones; empty for none stated. */
  comparableFrom: z.string(),
  koladaId: z.string(),
  note: z.string(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
export type Measure = Indicator['measure'];
export type Polarity = Indicator['polarity'];

/** Which direction is good for the figures as they are shown: an inverted indicator has turned. */
export function shownPolarity(indicator: Pick<Indicator, 'polarity' | 'inverted'>): Polarity {
  if (!indicator.inverted || indicator.polarity === 'neutral') return indicator.polarity;
  return indicator.polarity === 'high-is-good' ? 'low-is-good' : 'high-is-good';
}
