import * as z from 'zod';

/**
 * Prose as data: a key of the sentence catalogue and its numbers and names. `i18n` puts it into words,
 * so that one report renders in Swedish and in English.
 */
export const messageSchema = z.strictObject({
  key: z.string().describe('Key of the sentence catalogue.'),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.null()]))
    .describe('What the sentence needs: names as texts, values as numbers.'),
});
export type Message = z.infer<typeof messageSchema>;
