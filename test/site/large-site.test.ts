import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { loadPageAssets } from '../../src/page/page-assets.ts';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { siteFiles } from '../../src/site/site-files.ts';
import { sampleReport } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { largeSite } from './large-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('the site of more areas than fit in a table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kub-large-'));
  const files = new Map<string, string>();
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    const assets = await loadPageAssets(machineEffects());
    for (const { path, text } of siteFiles(largeSite(sampleReport(), 300), 'sv', assets, '')) {
      files.set(path, text);
      writeFileSync(join(folder, path), text);
    }
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    await page.setBypassCSP(true);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async <T>(script: string): Promise<T> => (await page.evaluate(script)) as T;
  const open = (name: string) => page.goto(new URL(name, pathToFileURL(`${folder}/`)).href);

  test('every indicator has a page with all areas, and the list leads to each of them', () => {
    const pages = [...files.keys()].filter((path) => path.startsWith('indikator-'));
    expect(pages.length).toBeGreaterThan(1);
    const list = files.get('indikatorer.html')!;
    for (const path of pages) {
      expect(list).toContain(`href="${path}"`);
      expect(files.get(path)!.match(/<tr><th scope="row">/g)).toHaveLength(300);
      expect(files.get('sitemap.xml')).toContain(`<loc>${path}</loc>`);
    }
  });

  test('areas stand under what they are a part of, in the order of the alphabet', () => {
    const home = files.get('index.html')!;
    const titles = [...home.matchAll(/<h3 id="grupp-\d+-rubrik">([^<]+)</g)].map((match) => match[1]!);
    expect(titles).toHaveLength(10);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('sv', { numeric: true }).compare));
    expect(home.match(/<li><a href="a-\d+\/kunskapsunderlag\.html">/g)).toHaveLength(300);
  });

  const some = () => [...files.keys()].find((path) => path.startsWith('indikator-'))!;

  test.each([320, 1280])(
    'axe finds nothing at %i px, and nothing sticks out',
    async (width) => {
      if (browser === null) return;
      await page.setViewport({ width, height: 900 });
      for (const name of ['index.html', 'indikatorer.html', 'sok.html', some()]) {
        await open(name);
        await page.addScriptTag({ path: axePath });
        const found = await ask<string[]>(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.flatMap((v) => v.nodes.slice(0, 2).map((n) => v.id + ' ' + n.html.slice(0, 120))))`,
        );
        expect(found, name).toEqual([]);
        expect(
          await ask<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
          name,
        ).toBe(false);
      }
    },
    120_000,
  );

  test('an area is found by its name, and by what it is a part of', async () => {
    if (browser === null) return;
    await open('sok.html?q=plats+277');
    expect(
      await ask<string[]>(`[...document.querySelectorAll('#traffar h3 a')].map((a) => a.textContent)`),
    ).toEqual(['Plats 277']);
    await open('sok.html?q=kommun+7+plats+210');
    expect(await ask<string>(`document.querySelector('#traffar .note-label').textContent`)).toBe(
      'Område · Kommun 7',
    );
  });

  test('the page of an indicator is filtered by the name of an area or of a group', async () => {
    if (browser === null) return;
    await open(some());
    await page.type('#val-text', 'plats 277');
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toBe('Visar 1 av 300 områden.');
    await page.$eval('#val-text', (field) => {
      (field as unknown as { value: string }).value = '';
    });
    await page.type('#val-text', 'kommun 7');
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toBe(
      'Visar 30 av 300 områden.',
    );
  });
});
