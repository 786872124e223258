import { z } from 'zod';
import { areaSchema } from './area.ts';
import { benchmarkReferenceSchema, comparisonSchema, trendSchema } from './comparison.ts';
import { figureSchema } from './figure.ts';
import { actionSchema, goalResultSchema, goalSchema, goalStatusSchema } from './goal.ts';
import { indicatorSchema } from './indicator.ts';
import { messageSchema } from './message.ts';
import { actorSchema, eventSchema, noteSchema } from './note.ts';

/** Where numbers come from, printed where they stand. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  licence: z.string(),
  retrieved: z.string(),
  note: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

/** One indicator in the report: the headline figure, what it is held against, and how it developed. */
export const entrySchema = z.strictObject({
  indicator: indicatorSchema,
  figure: figureSchema,
  /** The default benchmark first (the municipality), then others asked for. */
  benchmarks: z.array(
    z.strictObject({
      reference: benchmarkReferenceSchema,
      label: messageSchema,
      figure: figureSchema,
      comparison: comparisonSchema,
    }),
  ),
  /** All periods, oldest first, for the area and for the municipality. */
  series: z.array(figureSchema),
  benchmarkSeries: z.array(figureSchema),
  /** `before` is the first period after a cut: no line and no sentence crosses from the period before it. */
  breaks: z.array(z.strictObject({ before: z.string(), reason: z.string() })),
  trend: trendSchema,
  /** Women and men, same period; empty when there is no such breakdown. */
  bySex: z.array(figureSchema),
  /** Age groups, same period and both sexes. */
  byAge: z.array(figureSchema),
  /** Parts of the area, when they are shown beside the whole. */
  parts: z.array(figureSchema),
  /** Spread over comparable areas of the municipality; null when there are too few. */
  spread: z
    .strictObject({
      areas: z.number().int(),
      lowest: z.number(),
      lowerQuartile: z.number(),
      median: z.number(),
      upperQuartile: z.number(),
      highest: z.number(),
    })
    .nullable(),
  events: z.array(eventSchema),
  /** Automatic text about this figure, in order. */
  sentences: z.array(messageSchema),
  comments: z.array(noteSchema),
  /** Notes of other kinds that name the indicator; they stand in their own chapters. */
  related: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Whether the note speaks of the indicator, for what it says or against it. */
      relation: z.enum(['about', 'confirms', 'contradicts']),
    }),
  ),
});
export type Entry = z.infer<typeof entrySchema>;

/** An indicator the report should have and has not: named, with the reason. */
export const gapSchema = z.strictObject({ indicator: indicatorSchema, reason: messageSchema });
export type Gap = z.infer<typeof gapSchema>;

export const summaryItemSchema = z.strictObject({
  message: messageSchema,
  /** Id of the entry or note it points at; empty for none. */
  target: z.string(),
});
export type SummaryItem = z.infer<typeof summaryItemSchema>;

const heading = { id: z.string(), title: messageSchema, introduction: z.array(messageSchema) };

export const sectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('summary'),
    ...heading,
    strengths: z.array(summaryItemSchema),
    toFollow: z.array(summaryItemSchema),
    unknown: z.array(summaryItemSchema),
  }),
  z.strictObject({ kind: z.literal('reading-guide'), ...heading, paragraphs: z.array(messageSchema) }),
  z.strictObject({
    kind: z.literal('overview'),
    ...heading,
    /** Introductions written for the area. */
    notes: z.array(noteSchema),
    facts: z.array(z.strictObject({ label: messageSchema, figure: figureSchema, unit: z.string() })),
    /** Population by age and sex of area and municipality, one period; null when it is not at hand. */
    pyramid: z
      .strictObject({
        period: z.string(),
        source: z.string(),
        ages: z.array(z.string()),
        area: z.array(figureSchema),
        benchmark: z.array(figureSchema),
      })
      .nullable(),
    entries: z.array(entrySchema),
    gaps: z.array(gapSchema),
    /** What the area is made of. */
    delimitation: z.array(messageSchema),
    codes: z.array(z.string()),
    parts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    /** GeoJSON geometry of this area and its neighbours; null when none is at hand. */
    map: z
      .strictObject({
        shapes: z.array(
          z.strictObject({
            area: z.string(),
            name: z.string(),
            own: z.boolean(),
            rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
          }),
        ),
        source: z.string(),
      })
      .nullable(),
  }),
  z.strictObject({
    kind: z.literal('resident-views'),
    ...heading,
    notes: z.array(noteSchema),
    missing: messageSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('resources'),
    ...heading,
    resources: z.array(noteSchema),
    settings: z.array(noteSchema),
    possibilities: z.array(noteSchema),
    difficulties: z.array(noteSchema),
    actors: z.array(actorSchema),
    missing: z.array(messageSchema),
  }),
  z.strictObject({
    kind: z.literal('theme'),
    ...heading,
    theme: z.string(),
    entries: z.array(entrySchema),
    gaps: z.array(gapSchema),
    comments: z.array(noteSchema),
  }),
  z.strictObject({
    kind: z.literal('interventions'),
    ...heading,
    interventions: z.array(noteSchema),
    themes: z.array(z.strictObject({ id: z.string(), title: messageSchema })),
    missing: messageSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('goals'),
    ...heading,
    goals: z.array(
      z.strictObject({ goal: goalSchema, status: goalStatusSchema, results: z.array(goalResultSchema) }),
    ),
    /** Names of the areas that goals and results name; absent where they name none. */
    areas: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
    /** Overdue first. */
    plan: z.array(z.strictObject({ action: actionSchema, overdue: z.boolean(), reviewDue: z.boolean() })),
    missing: z.array(messageSchema),
  }),
  /** What worked well, or what was hard, as a chapter of its own. */
  z.strictObject({
    kind: z.literal('note-list'),
    ...heading,
    notes: z.array(noteSchema),
    missing: messageSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('conversation'),
    ...heading,
    questions: z.array(messageSchema),
    /** Sector → ids of the indicators in the report that it owns. */
    sectors: z.array(
      z.strictObject({
        sector: z.string(),
        indicators: z.array(z.strictObject({ id: z.string(), name: z.string() })),
        /** Indicators the sector owns that have no figure here. */
        missing: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('methods'),
    ...heading,
    paragraphs: z.array(messageSchema),
    definitions: z.array(indicatorSchema),
    limitations: z.array(messageSchema),
    events: z.array(eventSchema),
  }),
  z.strictObject({
    kind: z.literal('table-appendix'),
    ...heading,
    figures: z.array(figureSchema),
    indicators: z.array(indicatorSchema),
  }),
  z.strictObject({ kind: z.literal('contact'), ...heading, paragraphs: z.array(messageSchema) }),
]);
export type Section = z.infer<typeof sectionSchema>;
export type SectionKind = Section['kind'];

export const senderSchema = z.strictObject({
  name: z.string(),
  unit: z.string(),
  contact: z.string(),
  registrationNumber: z.string(),
});

export const themeLookSchema = z.strictObject({
  /** Data URI of the logotype; empty for none. */
  logo: z.string(),
  logoAlt: z.string(),
  primary: z.string(),
  accent: z.string(),
});

/** The document kub makes, as data. `format` is raised when an old reader would misread it. */
export const reportSchema = z.strictObject({
  format: z.literal(1),
  /** Version of kub that made it. */
  kub: z.string(),
  edition: z.string(),
  /** ISO date: from the edition or SOURCE_DATE_EPOCH, never the clock of the machine. */
  date: z.string(),
  area: areaSchema,
  /** From the nearest parent upwards. */
  ancestors: z.array(areaSchema),
  municipality: areaSchema,
  benchmark: benchmarkReferenceSchema,
  profile: z.string(),
  /** Figures are invented: marked on every page. */
  invented: z.boolean(),
  sender: senderSchema,
  look: themeLookSchema,
  sections: z.array(sectionSchema),
  sources: z.array(sourceSchema),
  methods: z.array(z.strictObject({ id: z.string(), reference: z.string() })),
  warnings: z.array(messageSchema),
});
export type Report = z.infer<typeof reportSchema>;
