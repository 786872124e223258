import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { htmlFindings } from '../support/html-checkers.ts';
import { htmlAssets, samplePage, sampleReport } from '../support/html-page.ts';
import { look, looks, misplaced, show, violations } from '../support/measure-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

describe('html-validate', () => {
  it.each(['sv', 'en'] as const)('finds nothing to mend in the sample page (%s)', async (locale) => {
    expect(await htmlFindings(await samplePage(sampleReport(), locale))).toEqual([]);
  });

  it('would notice', async () => {
    const html = (await samplePage()).replace('<h1 ', '<h1 id="innehall" ');
    expect(await htmlFindings(html)).not.toEqual([]);
  });
});

describe('axe-core in the browser', () => {
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    // The page's own policy forbids foreign scripts, and the checker is one.
    await page.setBypassCSP(true);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  it.each(['light', 'dark'] as const)(
    'finds no violation on a %s page, at any width and on paper',
    async (scheme) => {
      if (browser === null) return;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await show(page, await samplePage());
      for (const view of looks) {
        await look(page, view);
        const found = [...(await misplaced(page)), ...(await violations(page, view))];
        expect(found, `${view.media} ${view.width}`).toEqual([]);
      }
    },
    120_000,
  );

  it('no colour depends on the width, so that contrast at one width is contrast at all', async () => {
    const { styles } = (await htmlAssets()).templates;
    const byWidth = [...styles.matchAll(/@media[^{]*-width[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)];
    expect(byWidth.length).toBeGreaterThan(3);
    for (const [, rules] of byWidth)
      expect(rules).not.toMatch(/(^|[;{\s])(color|background|fill|stroke|opacity)\s*:/);
  });

  it('would notice', async () => {
    if (browser === null) return;
    const html = (await samplePage()).replaceAll('--muted: #4a5563', '--muted: #c9c9c9');
    const view = { width: 1280, media: 'screen' } as const;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await look(page, view);
    await show(page, html);
    expect((await violations(page, view)).join('\n')).toContain('color-contrast');
  }, 120_000);

  it('asks nothing of the network and breaks no rule of its own policy', async () => {
    if (browser === null) return;
    const fresh = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    fresh.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    fresh.on('console', (message) => said.push(message.text()));
    fresh.on('pageerror', (error) => said.push(String(error)));
    await fresh.setContent(await samplePage(), { waitUntil: 'load' });
    const buttons = await fresh.evaluate(`document.querySelectorAll('th button').length`);
    await fresh.close();
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    // The policy lets the page's own script run.
    expect(buttons).toBeGreaterThan(10);
  }, 60_000);

  it('sorts a table by number with words last, and shows one theme at a time', async () => {
    if (browser === null) return;
    await page.setContent(await samplePage(), { waitUntil: 'load' });
    const shown = await page.evaluate(`(() => {
      const shown = (row, column) => row.cells[column].textContent;
      const isNumber = (text) => /^\\u2212?[\\d\\u00a0]+(,\\d+)?(\\u00a0%)?$/.test(text);
      const values = (one) => [...one.tBodies[0].rows].map((row) => shown(row, 1));
      const table = [...document.querySelectorAll('table')].find((one) => values(one).filter(isNumber).length > 5 && !values(one).every(isNumber));
      const column = 1;
      const button = table.tHead.rows[0].cells[column].querySelector('button');
      button.click();
      const up = [...table.tBodies[0].rows].map((row) => shown(row, column));
      button.click();
      const down = [...table.tBodies[0].rows].map((row) => shown(row, column));
      const choice = document.querySelector('.filter select');
      choice.value = choice.options[2].value;
      choice.dispatchEvent(new Event('change'));
      const themes = [...document.querySelectorAll('.theme')].filter((theme) => !theme.hidden).map((theme) => theme.id);
      return { up, down, themes, chosen: choice.value, sorted: table.querySelector('[aria-sort]').getAttribute('aria-sort') };
    })()`);
    const { up, down, themes, chosen, sorted } = shown as {
      up: string[];
      down: string[];
      themes: string[];
      chosen: string;
      sorted: string;
    };
    const numberOf = (text: string) =>
      Number(text.replace('\u2212', '-').replaceAll('\u00a0', '').replace('%', '').replace(',', '.'));
    const numbers = (values: string[]) => values.map(numberOf).filter((value) => !Number.isNaN(value));
    expect(numbers(up)).toEqual([...numbers(up)].sort((a, b) => a - b));
    expect(numbers(down)).toEqual([...numbers(down)].sort((a, b) => b - a));
    expect(up.slice(numbers(up).length).every((text) => Number.isNaN(numberOf(text)))).toBe(true);
    expect(down.slice(numbers(down).length).every((text) => Number.isNaN(numberOf(text)))).toBe(true);
    expect(numbers(up).length).toBeGreaterThan(5);
    expect(new Set(numbers(up)).size).toBeGreaterThan(2);
    expect(sorted).toBe('descending');
    expect(themes).toEqual([chosen]);
  }, 60_000);
});
