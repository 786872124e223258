import type { z } from 'zod';
import { areaSchema } from '../../../src/model/area.ts';
import { benchmarkReferenceSchema, comparisonSchema, trendSchema } from '../../../src/model/comparison.ts';
import { figureKeySchema, figureSchema, intervalSchema } from '../../../src/model/figure.ts';
import { actionSchema, goalResultSchema, goalSchema, goalStatusSchema } from '../../../src/model/goal.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import { messageSchema } from '../../../src/model/message.ts';
import { actorSchema, eventSchema, noteSchema } from '../../../src/model/note.ts';
import {
  entrySchema,
  gapSchema,
  reportSchema,
  sectionSchema,
  senderSchema,
  sourceSchema,
  summaryItemSchema,
  themeLookSchema,
} from '../../../src/model/report.ts';
import { namedSchema } from '../../../src/model/section-parts.ts';
import { fieldRows, isUnion, type Named, optionsOf, type TypeWords } from './field-rows.ts';
import { markdownTable } from './markdown-table.ts';

/** Every part of the report that has a table of its own, in the order of reading. */
const parts: Named = new Map<z.ZodType, string>([
  [reportSchema, 'Report'],
  [sectionSchema, 'Section'],
  [entrySchema, 'Entry'],
  [figureSchema, 'Figure'],
  [figureKeySchema, 'Figure key'],
  [intervalSchema, 'Interval'],
  [comparisonSchema, 'Comparison'],
  [benchmarkReferenceSchema, 'Benchmark'],
  [trendSchema, 'Trend'],
  [indicatorSchema, 'Indicator'],
  [areaSchema, 'Area'],
  [noteSchema, 'Note'],
  [actorSchema, 'Actor'],
  [eventSchema, 'Event'],
  [goalSchema, 'Goal'],
  [goalResultSchema, 'Goal result'],
  [goalStatusSchema, 'Goal status'],
  [actionSchema, 'Action'],
  [gapSchema, 'Gap'],
  [summaryItemSchema, 'Summary item'],
  [sourceSchema, 'Source'],
  [senderSchema, 'Sender'],
  [themeLookSchema, 'Look'],
  [namedSchema, 'Name'],
  [messageSchema, 'Message'],
]);

const words: TypeWords = {
  text: 'text',
  number: 'number',
  yesNo: 'true or false',
  list: (of) => `list of ${of}`,
  map: (of) => `object of ${of}`,
  object: 'object',
  or: 'or',
  nothing: '`null`',
  absent: 'may be absent',
  link: (name) => `[${name}](#${name.toLowerCase().replaceAll(' ', '-')})`,
};

/** The reference of `report.json`, from the schema that checks it, with one example. */
export function reportPage(example: string): string {
  return [
    '# report.json',
    `One report as data: \`OUT/EDITION/AREA/report.json\`. \`kub render\` makes pages of it without any other file, and
\`kub schema report\` prints the same as JSON Schema. Numbers are unrounded, texts that kub writes are keys with
what they need, and a figure that is withheld has no number at all. \`format\` is raised when an old reader would
misread the file; files of an older format still render.`,
    'This page is made from the schema. Every object is strict: a field that is not here is refused.',
    ...[...parts].map(([schema, name]) => {
      const tables = isUnion(schema) ? optionsOf(schema) : [schema];
      return [`## ${name}`, ...tables.map((one) => tableOf(one, isUnion(schema)))].join('\n\n');
    }),
    '## Example',
    'A report of the invented Norrhagen, each list cut to its first element:',
    `\`\`\`json report.json\n${example}\n\`\`\``,
  ].join('\n\n');
}

function tableOf(schema: Parameters<typeof fieldRows>[0], isOption: boolean): string {
  const rows = fieldRows(schema, parts, words);
  const heading = isOption ? `### ${rows[0]!.path} ${rows[0]!.holds}\n\n` : '';
  return `${heading}${markdownTable(
    ['field', 'holds', 'means'],
    rows.map(({ path, holds, means }) => [`\`${path}\``, holds, means]),
  ).trimEnd()}`;
}
