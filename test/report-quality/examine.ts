import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import type { FixtureReport } from '../support/fixture-workspaces.ts';
import { htmlFindings, nuFindings, nuPossible } from '../support/html-checkers.ts';
import { look, looks, misplaced, show, violations } from '../support/measure-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

/** Every report in one browser: axe and measured layout at three widths and on paper, and two checkers of its markup. */
export function examinePages(make: () => Promise<readonly FixtureReport[]>, count: number): void {
  let reports: readonly FixtureReport[] = [];
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    reports = await make();
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    // The page's own policy forbids foreign scripts, and the checker is one.
    await page.setBypassCSP(true);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('as many reports as are named', () => {
    expect(reports).toHaveLength(count);
  });

  describe.each(Array.from({ length: count }, (_, index) => index))('report %i', (index) => {
    test('axe finds no violation and nothing is cut or outside, at 320, 768, 1280 px and on paper', async () => {
      if (browser === null) return;
      const { name, html } = reports[index]!;
      await show(page, html);
      const found: string[] = [];
      for (const view of looks) {
        await look(page, view);
        const contrast = view.width === 1280 || view.media === 'print';
        const parts = [...(await misplaced(page)), ...(await violations(page, view, contrast))];
        found.push(...parts.map((part) => `${name}, ${view.media} ${view.width}: ${part}`));
      }
      expect(found).toEqual([]);
    }, 180_000);

    test('html-validate finds nothing', async () => {
      expect(await htmlFindings(reports[index]!.html)).toEqual([]);
    });
  });

  test.skipIf(!nuPossible())(
    'the Nu HTML checker finds no error',
    () => {
      const broken = reports[0]!.html.replace('<h1 ', '<h1 id="innehall" ');
      const found = nuFindings([...reports.map(({ html }) => html), broken]);
      // The last page shows that the checker looks.
      const planted = found.filter((finding) => finding.startsWith(`${reports.length}.html`));
      expect(planted.length).toBeGreaterThan(0);
      expect(found.filter((finding) => !planted.includes(finding))).toEqual([]);
    },
    180_000,
  );
}
