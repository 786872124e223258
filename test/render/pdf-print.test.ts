import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { placesIn } from '../../src/render/finish/destinations.ts';
import { readPrintedFile } from '../../src/render/finish/printed-file.ts';
import { readAnyPrinted } from '../../src/render/finish/read-any-printed.ts';
import { checkPdf } from '../../src/render/pdf/check-pdf.ts';
import { destinationPages } from '../../src/render/pdf/destinations.ts';
import { loadPdf } from '../../src/render/pdf/load-pdf.ts';
import { printPdf } from '../../src/render/print-pdf.ts';
import { facts, printing, running } from '../support/pdf-printed.ts';
import { pdfText } from '../support/pdf-text.ts';
import { hasTool, runTool } from '../support/pdf-tools.ts';

const ready = await printing();

describe.skipIf(ready === null)('printPdf(printer, request)', { timeout: 60_000 }, () => {
  const { printer, html, fonts } = ready!;
  afterAll(() => printer.close());
  const finished = printPdf(printer, { html, facts, running });

  test('the finished file breaks no rule', async () => {
    expect(await checkPdf(await finished)).toEqual([]);
  });

  test('contents numbers are the pages where the headings stand, as another reader sees them', async () => {
    const pages = await pdfText(await finished);
    const on = (heading: string): number =>
      pages.findIndex((text, index) => index > 0 && text.includes(`\n${heading}\n`)) + 1;
    for (const heading of ['Resurser', 'Hälsa', 'Källor']) {
      expect(on(heading)).toBeGreaterThan(1);
      expect(pages[0]).toMatch(new RegExp(`${heading}\\s+${on(heading)}\\b`));
    }
  });

  test('every page carries the running text, outside the structure', async () => {
    const pdf = await finished;
    const pages = await pdfText(pdf);
    pages.forEach((text, index) => {
      for (const words of [
        running.left,
        running.right,
        running.foot,
        `Sida ${index + 1} av ${pages.length}`,
      ]) {
        expect(text.replaceAll('\u00A0', ' ')).toContain(words.replaceAll('\u00A0', ' '));
      }
    });
    const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
    const content = await (await document.getPage(2)).getTextContent({ includeMarkedContent: true });
    const kinds = content.items.flatMap((item) =>
      'type' in item ? [(item as { readonly tag?: string }).tag] : [],
    );
    expect(kinds).toContain('Artifact');
    await document.destroy();
  });

  test('the same page gives the same bytes, whatever was printed between', async () => {
    await printer.print('<!doctype html><table><tr><th>Annat</th></tr></table>');
    const again = await printPdf(printer, { html, facts, running });
    expect(Buffer.compare(again, await finished)).toBe(0);
    const other = await printPdf(printer, {
      html,
      running,
      facts: { ...facts, date: new Date('2026-03-02T00:00:00Z') },
    });
    expect(Buffer.compare(other, await finished)).not.toBe(0);
  });

  test('it is no larger than the browser made it', async () => {
    expect((await finished).length).toBeLessThan((await printer.print(html)).length);
  });

  test('reading order is the order of the HTML', async () => {
    const document = await getDocument({ data: (await finished).slice(), verbosity: 0 }).promise;
    const titles = (await document.getOutline()).flatMap((item) => [
      item.title,
      ...item.items.map((kid) => kid.title),
    ]);
    expect(titles).toEqual(['Kunskapsunderlag för Björkhagen', 'Resurser', 'Hälsa', 'Källor']);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: facts.title, Author: 'Ekskogens kommun', Language: 'sv' });
    expect(metadata?.get('dc:title')).toBe(facts.title);
    await document.destroy();
  });

  test('the places of the contents are those that the library reads', async () => {
    const drafts = [await printer.print(html, { draft: true }), await printer.print(html)];
    for (const draft of [...drafts, await finished]) {
      const full = destinationPages(await loadPdf(draft));
      expect(full.size).toBe(3);
      expect(placesIn(await readAnyPrinted(draft))).toEqual(full);
    }
    // Packed objects are read by the library first.
    expect(readPrintedFile(await finished)).toBeUndefined();
    expect(drafts.map(readPrintedFile)).not.toContain(undefined);
  });

  test('a place in the contents that nothing links to is an error', async () => {
    const page = `<!doctype html><html lang="sv"><title>a</title><p>Text <span data-page-of="saknas"></span></p></html>`;
    await expect(printPdf(printer, { html: page, facts })).rejects.toMatchObject({
      code: 'contents-target-absent',
      detail: 'saknas',
    });
  });

  test('places with å, ä, ö and a number that pushes its chapter on are found', async () => {
    // The number is printed so large that it takes a page of its own: the draft was wrong, the next print is right.
    const page = `<!doctype html><html lang="sv"><head><title>a</title><style>${fonts} body{font-family:"Source Sans 3"}
      span:empty{display:none} span{display:block;break-after:page}</style></head>
      <body><h1>Rubrik</h1><ul><li><a href="#%C3%A5r">År</a><span data-page-of="år"></span></li></ul><h2 id="år">År</h2></body></html>`;
    const pdf = await printPdf(printer, { html: page, facts });
    const pages = await pdfText(pdf);
    expect(pages.at(-1)).toBe('År');
    expect(pages.join('\n')).toContain(String(pages.length));
    expect(await checkPdf(pdf)).toEqual([]);
  });

  const poppler = hasTool('pdfinfo');
  test.skipIf(!poppler)('poppler reads the same structure', async () => {
    const { out } = await runTool('pdfinfo', ['-struct-text', 'FILE'], await finished);
    expect(out).not.toContain('Error');
    const lines = out.split('\n').map((line) => line.trim());
    const texts = lines.filter((line) => line.startsWith('"')).map((line) => line.slice(1, -1));
    const order = [
      'Påhittat område',
      'Kunskapsunderlag för Björkhagen',
      'Resurser',
      'Bibliotek',
      'Öppen kväll',
      'Här känner vi varandra.',
      'Självskattad hälsa',
      'Björkhagen',
      'Befolkningsregistret',
    ];
    const places = order.map((text) => texts.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    // The no-break space before % is a space that every reader gets past.
    expect(texts).toContain('71,2 %');
    expect(texts.join(' ')).not.toContain(running.left);
    expect(lines.filter((line) => line.startsWith('LBody')).length).toBe(6);
  });

  const qpdf = hasTool('qpdf');
  test.skipIf(!qpdf)('qpdf finds the file sound', async () => {
    expect((await runTool('qpdf', ['--check', 'FILE'], await finished)).code).toBe(0);
  });
});
