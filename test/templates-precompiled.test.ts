import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../src/io/effects.ts';
import { renderHtml } from '../src/render/html.ts';
import type { PrecompiledTemplates } from '../src/render/precompiled.ts';
import { checkOverrides } from '../src/render/template-check.ts';
import { compileTemplates, precompile } from '../src/render/templates.ts';
import { htmlAssets, samplePage, sampleReport } from './support/html-page.ts';
import { realEffects } from './support/pdf-effects.ts';

const real = realEffects();

/** The machine with a folder of overrides that exists only here. */
function withOverrides(overrides: Readonly<Record<string, string>>) {
  const files: FileSystem = {
    ...real.files,
    list: async (path) => (path === '/mallar' ? Object.keys(overrides).sort() : await real.files.list(path)),
    read: async (path) => {
      const own = path.startsWith('/mallar/') ? overrides[path.slice('/mallar/'.length)] : undefined;
      return own === undefined ? await real.files.read(path) : new TextEncoder().encode(own);
    },
  };
  return { ...real, files };
}

async function precompiled(): Promise<PrecompiledTemplates> {
  const source = await precompile(real, `${real.packageFolder}/templates`);
  return await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
}

describe('precompile(effects, templatesFolder)', () => {
  it('gives the same page with the runtime alone as with the compiler', async () => {
    const templates = await compileTemplates(real, undefined, await precompiled());
    const { fonts } = await htmlAssets();
    expect(renderHtml(sampleReport(), 'sv', { templates, fonts })).toBe(await samplePage());
  });

  it('takes a user’s override among precompiled parts', async () => {
    const effects = withOverrides({ 'contact.hbs': '<p>Ring {{#each paragraphs}}{{this}}{{/each}}</p>' });
    const templates = await compileTemplates(effects, '/mallar', await precompiled());
    const html = renderHtml(sampleReport(), 'sv', { templates, fonts: '' });
    expect(html).toContain('<p>Ring ');
  });
});

describe('compileTemplates(effects, overridesFolder)', () => {
  it('puts the user’s style sheet in the place of ours', async () => {
    const effects = withOverrides({ 'charts.css': '.egen { color: #12436d }' });
    const { styles } = await compileTemplates(effects, '/mallar');
    expect(styles).toContain('.egen');
    expect(styles).not.toContain('.c-area {');
  });

  it('stops at a name that the view does not have, also with the runtime alone', async () => {
    const effects = withOverrides({ 'contact.hbs': '{{telefon}}' });
    for (const ready of [undefined, await precompiled()]) {
      const templates = await compileTemplates(effects, '/mallar', ready);
      expect(() => renderHtml(sampleReport(), 'sv', { templates, fonts: '' })).toThrow(/telefon/);
    }
  });
});

describe('checkOverrides(effects, overridesFolder)', () => {
  it('finds nothing in a good override', async () => {
    expect(
      await checkOverrides(
        withOverrides({ 'guide.hbs': '{{#each paragraphs}}{{this}}{{/each}}' }),
        '/mallar',
      ),
    ).toEqual([]);
  });

  it('gives file, line, name and nearest for a misspelt condition', async () => {
    const effects = withOverrides({
      'guide.hbs': '<p>x</p>\n{{#if paragraf}}{{/if}}\n{{#if paragrafs}}ja{{/if}}',
    });
    expect(await checkOverrides(effects, '/mallar')).toMatchObject([
      { file: 'guide.hbs', line: 2, name: 'paragraf', kind: 'unknown-name' },
      { file: 'guide.hbs', line: 3, name: 'paragrafs', nearest: 'paragraphs' },
    ]);
  });

  it('names a file that replaces nothing', async () => {
    expect(await checkOverrides(withOverrides({ 'gide.hbs': 'x' }), '/mallar')).toMatchObject([
      { file: 'gide.hbs', kind: 'unknown-file', nearest: 'guide.hbs' },
    ]);
  });
});
