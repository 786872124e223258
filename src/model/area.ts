import * as z from 'zod';

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
  id: z.string().describe('ASCII slug.'),
  name: z.string().describe('Name as printed.'),
  level: z.enum(areaLevels).describe('Where it stands in the hierarchy.'),
  parent: z.string().nullable().describe('Id of the area it is part of; null at the top.'),
  codes: z
    .array(z.string())
    .describe('Statistical codes that make the area up; several code systems may stand side by side.'),
  preposition: z.string().nullable().describe('"på" in "på Norrby"; null only for areas that get no report.'),
  demonym: z.string().nullable().describe('"norrbybor".'),
  demonymDefinite: z.string().nullable().describe('"norrbyborna".'),
  report: z.boolean().describe('Whether it gets a report of its own.'),
  validFrom: z.string().nullable().describe('First year in which the boundary holds.'),
  validTo: z.string().nullable().describe('Last year in which the boundary holds; null while it does.'),
  vintage: z.string().nullable().describe('Edition of the boundaries, e.g. "2025".'),
});
export type Area = z.infer<typeof areaSchema>;
export type AreaLevel = Area['level'];
