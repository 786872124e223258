import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
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
    mkdirSync(join(folder, 'a-277'));
    writeFileSync(join(folder, 'a-277/kunskapsunderlag.html'), '<!doctype html><title>Plats 277</title>');
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

  test.each([
    [320, 'light'],
    [768, 'dark'],
    [1280, 'light'],
  ])(
    'axe finds nothing at %i px, %s, and nothing sticks out',
    async (width, scheme) => {
      if (browser === null) return;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
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

  test('with the keyboard alone: search, open the result; filter, open the area that is left', async () => {
    if (browser === null) return;
    const press = async (...keys: readonly KeyInput[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = (): Promise<string> =>
      ask<string>(`document.activeElement.id || document.activeElement.textContent`);
    await open('index.html');
    // Past the link to the contents and the three of the menu; the map of many is for the mouse.
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('q');
    await page.keyboard.type('plats 277');
    await Promise.all([page.waitForNavigation(), press('Enter')]);
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toBe('1 träff');
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('Plats 277');
    expect(await ask<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await Promise.all([page.waitForNavigation(), press('Enter')]);
    expect(await page.title()).toBe('Plats 277');
    await open(some());
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toBe('val-text');
    await page.keyboard.type('plats 277');
    // Ten municipalities to jump to, then the only row that is left.
    for (let step = 0; step < 11; step += 1) await press('Tab');
    expect(await focused()).toBe('Plats 277');
    await Promise.all([page.waitForNavigation(), press('Enter')]);
    expect(page.url()).toMatch(/a-277\/kunskapsunderlag\.html/);
  });

  test('without a script every area, indicator and table is there, and a link leads to the report', async () => {
    if (browser === null) return;
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.setViewport({ width: 320, height: 900 });
    const shown = async (selector: string): Promise<number> => (await plain.$$(selector)).length;
    const address = (name: string): string => new URL(name, pathToFileURL(`${folder}/`)).href;
    await plain.goto(address('index.html'));
    expect(await shown('.index a[href$="kunskapsunderlag.html"]')).toBe(300);
    await plain.goto(address('sok.html?q=plats'));
    const pages = [...files.keys()].filter((path) => path.startsWith('indikator-'));
    expect(await shown('#listor h3 a[href^="indikator-"]')).toBe(pages.length);
    await plain.goto(address(some()));
    expect(await shown('.filters[hidden]')).toBe(1);
    expect(await shown('.one tbody tr')).toBe(300);
    const link = (await plain.$('.one a[href^="a-277/"]'))!;
    await Promise.all([
      plain.waitForNavigation(),
      link.evaluate((one) => (one as unknown as { click(): void }).click()),
    ]);
    expect(await plain.title()).toBe('Plats 277');
    await plain.close();
  });

  test('thousands are parted in what the pages say and in what their scripts say', async () => {
    const many = siteFiles(largeSite(sampleReport(), 1200), 'sv', await loadPageAssets(machineEffects()), '');
    const one = many.find(({ path }) => path === some())!;
    expect(one.text).toContain(' i 1\u00a0200 områden: senaste värde');
    expect(many[0]!.text).toContain('Hur det är att leva i 1\u00a0200 områden');
    if (browser === null) return;
    writeFileSync(join(folder, 'tusen.html'), one.text);
    await open('tusen.html');
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toBe(
      'Visar 1\u00a0200 av 1\u00a0200 områden.',
    );
  });

  test('areas of one group have no headings and nothing to jump to', async () => {
    const site = largeSite(sampleReport(), 70);
    const areas = site.areas.map((area) => ({ ...area, report: { ...area.report, ancestors: [] } }));
    for (const { path, text } of siteFiles(
      { ...site, areas },
      'sv',
      await loadPageAssets(machineEffects()),
      '',
    )) {
      expect(text, path).not.toContain('<nav class="jump"');
      expect(text, path).not.toMatch(/<h[23] id="grupp-1-rubrik">P</);
    }
  });
});
