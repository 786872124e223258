import * as z from 'zod';
import { areaSchema } from './area.ts';
import { benchmarkReferenceSchema, comparisonSchema, trendSchema } from './comparison.ts';
import { figureSchema } from './figure.ts';
import { actionSchema, goalResultSchema, goalSchema, goalStatusSchema } from './goal.ts';
import { indicatorSchema } from './indicator.ts';
import { messageSchema } from './message.ts';
import { actorSchema, eventSchema, noteSchema } from './note.ts';
import { allMissing, heading, kind, missing, namedSchema, paragraphs } from './section-parts.ts';

/** Where numbers come from, printed where they stand. */
export const sourceSchema = z.strictObject({
  id: z.string().describe('Name that figures point at.'),
  name: z.string().describe('As printed.'),
  licence: z.string().describe('Licence of the data, or empty.'),
  retrieved: z.string().describe('When it was fetched, or empty.'),
  note: z.string().describe('A caveat, or empty.'),
});
export type Source = z.infer<typeof sourceSchema>;

/** One indicator in the report: the headline figure, what it is held against, and how it developed. */
export const entrySchema = z.strictObject({
  indicator: indicatorSchema.describe('What is measured.'),
  figure: figureSchema.describe('The headline figure: latest period, both sexes, all ages.'),
  benchmarks: z
    .array(
      z.strictObject({
        reference: benchmarkReferenceSchema.describe('What it is held against.'),
        label: messageSchema.describe('Its name in a legend.'),
        figure: figureSchema.describe('Its figure.'),
        comparison: comparisonSchema.describe('What the comparison says.'),
      }),
    )
    .describe('The default benchmark first (the municipality), then others asked for.'),
  series: z.array(figureSchema).describe('All periods, oldest first, for the area.'),
  benchmarkSeries: z.array(figureSchema).describe('The same periods for the municipality.'),
  breaks: z
    .array(
      z.strictObject({
        before: z.string().describe('First period after the cut.'),
        reason: z.string().describe('Why.'),
      }),
    )
    .describe('Cuts: no line and no sentence crosses from the period before one.'),
  trend: trendSchema.describe('What the test of all periods says.'),
  bySex: z.array(figureSchema).describe('Women and men, same period; empty when there is no such breakdown.'),
  byAge: z.array(figureSchema).describe('Age groups, same period and both sexes.'),
  parts: z.array(figureSchema).describe('Parts of the area, when they are shown beside the whole.'),
  spread: z
    .strictObject({
      areas: z.number().int().describe('How many areas.'),
      lowest: z.number().describe('Lowest value.'),
      lowerQuartile: z.number().describe('Lower quartile.'),
      median: z.number().describe('Median.'),
      upperQuartile: z.number().describe('Upper quartile.'),
      highest: z.number().describe('Highest value.'),
    })
    .nullable()
    .describe('Spread over comparable areas of the municipality; null when there are too few.'),
  events: z.array(eventSchema).describe('Events that explain the figures.'),
  sentences: z.array(messageSchema).describe('Automatic text about this figure, in order.'),
  comments: z.array(noteSchema).describe('Comments that name the indicator.'),
  related: z
    .array(
      z.strictObject({
        id: z.string().describe('Id of the note.'),
        title: z.string().describe('Its heading.'),
        relation: z
          .enum(['about', 'confirms', 'contradicts'])
          .describe('Whether the note speaks of the indicator, for what it says or against it.'),
      }),
    )
    .describe('Notes of other kinds that name the indicator; they stand in their own chapters.'),
});
export type Entry = z.infer<typeof entrySchema>;

/** An indicator the report should have and has not: named, with the reason. */
export const gapSchema = z.strictObject({
  indicator: indicatorSchema.describe('What is missing.'),
  reason: messageSchema.describe('Why, as a sentence.'),
});
export type Gap = z.infer<typeof gapSchema>;

export const summaryItemSchema = z.strictObject({
  message: messageSchema.describe('The sentence.'),
  target: z.string().describe('Id of the entry or note it points at; empty for none.'),
});
export type SummaryItem = z.infer<typeof summaryItemSchema>;

export const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: kind('summary'),
    ...heading,
    strengths: z
      .array(summaryItemSchema)
      .describe('What is better than the benchmark after the correction, and resources.'),
    toFollow: z.array(summaryItemSchema).describe('What is worse after the correction.'),
    unknown: z.array(summaryItemSchema).describe('What is not known.'),
  }),
  z.strictObject({ kind: kind('reading-guide'), ...heading, paragraphs }),
  z.strictObject({
    kind: kind('overview'),
    ...heading,
    notes: z.array(noteSchema).describe('Notes, in order.'),
    facts: z
      .array(
        z.strictObject({
          label: messageSchema.describe('What it is.'),
          figure: figureSchema.describe('The figure.'),
          unit: z.string().describe('Unit as printed.'),
        }),
      )
      .describe('The first numbers of the report.'),
    pyramid: z
      .strictObject({
        period: z.string().describe('Period.'),
        source: z.string().describe('Name of the source.'),
        ages: z.array(z.string()).describe('Age groups, youngest first.'),
        area: z.array(figureSchema).describe('Figures of the area by age and sex.'),
        benchmark: z.array(figureSchema).describe('The same of the municipality.'),
      })
      .nullable()
      .describe(
        'Population by age and sex of area and municipality, one period; null when it is not at hand.',
      ),
    entries: z.array(entrySchema).describe('Background indicators.'),
    gaps: z.array(gapSchema).describe('Indicators that should be here and are not.'),
    delimitation: z.array(messageSchema).describe('What the area is made of.'),
    codes: z.array(z.string()).describe('Statistical codes of the area.'),
    parts: z.array(namedSchema).describe('Areas below it.'),
    map: z
      .strictObject({
        shapes: z
          .array(
            z.strictObject({
              area: z.string().describe('Area id.'),
              name: z.string().describe('Name as printed.'),
              own: z.boolean().describe('Whether it belongs to the area of the report.'),
              rings: z
                .array(z.array(z.tuple([z.number(), z.number()])))
                .describe('Longitude and latitude (WGS84).'),
            }),
          )
          .describe('Shapes, the own ones among them.'),
        source: z.string().describe('Name of the source.'),
      })
      .nullable()
      .describe('Shapes of this area and its neighbours; null when none is at hand.'),
  }),
  z.strictObject({
    kind: kind('resident-views'),
    ...heading,
    notes: z.array(noteSchema).describe('Notes, in order.'),
    missing,
  }),
  z.strictObject({
    kind: kind('resources'),
    ...heading,
    resources: z.array(noteSchema).describe('Notes of resources.'),
    settings: z.array(noteSchema).describe('Notes of settings.'),
    possibilities: z.array(noteSchema).describe('Notes of possibilities.'),
    difficulties: z.array(noteSchema).describe('Notes of difficulties.'),
    actors: z.array(actorSchema).describe('Actors of the area.'),
    missing: allMissing,
  }),
  z.strictObject({
    kind: kind('theme'),
    ...heading,
    theme: z.string().describe('Theme id.'),
    entries: z.array(entrySchema).describe('Indicators of the theme.'),
    gaps: z.array(gapSchema).describe('Indicators that should be here and are not.'),
    comments: z.array(noteSchema).describe('Comments on the theme.'),
  }),
  z.strictObject({
    kind: kind('interventions'),
    ...heading,
    interventions: z.array(noteSchema).describe('Notes of interventions.'),
    themes: z
      .array(
        z.strictObject({ id: z.string().describe('Theme id.'), title: messageSchema.describe('Its name.') }),
      )
      .describe('Themes they belong to.'),
    missing,
  }),
  z.strictObject({
    kind: kind('goals'),
    ...heading,
    goals: z
      .array(
        z.strictObject({
          goal: goalSchema.describe('The goal.'),
          status: goalStatusSchema.describe('Where it stands.'),
          results: z.array(goalResultSchema).describe('What was reported.'),
        }),
      )
      .describe('Goals, each with status and results.'),
    areas: z
      .array(namedSchema)
      .optional()
      .describe('Names of the areas that goals and results name; absent where they name none.'),
    plan: z
      .array(
        z.strictObject({
          action: actionSchema.describe('The line of the plan.'),
          overdue: z.boolean().describe('Past its deadline.'),
          reviewDue: z.boolean().describe('Past its review.'),
        }),
      )
      .describe('Action plan, overdue first.'),
    missing: allMissing,
  }),
  /** What worked well, or what was hard, as a chapter of its own. */
  z.strictObject({
    kind: kind('note-list'),
    ...heading,
    notes: z.array(noteSchema).describe('Notes, in order.'),
    missing,
  }),
  z.strictObject({
    kind: kind('conversation'),
    ...heading,
    questions: z.array(messageSchema).describe('Questions for a conversation about the report.'),
    sectors: z
      .array(
        z.strictObject({
          sector: z.string().describe('Sector.'),
          indicators: z.array(namedSchema).describe('Indicators in the report that it owns.'),
          missing: z.array(namedSchema).describe('Indicators it owns that have no figure here.'),
        }),
      )
      .describe('By sector: what it owns here, and what it owns and has not delivered.'),
  }),
  z.strictObject({
    kind: kind('methods'),
    ...heading,
    paragraphs,
    definitions: z.array(indicatorSchema).describe('Every indicator of the report.'),
    limitations: z.array(messageSchema).describe('What the figures cannot say.'),
    events: z.array(eventSchema).describe('Events of the area.'),
  }),
  z.strictObject({
    kind: kind('table-appendix'),
    ...heading,
    figures: z.array(figureSchema).describe('Every figure of the area.'),
    indicators: z.array(indicatorSchema).describe('Their indicators.'),
  }),
  z.strictObject({ kind: kind('contact'), ...heading, paragraphs }),
]);
export type Section = z.infer<typeof sectionSchema>;
export type SectionKind = Section['kind'];

export const senderSchema = z.strictObject({
  name: z.string().describe('Who publishes.'),
  unit: z.string().describe('Unit.'),
  contact: z.string().describe('A mailbox, or empty.'),
  registrationNumber: z.string().describe('Registration number, or empty.'),
});

export const themeLookSchema = z.strictObject({
  logo: z.string().describe('Data URI of the logotype; empty for none.'),
  logoAlt: z.string().describe('Words for the logotype.'),
  primary: z.string().describe('Main colour, hexadecimal.'),
  accent: z.string().describe('Second colour, hexadecimal.'),
});

/** The document kub makes, as data. `format` is raised when an old reader would misread it. */
export const reportSchema = z.strictObject({
  format: z
    .literal(1)
    .describe('Raised when an old reader would misread the file; old formats still render.'),
  kub: z.string().describe('Version of kub that made it.'),
  edition: z.string().describe('Name of the edition.'),
  date: z
    .string()
    .describe('ISO date: from the edition or SOURCE_DATE_EPOCH, never the clock of the machine.'),
  area: areaSchema.describe('The area of the report.'),
  ancestors: z.array(areaSchema).describe('From the nearest parent upwards.'),
  municipality: areaSchema.describe('The municipality.'),
  benchmark: benchmarkReferenceSchema.describe(
    'What everything is held against unless a chapter says otherwise.',
  ),
  profile: z.string().describe('Id of the profile; empty for the whole report.'),
  invented: z.boolean().describe('Figures are invented: marked on every page.'),
  sender: senderSchema.describe('Who publishes it.'),
  look: themeLookSchema.describe('Logotype and colours.'),
  sections: z.array(sectionSchema).describe('The chapters, in order.'),
  sources: z.array(sourceSchema).describe('Sources of the figures.'),
  methods: z
    .array(
      z.strictObject({
        id: z.string().describe('Name of the method.'),
        reference: z.string().describe('Literature.'),
      }),
    )
    .describe('Methods that were used.'),
  warnings: z.array(messageSchema).describe('What the reader should know of the report as a whole.'),
});
export type Report = z.infer<typeof reportSchema>;
