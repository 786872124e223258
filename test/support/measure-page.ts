import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface PageLook {
  readonly width: number;
  readonly media: 'screen' | 'print';
}

/** The three widths that are promised, and paper: 174 mm between the margins. */
export const looks: readonly PageLook[] = [
  { width: 320, media: 'screen' },
  { width: 768, media: 'screen' },
  { width: 1280, media: 'screen' },
  { width: 658, media: 'print' },
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

export async function show(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.addScriptTag({ path: axePath });
}

/** Closed twins are not looked into: open them, as a reader would. */
async function setTwins(page: Page, open: boolean): Promise<void> {
  await page.evaluate(`for (const twin of document.querySelectorAll('details')) twin.open = ${open}`);
}

export async function look(page: Page, { width, media }: PageLook): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaType(media);
}

/**
 * Breaches of WCAG 2.0, 2.1 and 2.2, A and AA, that axe finds on the page as it is shown. Contrast takes half of the
 * time; where no colour depends on the width, it need not be asked for at each.
 */
export async function violations(page: Page, { width }: PageLook, contrast = true): Promise<string[]> {
  // The same tables at each width: looked into at one.
  await setTwins(page, width === 1280);
  const found = (await page.evaluate(
    `axe.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      rules: { 'color-contrast': { enabled: ${contrast} } },
    }).then((r) => r.violations)`,
  )) as readonly Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

/**
 * What is outside the page, cut by its own box, or cut at the edge of its drawing; text that stands on other text of
 * its drawing; and lines of running text with more than 80 characters.
 */
export async function misplaced(page: Page): Promise<string[]> {
  await setTwins(page, true);
  return (await page.evaluate(`(() => {
    const wide = document.documentElement.clientWidth;
    const name = (part) => part.outerHTML.slice(0, 120);
    const shown = (part) => part.getClientRects().length > 0;
    const all = [...document.querySelectorAll('body *')].filter((part) => !part.closest('svg') && !part.closest('.skip') && shown(part));
    const loose = all.filter((part) => !part.closest('.scroll') || matchMedia('print').matches);
    const outside = loose.filter((part) => part.getBoundingClientRect().right > wide + 1 || part.getBoundingClientRect().left < -1);
    const cut = all.filter((part) => ['hidden', 'clip'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1);
    const texts = [...document.querySelectorAll('svg text')].filter(shown);
    const edge = texts.filter((text) => {
      const box = text.getBBox();
      const view = text.ownerSVGElement.viewBox.baseVal;
      return box.width > 0 && (box.x < -1 || box.x + box.width > view.width + 1 || box.y < -3 || box.y + box.height > view.height + 3);
    });
    const crowded = [...document.querySelectorAll('svg')].filter(shown).flatMap((svg) => {
      const boxes = [...svg.querySelectorAll('text')].map((text) => [text, text.getBBox()]);
      return boxes.filter(([, a], i) => boxes.slice(i + 1).some(([, b]) =>
        Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 2 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 5)).map(([text]) => text);
    });
    const range = document.createRange();
    const long = [...document.querySelectorAll('main p, main dd, main blockquote p')].filter((part) => shown(part) && part.textContent.trim().length > 80).slice(0, 150).flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const lines = new Map();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const match of node.data.matchAll(/\\S+\\s*/g)) {
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].trimEnd().length);
          // A word too long for any line is parted.
          if (range.getClientRects().length > 1) continue;
          const line = Math.round(range.getBoundingClientRect().bottom / 6);
          lines.set(line, (lines.get(line) ?? 0) + match[0].length);
        }
      }
      const longest = Math.max(...lines.values());
      return longest > 81 ? [longest + ' characters: ' + name(part)] : [];
    });
    const told = (word, parts) => parts.slice(0, 4).map((part) => word + ' ' + name(part) + (part.ownerSVGElement ? ' in ' + part.ownerSVGElement.classList.value : ''));
    return [...told('outside', outside), ...told('cut', cut), ...told('edge', edge), ...told('crowded', crowded), ...long.slice(0, 4)];
  })()`)) as string[];
}
