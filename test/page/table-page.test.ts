import type { Browser } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { tablePage } from '../../src/page/table-page.ts';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { htmlFindings } from '../support/html-checkers.ts';
import { look, looks, misplaced, show, violations } from '../support/measure-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

const name = '<b>"Å & Ö"</b> i Kinnarumma-Fagerhult-Viskaforsområdets ytterstadsdel';
const about = 'Utgåva 2026. Källor: SCB.';
const words = { title: `Jämförelse: ${name}`, region: `Tabell: ${name}`, about, invented: true };
const rows = [
  ['Indikator', 'Period', name, 'Ängskulla', 'Regel'],
  ...Array.from({ length: 40 }, (_, index) => [
    `Långtidsarbetslöshetsersättningsberättigade ${index}`,
    '2024/25',
    '39,3\u00a0%',
    'för litet för att visas',
    'skillnadens intervall mot 0 (Newcombe 1998 (10))',
  ]),
];
const notes = [
  {
    heading: `Regel ${name}`,
    lines: [
      {
        names: rows.slice(1).map(([indicator = '']) => indicator),
        text: 'skillnadens intervall mot 0 (Newcombe 1998 (10))',
      },
    ],
  },
];
const page = tablePage({ ...words, rows, notes }, 'sv');
let browser: Browser | null = null;
afterAll(async () => {
  await browser?.close();
});

test('says where its values are from, and that they are invented', () => {
  expect(page).toContain(about);
  expect(page).toContain('Påhittade uppgifter');
  expect(tablePage({ ...words, invented: false, rows, notes }, 'en')).not.toMatch(/Påhittade|Invented/);
});

test('html-validate finds nothing in it, and names stay text', async () => {
  expect(await htmlFindings(page)).toEqual([]);
  expect(page).not.toContain('<b>');
  expect(page.match(/<th scope="row">/g)).toHaveLength(40);
});

test('axe finds nothing in it and nothing sticks out, at any width, in light and dark', async () => {
  const { effects, choice } = await bundledChoice();
  if (choice.kind !== 'chosen') return;
  browser = (await launchBrowser(effects, choice.browser)).browser;
  const tab = await browser.newPage();
  await tab.setBypassCSP(true);
  for (const value of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await show(tab, page);
    for (const view of looks) {
      await look(tab, view);
      const found = [...(await misplaced(tab)), ...(await violations(tab, view))];
      expect(found, `${value} ${view.media} ${view.width}`).toEqual([]);
    }
  }
}, 60_000);
