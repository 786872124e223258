import { afterAll, describe, expect, test } from 'vitest';
import { finishPrinted } from '../../src/render/finish-printed.ts';
import { printCopy } from '../../src/render/print-copy.ts';
import { facts, printing } from '../support/pdf-printed.ts';

const face = (family: string, range: string): string =>
  `@font-face{font-family:"${family}";unicode-range:${range};src:url(data:font/woff2;base64,AA==)}`;
const faces = `${face('Latin', 'U+0000-00FF,U+2000-206F')}\n${face('Utvidgad', 'U+0100-02BA,U+20A0-20AB')}`;
const paper = '@media print {\n  .twin { display: none; }\n}\n.twin summary { cursor: pointer; }';
const page = (body: string, styles = ''): string =>
  `<!doctype html><html><head><title>a</title><style>${faces}\n${styles}</style></head><body>${body}</body></html>`;
const twin = '<details class="twin"><summary>Tabell</summary><table><tr><td>1</td></tr></table></details>';

describe('printCopy(html)', () => {
  test('nothing of the page is shown on the screen', () => {
    const { html, isUnseen } = printCopy(page('<p>Text</p>'));
    expect(isUnseen).toBe(true);
    expect(html).toContain(
      '<style>@media screen{body{display:none!important}}</style></head><body><p>Text</p>',
    );
  });

  test.each([
    ['a rule', page('<p>Text</p>', 'p{background:url(data:image/png;base64,AA==)}')],
    ['an element', page('<p style="background:URL(data:image/png;base64,AA==)">Text</p>')],
    ['a page without a head', '<p>Text</p>'],
  ])('a picture that styles ask for, by %s, is fetched when the screen is laid out', (_, html) => {
    expect(printCopy(html)).toMatchObject({
      isUnseen: false,
      html: expect.not.stringContaining('@media screen'),
    });
  });

  test('a gradient or a pattern of a drawing is no such picture', () => {
    const drawing = `<svg><rect fill="url(#rand)"/><rect style="fill:url('#rand')"/></svg>`;
    expect(printCopy(page(drawing)).isUnseen).toBe(true);
  });

  // U+0141 is Ł, U+20A0-20AB holds ₫; U+2013 – is in the first range alone.
  test.each([
    ['Malmö – 1 %', false],
    ['Łódź', true],
    ['50 ₫', true],
    ['&#321;', true],
    ['&Lstrok;', true],
    ['L\u0335', true],
  ])('the fonts of signs are kept where one is used or may be: %s', (text, isKept) => {
    const { html } = printCopy(page(`<p>${text}</p>`));
    expect(html).toContain('"Latin"');
    expect(html.includes('"Utvidgad"')).toBe(isKept);
  });

  test('a sign that a style rule writes counts as well', () => {
    expect(printCopy(page('', 'p::after{content:"ł"}')).html).toContain('"Utvidgad"');
    expect(printCopy(page('', String.raw`p::after{content:"\142"}`)).html).toContain('"Utvidgad"');
  });

  test('twins are emptied where the styles keep them from paper, and nowhere else', () => {
    const body = `<p>1</p>${twin}<p>2</p>${twin}<p>3</p>`;
    const empty = '<details class="twin"></details>';
    expect(printCopy(page(body, paper)).html).toContain(`<p>1</p>${empty}<p>2</p>${empty}<p>3</p>`);
    for (const styles of [
      '',
      `${paper} .brief .twin { display: block; }`,
      `${paper} details { color: red; }`,
    ]) {
      expect(printCopy(page(body, styles)).html).toContain(body);
    }
  });
});

const ready = await printing();

describe.skipIf(ready === null)('a copy on paper', { timeout: 60_000 }, () => {
  const { printer, html } = ready!;
  afterAll(() => printer.close());

  test('is the page, byte for byte', async () => {
    const whole = html
      .replace('</head>', `<style>${paper}</style></head>`)
      .replace('</body>', `<p>Łukasz</p>${twin}<p>Slut</p></body>`);
    const copy = printCopy(whole);
    expect(copy).toMatchObject({ isUnseen: true, html: expect.not.stringContaining('<td>1</td>') });
    const printed = await printer.print(copy.html, { unseen: true });
    const [ours, plain] = [printed, await printer.print(whole)].map((pdf) => finishPrinted({ pdf, facts }));
    expect(Buffer.compare((await ours)!, (await plain)!)).toBe(0);
    // Between the two the tab has shown a page on the screen.
    const again = await finishPrinted({ pdf: await printer.print(copy.html, { unseen: true }), facts });
    expect(Buffer.compare(again!, (await ours)!)).toBe(0);
  });
});
