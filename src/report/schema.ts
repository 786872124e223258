import * as z from 'zod';
import { reportSchema } from '../model/report.ts';

/** JSON Schema of `report.json` (draft 2020-12), made from the schema that checks it. */
export function reportJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }) };
}
