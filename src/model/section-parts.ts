import * as z from 'zod';
import { messageSchema } from './message.ts';

/** What every chapter of a report has. */
export const heading = {
  id: z.string().describe('Anchor of the chapter.'),
  title: messageSchema.describe('Heading.'),
  introduction: z.array(messageSchema).describe('Sentences under the heading.'),
};
export const kind = <K extends string>(name: K) => z.literal(name).describe('Kind of chapter.');
export const missing = messageSchema
  .nullable()
  .describe('What is said where there is nothing; null otherwise.');
export const allMissing = z.array(messageSchema).describe('What is said where there is nothing.');
export const paragraphs = z.array(messageSchema).describe('Sentences, in order.');
/** Something with a name of its own: an area, an indicator. */
export const namedSchema = z.strictObject({
  id: z.string().describe('Id.'),
  name: z.string().describe('Name as printed.'),
});
