import { describe, expect, it } from 'vitest';
import { checkHtml } from '../../src/audit/check-html.ts';
import { parseHtml } from '../../src/audit/parse-html.ts';
import { samplePage } from '../support/html-page.ts';

const contrastIn = (html: string): string[] =>
  checkHtml('sida.html', parseHtml(html)).flatMap(({ path }) => path.filter((part) => part.includes('WCAG')));

describe('contrast in checkHtml(file, page)', () => {
  it('finds nothing in the page as kub makes it', async () => {
    expect(contrastIn(await samplePage())).toEqual([]);
  });

  // #c9c9c9 on white: luminance 0.584, (1.05) / (0.634) = 1.65.
  it.each([
    ['--muted: #4a5563', '--muted: #c9c9c9', 'WCAG 1.4.3, light: muted / surface 1.65:1 < 4.5:1'],
    ['--c-second: #28a197', '--c-second: #c9c9c9', 'WCAG 1.4.11, light: c-second / surface 1.65:1 < 3:1'],
    ['--primary:#12436D', '--primary:#c9c9c9', 'WCAG 1.4.3, print: strong / surface 1.65:1 < 4.5:1'],
  ])('%s as %s', async (good, bad, finding) => {
    const page = await samplePage();
    expect(page).toContain(good);
    expect(contrastIn(page.replace(good, bad))).toContain(finding);
  });

  it('a colour of the dark page is told apart from that of the light one', async () => {
    const page = (await samplePage()).replace('--muted: #b3bcc7', '--muted: #4a5563');
    const found = contrastIn(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.startsWith('WCAG 1.4.3, dark: muted'))).toBe(true);
  });
});
