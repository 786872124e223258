import { afterAll, describe, expect, test } from 'vitest';
import type { Printer } from '../../src/render/browser.ts';
import { slotText } from '../../src/render/pdf/contents-numbers.ts';
import { printPdf } from '../../src/render/print-pdf.ts';
import { facts, printing } from '../support/pdf-printed.ts';
import { pdfText } from '../support/pdf-text.ts';

const ready = await printing();

test('slots of three numbers hold every digit between them', () => {
  const digits = [0, 1, 2].flatMap((index) => [...slotText(index)]);
  expect([...new Set(digits)].sort()).toEqual([...'0123456789']);
});

describe.skipIf(ready === null)('page numbers of the contents', { timeout: 60_000 }, () => {
  const { printer, fonts } = ready!;
  afterAll(() => printer.close());

  /** A page with as many chapters as titles, each on a page of its own, and how many prints it took. */
  async function made(titles: readonly string[], style = 'font-variant-numeric: tabular-nums') {
    const rows = titles.map(
      (title, index) =>
        `<li><a href="#k${index}">${title}</a> <span class="n" data-page-of="k${index}"></span></li>`,
    );
    const chapters = titles.map((title, index) => `<h2 id="k${index}">${title}</h2>`);
    const html = `<!doctype html><html lang="sv"><head><title>a</title><style>${fonts}
      @page { size: A4; margin: 20mm } body { font-family: "Source Sans 3"; ${style} }
      h2 { break-before: page } .n { float: right }</style></head>
      <body><h1>Rubrik</h1><ol>${rows.join('')}</ol>${chapters.join('')}</body></html>`;
    let prints = 0;
    const counting: Printer = {
      ...printer,
      print: (text, options) => {
        prints += 1;
        return printer.print(text, options);
      },
    };
    const [contents = ''] = await pdfText(await printPdf(counting, { html, facts }));
    // Floats come before the text of their lines.
    return { prints, numbers: [...contents.matchAll(/^\d+$/gm)].map(Number) };
  }

  test('one print is enough, also where a number has two digits', async () => {
    const titles = Array.from({ length: 11 }, (_, index) => `Kapitel ${String.fromCharCode(65 + index)}`);
    const { prints, numbers } = await made(titles);
    expect(prints).toBe(1);
    // The contents are page 1, the first chapter page 2.
    expect(numbers).toEqual(titles.map((_, index) => index + 2));
  });

  test('a chapter whose title reads as a slot is not taken for one', async () => {
    const { prints, numbers } = await made(['Ett', slotText(1), 'Tre']);
    expect(prints).toBeGreaterThan(1);
    expect(numbers).toEqual([2, 3, 4]);
  });

  test('digits of unequal width are printed with their numbers in place', async () => {
    const { prints, numbers } = await made(['Ett', 'Två', 'Tre'], 'font-variant-numeric: proportional-nums');
    expect(prints).toBeGreaterThan(1);
    expect(numbers).toEqual([2, 3, 4]);
  });
});
