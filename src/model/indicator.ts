import * as z from 'zod';

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
  id: z.string().describe('Name in files and commands.'),
  name: z.string().describe('Name as printed.'),
  nameEn: z.string().optional().describe('Name on an English page. Absent where the workspace has none.'),
  definition: z.string().describe('What is counted, of whom, in plain words.'),
  measure: z.enum(measures).describe('How it is expressed: decides method, rounding and chart.'),
  unit: z
    .string()
    .describe('As printed after the number: "%", "per 100 000", "år", "dagar", "" for persons.'),
  per: z.number().describe('Base of a rate (1 000, 100 000); 100 for proportions; 1 otherwise.'),
  polarity: z.enum(polarities).describe('Which direction is good; neutral is never called better or worse.'),
  theme: z.string().describe('Theme id.'),
  targetArea: z.string().describe('National target area 1–8, "bakgrund" or "halsa".'),
  sector: z.string().describe('The sector that the question concerns.'),
  owner: z.string().describe('Who in the municipality delivers the figures.'),
  source: z.string().describe('Producer of the figures.'),
  sourceLine: z.string().describe('The full source line to print.'),
  age: z.string().describe('Ages the indicator is about, e.g. "16-84"; empty for all.'),
  sex: z.string().describe('Sexes that the indicator is given for.'),
  instrument: z.string().describe('Survey or register; a change of instrument breaks the series.'),
  protection: z.enum(protections).describe('Class of disclosure control.'),
  protectionReason: z.string().describe('Why the indicator is open; required when it is.'),
  threshold: z.number().int().positive().nullable().describe("Own threshold; null for the policy's."),
  inverted: z.boolean().describe('Shown as its complement, in positive wording.'),
  comparableFrom: z
    .string()
    .describe('First period that may be compared with later ones; empty for none stated.'),
  koladaId: z.string().describe('Id of the measure in Kolada; empty for none.'),
  note: z.string().describe('A caveat that the reader needs.'),
  pooledYears: z
    .number()
    .int()
    .optional()
    .describe('Single years are also given pooled, so many together. Absent where they are not.'),
});
export type Indicator = z.infer<typeof indicatorSchema>;
export type Measure = Indicator['measure'];
export type Polarity = Indicator['polarity'];

/** Which direction is good for the figures as they are shown: an inverted indicator has turned. */
export function shownPolarity(indicator: Pick<Indicator, 'polarity' | 'inverted'>): Polarity {
  if (!indicator.inverted || indicator.polarity === 'neutral') return indicator.polarity;
  return indicator.polarity === 'high-is-good' ? 'low-is-good' : 'high-is-good';
}
