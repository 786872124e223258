import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { almby, almbyOfLastYear, kub, temporaryFolder } from './almby-site.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pages = ['index.html', 'indikatorer.html', 'sok.html', 'andringar-fran-2025.html'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'long-title': 'off', 'void-style': 'off', 'require-sri': 'off', 'no-trailing-whitespace': 'off' },
});

describe('the site of Almby, opened from the disk', () => {
  const folder = temporaryFolder();
  const site = join(folder.path, 'out/2026');
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    const out = join(folder.path, 'out');
    const last = almbyOfLastYear(folder.path);
    await kub('build', '--all', '--workspace', last, '--format', 'json', '--out', out);
    await kub('build', '--all', '--workspace', almby, '--format', 'html,json', '--out', out);
    expect((await kub('diff', '2025', '2026', '--out', out, '--format', 'html,md,json')).code).toBe(0);
    expect((await kub('site', '--out', out)).code).toBe(0);
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    await page.setBypassCSP(true);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });

  const address = (name: string): string => new URL(name, pathToFileURL(`${site}/`)).href;
  const open = async (name: string, width = 1280): Promise<void> => {
    await page.setViewport({ width, height: 900 });
    await page.goto(address(name), { waitUntil: 'load' });
  };
  const ask = async <T>(script: string): Promise<T> => (await page.evaluate(script)) as T;

  async function violations(): Promise<readonly string[]> {
    await page.addScriptTag({ path: axePath });
    return await ask<string[]>(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ' ' + n.html.slice(0, 120) + ' ' + n.failureSummary)))`,
    );
  }

  test.each(pages)('html-validate finds nothing to mend in %s', async (name) => {
    const { results } = await validator.validateString(readFileSync(join(site, name), 'utf8'));
    const messages = results.flatMap((result) =>
      result.messages.map((one) => `${one.ruleId} ${one.message} ${one.selector}`),
    );
    expect(messages).toEqual([]);
  });

  test('every link leads to a file that is there, and to a place that is in it', () => {
    const seen = new Set<string>();
    for (const name of pages) {
      const text = readFileSync(join(site, name), 'utf8');
      for (const [, href] of text.matchAll(/ href="([^"]+)"/g)) {
        const [file, place] = href!.split('#');
        const target = join(site, dirname(name), decodeURI(file === '' ? name : file!));
        expect(existsSync(target), href).toBe(true);
        seen.add(href!);
        if (place) expect(readFileSync(target, 'utf8').includes(` id="${place}"`), href).toBe(true);
      }
    }
    // Eight reports, each linked by itself and by its indicators.
    expect([...seen].filter((href) => href.endsWith('kunskapsunderlag.html'))).toHaveLength(8);
    expect([...seen].filter((href) => href.includes('#uppgift-')).length).toBeGreaterThan(300);
  }, 120_000);

  test('sitemap.xml names every page once, with whole addresses when the address is known', async () => {
    const out = join(folder.path, 'out');
    await kub('site', '--out', out, '--url', 'https://exempel.se/underlag');
    const map = readFileSync(join(site, 'sitemap.xml'), 'utf8');
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!);
    expect(new Set(places).size).toBe(places.length);
    // Three pages of the site, one of changes, eight reports.
    expect(places).toHaveLength(3 + 1 + 8);
    for (const place of places) expect(place).toMatch(/^https:\/\/exempel\.se\/underlag\//);
    expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toContain('Disallow: /');
  });

  const views = [320, 768, 1280].flatMap((width) => pages.map((name) => ({ width, name })));
  test.each(views)(
    'axe finds nothing in $name at $width px, and nothing sticks out',
    async ({ width, name }) => {
      if (browser === null) return;
      await open(name, width);
      expect(await violations()).toEqual([]);
      expect(
        await ask<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
      ).toBe(false);
    },
  );

  test.each(pages)('axe finds nothing in %s in the dark', async (name) => {
    if (browser === null) return;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await open(name);
    expect(await violations()).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  });

  test('the search field leads to results, and a result to its place in a report', async () => {
    if (browser === null) return;
    await open('index.html');
    await page.type('#q', 'simskola');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('sok.html?q=simskola');
    const first = await ask<string>(`document.querySelector('#traffar h3').textContent`);
    expect(first).toBe('Simskola för alla');
    await Promise.all([page.waitForNavigation(), page.click('#traffar a')]);
    expect(page.url()).toMatch(/kunskapsunderlag\.html#anteckning-insatser-simskola$/);
    expect(await ask<boolean>(`document.querySelector(location.hash) !== null`)).toBe(true);
  });

  test('letters with and without dots find the same, and what is not there is said', async () => {
    if (browser === null) return;
    const hits = async (words: string): Promise<number> => {
      await open(`sok.html?q=${encodeURIComponent(words)}`);
      return await ask<number>(`document.querySelectorAll('#traffar li').length`);
    };
    expect(await hits('foraldrar mote')).toBe(await hits('föräldrar möte'));
    expect(await hits('SYSSELSÄTTNING')).toBeGreaterThan(0);
    expect(await hits('sysselsattning')).toBe(await hits('SYSSELSÄTTNING'));
    expect(await hits('xyzzy')).toBe(0);
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toContain('Inga träffar');
    expect(await ask<boolean>(`document.getElementById('listor').hidden`)).toBe(false);
  });

  test('the table is filtered by theme, name, area and outcome, and ordered within its themes', async () => {
    if (browser === null) return;
    await open('indikatorer.html');
    const rows = `[...document.querySelectorAll('.matrix tbody tr')].filter((row) => !row.closest('[hidden]') && !row.hidden)`;
    const all = await ask<number>(`${rows}.length`);
    await page.select('#val-theme', 'tema-boende');
    expect(await ask<number>(`${rows}.length`)).toBe(2);
    expect(await ask<string>(`document.getElementById('antal').textContent`)).toBe(
      `Visar 2 av ${all} indikatorer.`,
    );
    await page.select('#val-theme', '');
    await page.select('#val-area', 'angskulla');
    await page.select('#val-outcome', 'lower');
    const outcomes = await ask<string[]>(
      `${rows}.map((row) => row.querySelector('[data-area="angskulla"]').dataset.outcome)`,
    );
    expect(outcomes.length).toBeGreaterThan(0);
    expect(new Set(outcomes)).toEqual(new Set(['lower']));
    await page.select('#val-outcome', '');
    await page.select('#val-order', 'outcome');
    const ranks = ['higher', 'similar', 'lower', 'none'];
    const ordered = await ask<string[][]>(
      `[...document.querySelectorAll('.matrix tbody')].map((body) => [...body.rows].map((row) => row.querySelector('[data-area="angskulla"]').dataset.outcome))`,
    );
    for (const theme of ordered) {
      const places = theme.map((outcome) => ranks.indexOf(outcome));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    await page.type('#val-text', 'SYSSELSATT');
    expect(await ask<number>(`${rows}.length`)).toBe(1);
  });

  test('everything can be done with the keyboard alone, and the focus is seen', async () => {
    if (browser === null) return;
    await open('index.html');
    await page.keyboard.press('Tab');
    expect(await ask<string>('document.activeElement.className')).toBe('skip');
    const reached = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const href = await ask<string>(
        `document.activeElement.getAttribute('href') ?? document.activeElement.id`,
      );
      reached.add(href);
      if (href === 'figures.csv') break;
    }
    const links = await ask<string[]>(
      `[...document.querySelectorAll('a:not(.skip)')].map((link) => link.getAttribute('href'))`,
    );
    for (const link of [...links, 'q']) expect(reached).toContain(link);
    const drawn = `(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle + ' ' + parseFloat(style.outlineWidth); })()`;
    expect(await ask<string>(drawn)).toBe('solid 3');
  });

  test('without a script everything is there: areas, table, lists and a field that leads to them', async () => {
    if (browser === null) return;
    const plain = await browser.newPage();
    await plain.setJavaScriptEnabled(false);
    await plain.setViewport({ width: 320, height: 900 });
    const shown = async (selector: string): Promise<number> => (await plain.$$(selector)).length;
    await plain.goto(address('index.html'), { waitUntil: 'load' });
    expect(await shown('.area-card a')).toBe(8);
    await plain.type('#q', 'simskola');
    await Promise.all([plain.waitForNavigation(), plain.click('.search button')]);
    expect(plain.url()).toContain('sok.html?q=simskola');
    expect(await shown('#listor li a')).toBeGreaterThan(300);
    expect(await shown('#listor [hidden]')).toBe(0);
    await plain.goto(address('indikatorer.html'), { waitUntil: 'load' });
    expect(await shown('.filters[hidden]')).toBe(1);
    expect(await shown('.matrix td a')).toBeGreaterThan(300);
    const report = await plain.$('.matrix thead a');
    await Promise.all([
      plain.waitForNavigation(),
      report!.evaluate((link) => (link as unknown as { click(): void }).click()),
    ]);
    expect(plain.url()).toContain('/kunskapsunderlag.html');
    await plain.close();
  });

  test('nothing is asked of the network, and no page breaks its own policy', async () => {
    if (browser === null) return;
    const fresh = await browser.newPage();
    const said: string[] = [];
    fresh.on('request', (request) => {
      if (!/^(data|file):/.test(request.url())) said.push(request.url());
    });
    fresh.on('console', (message) => said.push(message.text()));
    fresh.on('pageerror', (error) => said.push(String(error)));
    for (const name of pages) await fresh.goto(address(name), { waitUntil: 'load' });
    await fresh.goto(address('indikatorer.html'), { waitUntil: 'load' });
    expect(await fresh.evaluate(`document.querySelector('.filters').hidden`)).toBe(false);
    expect(said).toEqual([]);
    await fresh.close();
  });

  test('areas are not ranked: every list of them is in the order of the alphabet', () => {
    const text = readFileSync(join(site, 'index.html'), 'utf8');
    const names = [...text.matchAll(/<li class="area-card"><h3><a [^>]+>([^<]+)</g)].map(
      (match) => match[1]!,
    );
    expect(names).toHaveLength(8);
    const order = new Intl.Collator('sv', { numeric: true });
    expect(names).toEqual([...names].sort((a, b) => order.compare(a, b)));
  });

  test('the page of changes tells of the corrected figure, the new year and the reworded goal', () => {
    const text = readFileSync(join(site, 'andringar-fran-2025.md'), 'utf8');
    expect(text).toMatch(
      /\| Anmälda brott totalt [^|]*\| Ängskulla \| 2023 \|.*Rättade uppgifter: Källan har lämnat ett annat värde/,
    );
    expect(text).toContain('| Nya uppgifter |');
    expect(text).toMatch(
      /Minst 90 procent av deltagarna kan simma efter kursen\. \| ändrades: målets ordalydelse/,
    );
    // A hostile name of an area stays text.
    expect(text).not.toContain('<b>"');
    expect(readdirSync(site)).toContain('andringar-fran-2025.json');
  });
});
