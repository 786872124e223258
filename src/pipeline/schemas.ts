import { z } from 'zod';
import { figureSchema } from '../model/figure.ts';
import { reportJsonSchema } from '../report/schema.ts';
import { configSpec } from '../workspace/config-schema.ts';

/** JSON Schemas of the files kub reads and writes, made from the zod schemas it uses itself. */
export const jsonSchemas = {
  report: () => reportJsonSchema(),
  figures: () => z.toJSONSchema(z.array(figureSchema)),
  config: () => z.toJSONSchema(configSpec, { io: 'input' }),
} as const;
