import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { finishPrinted } from '../../src/render/finish-printed.ts';
import { checkPdf } from '../../src/render/pdf/check-pdf.ts';
import { facts, printing } from '../support/pdf-printed.ts';
import { hasTool, runTool } from '../support/pdf-tools.ts';

const ready = await printing();
const marking = new Set<number>([OPS.beginMarkedContent, OPS.beginMarkedContentProps, OPS.endMarkedContent]);

/** What is drawn on each page, as another reader understands it, marks left out. */
async function drawing(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    const drawn = fnArray.flatMap((kind, index) => (marking.has(kind) ? [] : [[kind, argsArray[index]]]));
    // Names of fonts and objects are given anew in each file.
    pages.push(JSON.stringify(drawn).replace(/g_d\d+_/g, ''));
  }
  await document.destroy();
  return pages;
}

describe.skipIf(ready === null)('finishPrinted({ pdf, facts })', { timeout: 60_000 }, () => {
  const { printer, html, fonts } = ready!;
  afterAll(() => printer.close());
  const page = (body: string): string =>
    `<!doctype html><html lang="sv"><head><title>a</title><style>${fonts} body{font-family:"Source Sans 3"}</style></head><body><h1>Rubrik</h1>${body}</body></html>`;
  const finish = async (body: string): Promise<Uint8Array> =>
    (await finishPrinted({ pdf: await printer.print(page(body)), facts }))!;

  test('the pages look the same before and after', async () => {
    const printed = await printer.print(html);
    const before = await drawing(printed);
    expect(await drawing((await finishPrinted({ pdf: printed, facts }))!)).toEqual(before);
    expect(before.length).toBe(6);
    expect(before.every((drawn) => drawn.length > 500)).toBe(true);
  });

  test.skipIf(!hasTool('pdftoppm'))('the pages are the same to the last pixel', async () => {
    const printed = await printer.print(html);
    const image = async (pdf: Uint8Array): Promise<string> =>
      (await runTool('pdftoppm', ['-r', '40', 'FILE'], pdf)).out;
    const before = await image(printed);
    expect(before.length).toBeGreaterThan(100_000);
    expect((await image((await finishPrinted({ pdf: printed, facts }))!)) === before).toBe(true);
  });

  test('the browser alone breaks the rules that are mended', async () => {
    const rules = new Set((await checkPdf(await printer.print(html))).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([
      '5-1',
      '7.1-3',
      '7.1-5',
      '7.1-8',
      '7.1-9',
      '7.18.5-2',
      '7.2-20',
      '7.3-1',
    ]);
  });

  test('a table over several pages, with collapsed borders, has its header once in the tree', async () => {
    const rows = Array.from(
      { length: 120 },
      (_, row) => `<tr><th scope="row">Rad ${row}</th><td>${row}</td></tr>`,
    ).join('');
    const table = `<table style="border-collapse:collapse" border="1"><caption>Tabell</caption><thead><tr><th scope="col">Namn</th><th scope="col">Antal</th></tr></thead><tbody>${rows}</tbody></table>`;
    expect(await checkPdf(await finish(table))).toEqual([]);
  });

  test('a fixed page header is found, since it is read on every page', async () => {
    const body = `<div style="position:fixed;top:0">Fast sidhuvud</div>${'<p style="height:400px">Text</p>'.repeat(6)}`;
    const rules = (await checkPdf(await finish(body))).map(({ rule }) => rule);
    expect(rules).toEqual(['kub-text-repeated']);
  });

  test('a picture without a description stays a breach: kub cannot know what it shows', async () => {
    const image =
      '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=" width="9" height="9">';
    expect((await checkPdf(await finish(`<p>Text</p>${image}`))).map(({ rule }) => rule)).toEqual(['7.3-1']);
    expect(await checkPdf(await finish(`<p>Text</p>${image.replace('<img', '<img alt=""')}`))).toEqual([]);
    expect(await checkPdf(await finish(`<p>Text</p>${image.replace('<img', '<img alt="En gata"')}`))).toEqual(
      [],
    );
  });

  test('a link says its words also when they are broken over two lines', async () => {
    const pdf = await finish(
      '<p style="width:9em">Läs mer på <a href="https://example.org/">Grannkaféets egen sida</a> om öppettider.</p>',
    );
    const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
    const annotations = await (await document.getPage(1)).getAnnotations();
    expect(annotations.length).toBeGreaterThan(1);
    for (const annotation of annotations) expect(annotation.contentsObj.str).toBe('Grannkaféets egen sida');
    await document.destroy();
  });

  test('a soft hyphen that is shown is found', async () => {
    const body = '<p style="width:3em;hyphens:manual">Stads\u00ADdelsnämnden</p>';
    expect((await checkPdf(await finish(body))).map(({ rule }) => rule)).toEqual(['kub-soft-hyphen']);
  });

  test('a heading level that is passed over is found', async () => {
    expect(await checkPdf(await finish('<h3>För djupt</h3><p>a</p>'))).toEqual([
      { rule: '7.4.2-1', found: 'H3 after H1' },
    ]);
  });
});
