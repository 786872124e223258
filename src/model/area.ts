import { z } from 'zod';

export const areaLevels = [
  'country',
  'region',
  'municipality',
  'district',
  'area',
  'subarea',
  'group',
] as const;

/** A piece of geography that can be reported on or compared with. */
export const areaSchema = z.strictObject({
  /** ASCII slug. */
  id: z.string(),
  name: z.string(),
  level: z.enum(areaLevels),
  /** Id of the area it is part of; null at the top. */
  parent: z.string().nullable(),
  /** Statistical codes that make the area up; several code systems may stand side by side. */
  codes: z.array(z.string()),
  /** "på" in "på Norrby"; null only for areas that get no report. */
  preposition: z.string().nullable(),
  /** "norrbybor". */
  demonym: z.string().nullable(),
  /** "norrbyborna". */
  demonymDefinite: z.string().nullable(),
  report: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Edition of the boundaries, e.g. "2025". */
  vintage: z.string().nullable(),
});
export type Area = z.infer<typeof areaSchema>;
export type AreaLevel = Area['level'];
