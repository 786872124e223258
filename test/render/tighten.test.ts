import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it, test } from 'vitest';
import { tighten, tightWords } from '../../src/render/tighten.ts';

const options = { strict: true, preventIndent: true, knownHelpersOnly: true } as const;
type Page = (context: unknown) => string;

/** The template as Handlebars runs it, and as it runs the tightened code. */
function both(template: string): readonly [Page, Page] {
  const own = Handlebars.create();
  own.registerPartial('part', '({{name}}{{#if @first}}^{{/if}})');
  const code = tighten(String(own.precompile(template, options)), 'code');
  const specification: unknown = new Function(`${tightWords} const code = ${code}; return code;`)();
  return [own.compile(template, options), own.template(specification as TemplateSpecification)];
}

function saidBy(page: Page, context: unknown): string {
  try {
    return page(context);
  } catch (problem) {
    return `stopped: ${(problem as Error).message}`;
  }
}

const text = fc.constantFrom('å', '<b>', '', '&"', 'ord');
const item = fc.record(
  { name: text, parts: fc.array(text, { maxLength: 3 }), on: fc.boolean() },
  { noNullPrototype: true },
);
const contexts = fc.record(
  {
    list: fc.array(item, { maxLength: 4 }),
    title: text,
    one: fc.option(item),
    on: fc.boolean(),
    labels: fc.record({ word: text }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);

test.each([
  '{{title}} {{{title}}} {{@root.labels.word}}{{labels.word}}',
  '{{#if title}}a{{title}}{{/if}}{{#if on}}b{{else}}c{{title}}{{/if}}{{#unless list}}d{{else}}e{{/unless}}',
  '{{#if one}}1{{else if on}}2{{title}}{{else}}3{{/if}}',
  '{{#each list}}{{name}}{{#each parts}}<i>{{this}}</i>{{#if this}}!{{/if}}{{/each}}{{@root.title}};{{/each}}',
  '{{#each list}}{{name}}{{else}}none {{title}}{{/each}}',
  '{{#each list}}{{#unless @first}}, {{/unless}}{{name}}{{#each parts}}{{@../index}}{{@key}}{{/each}}{{#if @last}}.{{/if}}{{/each}}',
  '{{#each list}}{{#if on}}{{#each parts}}{{@index}}{{/each}}{{/if}}{{/each}}',
  '{{#each list}}{{> part}}{{/each}}{{#with one}}{{> part name=@root.title}}{{/with}}',
  '{{#with one}}{{name}}{{#each parts}}{{this}}{{/each}}{{else}}no {{title}}{{/with}}',
  '{{#each list}}{{../title}}{{#each parts}}{{../name}}{{/each}}{{/each}}',
  '{{#each list as |thing place|}}{{thing.name}}{{place}}{{/each}}',
  '{{#each labels}}{{this}}{{@key}}{{/each}}',
  '{{#each list}}{{nothing}}{{/each}}',
  'container.program(1, data, 0) lookupProperty(helpers,"if") " \\ {{title}}',
])('tightened code says what Handlebars says: %s', (template) => {
  const [expected, actual] = both(template);
  fc.assert(
    fc.property(contexts, (context) => {
      expect(saidBy(actual, context)).toBe(saidBy(expected, context));
    }),
  );
});

describe('tighten(code, home)', () => {
  it('leaves no helper to be called for each cell of a table', () => {
    const template = readFileSync('templates/table.hbs', 'utf8');
    const code = tighten(String(Handlebars.precompile(template, options)), 'code');
    const calls = [...code.matchAll(/(.{20})helpers\.\w+\.call\(/g)].map(([, before]) => before);
    // Only where what is repeated turns out to be no list.
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every((before) => /helpers, partials,|data\) : $/.test(before ?? ''))).toBe(true);
    expect(code).not.toMatch(/helpers\.(?:if|unless|with)\b/);
  });
});
