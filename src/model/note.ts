import * as z from 'zod';

export const noteKinds = [
  'resource',
  'setting',
  'intervention',
  'resident-view',
  'difficulty',
  'possibility',
  'introduction',
  'comment',
] as const;

/** A text by people: what there is, what is tried, what residents say. HTML is sanitised once, in `notes/`. */
export const noteSchema = z.strictObject({
  id: z.string().describe('Path below `anteckningar/` without ending.'),
  kind: z.enum(noteKinds).describe('What sort of note.'),
  title: z.string().describe('Heading.'),
  areas: z.array(z.string()).describe('Area ids.'),
  themes: z.array(z.string()).describe('Theme ids.'),
  indicators: z.array(z.string()).describe('Indicator ids.'),
  source: z.string().describe('Where the knowledge comes from.'),
  date: z.string().describe('ISO date or empty.'),
  reviewBy: z.string().describe('ISO date of the next review, or empty.'),
  stale: z.boolean().describe('Past `reviewBy`, or older than the figures it speaks of.'),
  language: z.string().describe('Language of the text.'),
  html: z.string().describe('The text, sanitised once when it was read.'),
  file: z.string().describe('Path within the workspace.'),
  sector: z.string().describe('The sector that says it.'),
  confirms: z.array(z.string()).describe('Notes or indicators that the note confirms.'),
  contradicts: z.array(z.string()).describe('Notes or indicators that the note contradicts.'),
  linkedFrom: z
    .array(
      z.strictObject({
        id: z.string().describe('Id of that note.'),
        title: z.string().describe('Its heading.'),
        relation: z.enum(['confirms', 'contradicts']).describe('What it says of this one.'),
      }),
    )
    .optional()
    .describe('Notes of the same report that confirm or contradict this one; absent where none does.'),
  intervention: z
    .strictObject({
      organisers: z.array(z.string()).describe('Who arranges it.'),
      targetGroup: z.string().describe('For whom.'),
      form: z
        .enum(['digital', 'physical', 'hybrid'])
        .nullable()
        .describe('How it is held; null when not given.'),
      frequency: z.string().describe('How often.'),
      place: z.string().describe('Where.'),
      funding: z
        .array(z.strictObject({ party: z.string().describe('Who.'), share: z.number().describe('Percent.') }))
        .describe('Who pays; shares in percent that sum to 100.'),
      languages: z.array(z.string()).describe('Languages it is held in.'),
    })
    .nullable()
    .describe('What only an intervention has; null otherwise.'),
  contact: z
    .strictObject({
      role: z.string().describe('Role.'),
      name: z.string().describe('Empty for none.'),
      phone: z.string().describe('Empty for none.'),
      email: z.string().describe('Empty for none.'),
    })
    .optional()
    .describe('The official contact; only where the note says that it is public.'),
  residentView: z
    .strictObject({
      method: z.string().describe('How people were asked.'),
      contributors: z.number().nullable().describe('How many answered; null when not given.'),
      consent: z.boolean().describe('Whether those who are quoted agreed.'),
    })
    .nullable()
    .describe("What only a residents' view has; null otherwise."),
});
export type Note = z.infer<typeof noteSchema>;
export type NoteKind = Note['kind'];

export const actorSchema = z.strictObject({
  id: z.string().describe('Name in files.'),
  name: z.string().describe('Name as printed.'),
  type: z.string().describe('Kind of actor, as typed.'),
  sector: z.string().describe('Sector.'),
  areas: z.array(z.string()).describe('Area ids.'),
  themes: z.array(z.string()).optional().describe('Theme ids; absent where the register does not say.'),
  role: z.string().describe('What the actor does.'),
  contributes: z.string().describe('What the actor brings.'),
  web: z.string().describe('Address of a page, or empty.'),
});
export type Actor = z.infer<typeof actorSchema>;

/** Something that explains figures: a pandemic, a new method, a new boundary. */
export const eventSchema = z.strictObject({
  id: z.string().describe('Name in files.'),
  name: z.string().describe('Name as printed.'),
  from: z.string().describe('Year, month or day when it began.'),
  to: z.string().describe('When it ended; empty while it lasts.'),
  areas: z.array(z.string()).describe('Empty for all.'),
  indicators: z.array(z.string()).describe('Indicator ids; empty for all.'),
  text: z.string().describe('A sentence or two for the reader.'),
  breaks: z.boolean().describe('A break cuts series; other events are only drawn and named.'),
});
export type Event = z.infer<typeof eventSchema>;
