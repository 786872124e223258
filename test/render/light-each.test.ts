import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { useLightEach } from '../../src/render/light-each.ts';

const own = Handlebars.create();
const light = Handlebars.create();
useLightEach(light);
// Once more changes nothing: templates are read again for each workspace of a preview.
useLightEach(light);

/** Objects of reports have the prototype of objects. */
const plain = { noNullPrototype: true } as const;
const item = fc.record(
  { name: fc.constantFrom('å', '<b>', ''), parts: fc.array(fc.integer(), { maxLength: 3 }) },
  plain,
);
const contexts = fc.record(
  {
    list: fc.oneof(
      fc.array(item, { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b'), item, { ...plain, maxKeys: 2 }),
      fc.constant(null),
      fc.array(item, { maxLength: 2 }).map((items) => new Set(items)),
    ),
    title: fc.constantFrom('t', '&'),
  },
  plain,
);

test.each([
  '{{#each list}}{{name}}{{@index}}{{@key}}{{#if @first}}^{{/if}}{{#if @last}}.{{/if}}{{else}}none {{title}}{{/each}}',
  '{{#each list}}{{#each parts}}{{this}}{{@../index}}{{../name}}{{@root.title}}{{/each}};{{/each}}',
  '{{#each list as |one place|}}{{one.name}}{{place}}{{/each}}',
])('says what Handlebars says: %s', (template) => {
  for (const options of [{}, { data: false }, { trackIds: true }]) {
    const [expected, actual] = [own.compile(template, options), light.compile(template, options)];
    fc.assert(
      fc.property(contexts, (context) => {
        expect(actual(context)).toBe(expected(context));
      }),
    );
  }
});
