import * as z from 'zod';
import { figureSchema } from '../model/figure.ts';
import { indicatorSchema } from '../model/indicator.ts';
import { sourceSchema } from '../model/report.ts';
import { reportJsonSchema } from '../report/schema.ts';
import { configSpec } from '../workspace/config-schema.ts';
import { noteFrontMatterSchema } from './schemas-note.ts';

/** What `kub export --format json` writes: the figures with what is needed to read them. */
export const figuresFileSchema = z.strictObject({
  format: z.literal(1),
  figures: z.array(figureSchema),
  indicators: z.array(indicatorSchema),
  sources: z.array(sourceSchema),
});

/** JSON Schemas of the files kub reads and writes, made from the zod schemas it uses itself. */
export const jsonSchemas = {
  report: (): Record<string, unknown> => reportJsonSchema(),
  figures: (): Record<string, unknown> => ({ ...z.toJSONSchema(figuresFileSchema) }),
  config: (): Record<string, unknown> => ({ ...z.toJSONSchema(configSpec, { io: 'input' }) }),
  note: (): Record<string, unknown> => ({ ...z.toJSONSchema(noteFrontMatterSchema, { io: 'input' }) }),
} as const;

export type SchemaName = keyof typeof jsonSchemas;
