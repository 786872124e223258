import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules of html-validate that do not fit a file which carries everything inside itself. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'long-title': 'off',
    // The template engine writes void elements and booleans as HTML does.
    'void-style': 'off',
    // Nothing is fetched, so there is nothing to check the integrity of.
    'require-sri': 'off',
    // Compact output: indentation would be a tenth of the file.
    'no-trailing-whitespace': 'off',
  },
});

describe('html-validate', () => {
  it.each(['sv', 'en'] as const)('finds nothing to mend in the sample page (%s)', async (locale) => {
    const html = await samplePage(sampleReport(), locale);
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) =>
      result.messages.map(
        ({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}) ${selector}`,
      ),
    );
    expect(messages).toEqual([]);
  });

  it('would notice', async () => {
    const html = (await samplePage()).replace('<h1 ', '<h1 id="innehall" ');
    const { valid } = await validator.validateString(html);
    expect(valid).toBe(false);
  });
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

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

  async function violations(): Promise<string[]> {
    await page.addScriptTag({ path: axePath });
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
    )) as readonly Violation[];
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }

  /** What sticks out to the right of the window, outside what may be scrolled. */
  async function overflow(): Promise<unknown> {
    return await page.evaluate(
      `document.documentElement.scrollWidth > document.documentElement.clientWidth ? document.documentElement.scrollWidth : 0`,
    );
  }

  const views = [
    { width: 320, scheme: 'light', media: 'screen' },
    { width: 768, scheme: 'light', media: 'screen' },
    { width: 1280, scheme: 'light', media: 'screen' },
    { width: 1280, scheme: 'dark', media: 'screen' },
    { width: 794, scheme: 'light', media: 'print' },
  ] as const;

  it.each(views)(
    'finds no violation at $width px, $scheme, $media',
    async ({ width, scheme, media }) => {
      if (browser === null) return;
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaType(media);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setContent(await samplePage(), { waitUntil: 'load' });
      // Closed twins are not looked into: open them, as a reader would.
      await page.evaluate(`for (const twin of document.querySelectorAll('details')) twin.open = true`);
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
    },
    120_000,
  );

  it('would notice', async () => {
    if (browser === null) return;
    const html = (await samplePage()).replaceAll('--muted: #4a5563', '--muted: #c9c9c9');
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaType('screen');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.setContent(html, { waitUntil: 'load' });
    expect((await violations()).join('\n')).toContain('color-contrast');
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
      const table = [...document.querySelectorAll('table')].find((one) => one.querySelector('td:not([data-sort]).numeric') && one.querySelectorAll('td[data-sort]').length > 5);
      const column = [...table.rows[1].cells].findIndex((cell) => cell.dataset.sort !== undefined);
      const button = table.tHead.rows[0].cells[column].querySelector('button');
      button.click();
      const up = [...table.tBodies[0].rows].map((row) => row.cells[column].dataset.sort ?? null);
      button.click();
      const down = [...table.tBodies[0].rows].map((row) => row.cells[column].dataset.sort ?? null);
      const choice = document.querySelector('.filter select');
      choice.value = choice.options[2].value;
      choice.dispatchEvent(new Event('change'));
      const themes = [...document.querySelectorAll('.theme')].filter((theme) => !theme.hidden).map((theme) => theme.id);
      return { up, down, themes, chosen: choice.value, sorted: table.querySelector('[aria-sort]').getAttribute('aria-sort') };
    })()`);
    const { up, down, themes, chosen, sorted } = shown as {
      up: (string | null)[];
      down: (string | null)[];
      themes: string[];
      chosen: string;
      sorted: string;
    };
    const numbers = (values: (string | null)[]) => values.filter((value) => value !== null).map(Number);
    expect(numbers(up)).toEqual([...numbers(up)].sort((a, b) => a - b));
    expect(numbers(down)).toEqual([...numbers(down)].sort((a, b) => b - a));
    expect(up.slice(numbers(up).length).every((value) => value === null)).toBe(true);
    expect(down.slice(numbers(down).length).every((value) => value === null)).toBe(true);
    expect(sorted).toBe('descending');
    expect(themes).toEqual([chosen]);
  }, 60_000);
});
