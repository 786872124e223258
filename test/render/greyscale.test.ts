import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { samplePage } from '../support/html-page.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

/** One mark of a drawing, as it looks without colour. */
interface Mark {
  readonly chart: string;
  readonly role: string;
  /** Kind of figure, whether it is filled, and how its line is drawn. */
  readonly shape: string;
  /** Lightness of the pixel in its middle (on its line, where it is hollow) and of the paper beside it, 0–255. */
  readonly grey: number;
  readonly paper: number;
  /** Whether red, green and blue are the same there. */
  readonly colourless: boolean;
}

/** What is not data: axes, grids, cuts and the light edge behind a tick. */
const scaffold = ['c-grid', 'c-axis', 'c-halo', 'c-cut', 'c-event', 'c-spread-line', 'm-ground'];
const kinds = ['comparison', 'trend', 'split', 'pyramid', 'map', 'goal', 'key'];

/** Marks of the drawings that are given as pictures of the page, in the order of the page. */
const readMarks = `async (pictures, scaffold) => {
  const marks = [];
  for (const [index, picture] of pictures) {
    const svg = document.querySelectorAll('svg')[index];
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const box = svg.getBoundingClientRect();
    const scale = image.width / box.width;
    const pixel = (x, y) => context.getImageData(Math.round((x - box.left) * scale), Math.round((y - box.top) * scale), 1, 1).data;
    for (const part of svg.querySelectorAll('circle, rect, line, path')) {
      const role = part.classList[0];
      if (role === undefined || scaffold.includes(role)) continue;
      const style = getComputedStyle(part);
      const matrix = part.getScreenCTM();
      const length = part.getTotalLength();
      const hollow = role === 'c-benchmark' || role === 'c-hollow';
      const filled = style.fill !== 'none' && part.tagName !== 'line' && !hollow;
      const bounds = part.getBoundingClientRect();
      // A dashed line is looked at where its first dash begins, a solid one in its middle, clear of what stands at its ends.
      const along = role.endsWith('-line') ? (style.strokeDasharray === 'none' ? length / 2 : 0.5) : length * 0.125;
      const onLine = part.getPointAtLength(along).matrixTransform(matrix);
      const spots = role.startsWith('m-') ? [0.2, 0.3, 0.4, 0.6, 0.7, 0.8].flatMap((x) => [0.15, 0.25, 0.75, 0.85].map((y) => [x, y])) : [[0.5, 0.5]];
      const places = spots.map(([x, y]) => new DOMPoint(bounds.left + bounds.width * x, bounds.top + bounds.height * y));
      const middle = places.find((place) => part.isPointInFill(place.matrixTransform(matrix.inverse()))) ?? places[0];
      const at = pixel(filled ? middle.x : onLine.x, filled ? middle.y : onLine.y);
      const beside = pixel(box.left + 1, box.top + 1);
      marks.push({
        chart: [...svg.classList].find((name) => name.startsWith('chart-'))?.slice(6) ?? 'key',
        role,
        shape: [part.tagName, filled ? 'filled' : 'hollow', style.strokeDasharray].join(' '),
        grey: at[0],
        paper: beside[0],
        colourless: at[0] === at[1] && at[1] === at[2],
      });
    }
  }
  return marks;
}`;

function contrast(one: number, other: number): number {
  const light = (grey: number): number => {
    const share = grey / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [more = 0, less = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

describe('a page printed in black and white', { timeout: 120_000 }, () => {
  let browser: Browser | null = null;
  let page: Page;

  beforeAll(async () => {
    const { effects, choice } = await bundledChoice();
    if (choice.kind !== 'chosen') return;
    browser = (await launchBrowser(effects, choice.browser)).browser;
    page = await browser.newPage();
    // The page's own policy forbids looking at pictures of it.
    await page.setBypassCSP(true);
    await page.setViewport({ width: 1000, height: 900, deviceScaleFactor: 2 });
    await page.emulateMediaType('print');
  }, 60_000);
  /** Those of the sample page, looked at once. */
  let sample: Promise<readonly Mark[]> | undefined;
  const sampleMarks = (): Promise<readonly Mark[]> => {
    sample ??= samplePage().then(marksOf);
    return sample;
  };

  afterAll(async () => {
    await browser?.close();
  });

  /** Two drawings of each kind, seen without colour. */
  async function marksOf(html: string): Promise<readonly Mark[]> {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(`document.documentElement.style.filter = 'grayscale(1)'`);
    const names = (await page.evaluate(
      `[...document.querySelectorAll('svg')].map((svg) => [...svg.classList].find((name) => name.startsWith('chart-'))?.slice(6) ?? 'key')`,
    )) as readonly string[];
    const drawings = await page.$$('svg');
    const chosen = names.flatMap((name, index) =>
      names.slice(0, index).filter((other) => other === name).length < 2 ? [index] : [],
    );
    const pictures: (readonly [number, string])[] = [];
    for (const index of chosen) {
      if ((await drawings[index]!.boundingBox()) === null) continue;
      pictures.push([index, await drawings[index]!.screenshot({ encoding: 'base64' })]);
    }
    return (await page.evaluate(
      `(${readMarks})(${JSON.stringify(pictures)}, ${JSON.stringify(scaffold)})`,
    )) as readonly Mark[];
  }

  /** Roles of one drawing that look alike: the same shape, and too little lightness between them. */
  function alike(marks: readonly Mark[]): string[] {
    return marks.flatMap((one, index) =>
      marks
        .slice(index + 1)
        .filter(
          (other) =>
            other.chart === one.chart &&
            other.role !== one.role &&
            other.shape === one.shape &&
            contrast(one.grey, other.grey) < 3,
        )
        .map((other) => `${one.chart}: ${one.role} and ${other.role} (${one.shape})`),
    );
  }

  test('every kind of drawing is looked at, and holds no colour', async () => {
    if (browser === null) return;
    const marks = await sampleMarks();
    for (const kind of kinds) expect(marks.map(({ chart }) => chart)).toContain(kind);
    expect(marks.filter(({ colourless }) => !colourless)).toEqual([]);
  });

  test('marks of different meaning differ in shape, or by 3:1 in lightness', async () => {
    if (browser === null) return;
    expect([...new Set(alike(await sampleMarks()))]).toEqual([]);
  });

  test('every mark but the grey fields behind them stands out from the paper by 3:1', async () => {
    if (browser === null) return;
    const faint = (await sampleMarks()).filter(
      ({ role, grey, paper }) =>
        !['c-band', 'c-spread', 'm-neighbour'].includes(role) && contrast(grey, paper) < 3,
    );
    expect([...new Set(faint.map(({ chart, role }) => `${chart}: ${role}`))]).toEqual([]);
  });

  test('would notice two roles that only colour tells apart', async () => {
    if (browser === null) return;
    // The area's blue and a red of the same lightness, and the municipality drawn as the area is.
    const html = (await samplePage())
      .replace('--c-second: #28a197', '--c-second: #7a1f1f')
      .replaceAll(' stroke-dasharray="6 4"', '')
      .replace('--c-benchmark: #f46a25', '--c-benchmark: #7a1f1f');
    const found = alike(await marksOf(html));
    expect(found).toContain('pyramid: c-area and c-second (rect filled none)');
    expect(found.join('\n')).toMatch(/trend: c-(area|benchmark)-line and c-(area|benchmark)-line/);
  });

  test('every judgement has a sign and a word, every link in the text a line under it', async () => {
    if (browser === null) return;
    await page.emulateMediaType('screen');
    await page.setContent(await samplePage(), { waitUntil: 'load' });
    const found = (await page.evaluate(`(() => {
      const said = [...document.querySelectorAll('.outcome, .status')].map((part) => {
        const sign = part.querySelector('.symbol')?.textContent.trim() ?? '';
        return [sign, part.textContent.replace(sign, '').trim()];
      });
      const bare = [...document.querySelectorAll('main a')].filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'));
      const legend = [...document.querySelectorAll('.legend li')].filter((item) => item.textContent.trim() === '');
      return { said, bare: bare.length, legend: legend.length };
    })()`)) as { said: readonly (readonly [string, string])[]; bare: number; legend: number };
    await page.emulateMediaType('print');
    expect(found.said.length).toBeGreaterThan(5);
    for (const [sign, word] of found.said) expect([sign === '', word === '']).toEqual([false, false]);
    expect(found.bare).toBe(0);
    expect(found.legend).toBe(0);
  });
});
