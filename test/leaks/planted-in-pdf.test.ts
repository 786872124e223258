import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '../../src/render/print-pdf.ts';
import { facts, printing } from '../support/pdf-printed.ts';
import { audit, cleanOutput, type Files, named } from './leak-world.ts';

const ready = await printing();
const page = '2026/norrliden/kunskapsunderlag.html';
const document = '2026/norrliden/kunskapsunderlag.pdf';

describe.skipIf(ready === null)('a withheld figure in the PDF', { timeout: 240_000 }, () => {
  const { printer } = ready!;
  let clean: Files;
  beforeAll(async () => {
    clean = await cleanOutput();
  }, 120_000);
  afterAll(() => printer.close());

  /** The page printed with a change that the page itself does not have. */
  async function printed(change: (html: string) => string): Promise<Files> {
    return { ...clean, [document]: await printPdf(printer, { html: change(String(clean[page])), facts }) };
  }

  test('nothing is found in the page as it is', async () => {
    const found = await audit(await printed((html) => html));
    expect(found.filter(({ rule }) => rule !== 'pdf-accessibility')).toEqual([]);
  });

  test('a number in the table of the PDF alone', async () => {
    const found = await audit(
      await printed((html) => {
        // The page's own tables are folded away in print; the appendix is not.
        const start = html.indexOf('id="bilaga-ek_bistand');
        const part = html
          .slice(start)
          .replace(/(<th scope="row">2023<\/th>(?:<td class="words">[^<]*<\/td>)*<td>)[^<]*/, '$1 4,2 %');
        return html.slice(0, start) + part;
      }),
    );
    expect(named(found, 'shown-elsewhere')).toContain('norrliden/ek_bistand/2023/total');
    expect(found.find(({ rule }) => rule === 'shown-elsewhere')?.file).toBe(document);
  });

  test('a sentence of the PDF alone', async () => {
    const found = await audit(
      await printed((html) => {
        const start = html.indexOf('id="uppgift-ek_bistand"');
        return (
          html.slice(0, start) +
          html
            .slice(start)
            .replace('<p class="sentences">', '<p class="sentences">År 2023 var det 7 777 personer. ')
        );
      }),
    );
    expect(named(found, 'unexplained-number')).toContain('norrliden/ek_bistand//total');
  });
});
