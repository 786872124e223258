import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../src/render/template-check.ts';
import { readTemplateFiles } from '../src/render/templates.ts';
import { realEffects } from './support/pdf-effects.ts';

const effects = realEffects();
const files = await readTemplateFiles(effects, `${effects.packageFolder}/templates`);

function changed(file: string, from: string, to: string): ReadonlyMap<string, string> {
  const text = files.get(file) ?? '';
  expect(text).toContain(from);
  return new Map([...files, [file, text.replace(from, to)]]);
}

describe('checkTemplates', () => {
  it('finds every name of every template in the view', async () => {
    expect(await checkTemplates(files)).toEqual([]);
  });

  it('draws in every template from the page', async () => {
    // A file that no walk reaches would pass whatever it says: each is broken in turn and must be noticed.
    for (const file of [...files.keys()].filter((name) => name.endsWith('.hbs'))) {
      const broken = new Map([...files, [file, `${files.get(file)}\n{{finns_inte}}`]]);
      expect((await checkTemplates(broken)).map((problem) => problem.file)).toContain(file);
    }
  });

  it('catches a misspelling in {{#if}}, which strict Handlebars lets through', async () => {
    const problems = await checkTemplates(changed('entry.hbs', '{{#if sentences}}', '{{#if sentnces}}'));
    expect(problems).toEqual([
      {
        file: 'entry.hbs',
        line: expect.any(Number),
        kind: 'unknown-name',
        name: 'sentnces',
        nearest: 'sentences',
      },
    ]);
    const line = (files.get('entry.hbs') ?? '')
      .split('\n')
      .findIndex((text) => text.includes('{{#if sentences}}'));
    expect(problems[0]?.line).toBe(line + 1);
  });

  it('catches a misspelt list, part, helper and label', async () => {
    const kinds = async (map: ReadonlyMap<string, string>) =>
      (await checkTemplates(map)).map(({ kind, name, nearest }) => [kind, name, nearest]);
    expect(await kinds(changed('summary.hbs', '{{#each columns}}', '{{#each colums}}'))).toEqual([
      ['unknown-name', 'colums', 'columns'],
    ]);
    expect(await kinds(changed('views.hbs', '{{> voice}}', '{{> vocie}}'))).toEqual([
      ['unknown-part', 'vocie', 'voice'],
    ]);
    expect(await kinds(changed('views.hbs', '@root.labels.voices', '@root.labels.voises'))).toEqual([
      ['unknown-name', '@root.labels.voises', 'voices'],
    ]);
    expect(
      await kinds(
        changed(
          'guide.hbs',
          '{{#each paragraphs}}\n<p>{{this}}</p>\n{{/each}}',
          '{{#eech paragraphs}}{{/eech}}',
        ),
      ),
    ).toEqual([['unknown-helper', 'eech', 'each']]);
  });

  it('lets only markup stand in {{{ }}}, and markup nowhere else', async () => {
    expect(await checkTemplates(changed('cover.hbs', '>{{cover.name}}', '>{{{cover.name}}}'))).toMatchObject([
      { file: 'cover.hbs', kind: 'raw-text', name: 'cover.name' },
    ]);
    expect(await checkTemplates(changed('note.hbs', '{{{html}}}', '{{html}}'))).toMatchObject([
      { file: 'note.hbs', kind: 'escaped-markup', name: 'html' },
    ]);
  });

  it('places a syntax error in its file', async () => {
    const broken = new Map([...files, ['guide.hbs', '{{#each paragraphs}}\n{{this}}']]);
    expect(await checkTemplates(broken)).toMatchObject([{ file: 'guide.hbs', kind: 'syntax' }]);
  });
});
