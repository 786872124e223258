import { z } from 'zod';

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
  id: z.string(),
  kind: z.enum(noteKinds),
  title: z.string(),
  /** Area ids. */
  areas: z.array(z.string()),
  themes: z.array(z.string()),
  indicators: z.array(z.string()),
  source: z.string(),
  /** ISO date or empty. */
  date: z.string(),
  reviewBy: z.string(),
  /** Past `reviewBy`, or older than the figures it speaks of. */
  stale: z.boolean(),
  language: z.string(),
  html: z.string(),
  /** Path within the workspace. */
  file: z.string(),
  sector: z.string(),
  confirms: z.array(z.string()),
  contradicts: z.array(z.string()),
  /** Notes of the same report that confirm or contradict this one; absent where none does. */
  linkedFrom: z
    .array(
      z.strictObject({ id: z.string(), title: z.string(), relation: z.enum(['confirms', 'contradicts']) }),
    )
    .optional(),
  intervention: z
    .strictObject({
      organisers: z.array(z.string()),
      targetGroup: z.string(),
      form: z.enum(['digital', 'physical', 'hybrid']).nullable(),
      frequency: z.string(),
      place: z.string(),
      funding: z.array(z.strictObject({ party: z.string(), share: z.number() })),
      languages: z.array(z.string()),
    })
    .nullable(),
  /** The official contact; only where the note says that it is public. */
  contact: z
    .strictObject({ role: z.string(), name: z.string(), phone: z.string(), email: z.string() })
    .optional(),
  residentView: z
    .strictObject({ method: z.string(), contributors: z.number().nullable(), consent: z.boolean() })
    .nullable(),
});
export type Note = z.infer<typeof noteSchema>;
export type NoteKind = Note['kind'];

export const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  sector: z.string(),
  areas: z.array(z.string()),
  /** Theme ids; absent where the register does not say. */
  themes: z.array(z.string()).optional(),
  role: z.string(),
  contributes: z.string(),
  web: z.string(),
});
export type Actor = z.infer<typeof actorSchema>;

/** Something that explains figures: a pandemic, a new method, a new boundary. */
export const eventSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  /** Empty for all. */
  areas: z.array(z.string()),
  indicators: z.array(z.string()),
  text: z.string(),
  /** A break cuts series; other events are only drawn and named. */
  breaks: z.boolean(),
});
export type Event = z.infer<typeof eventSchema>;
