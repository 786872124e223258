import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { addStream, draftOf, reachedObjects } from '../../src/render/finish/draft-file.ts';
import { openStream, readPrintedFile } from '../../src/render/finish/printed-file.ts';
import { readAnyPrinted } from '../../src/render/finish/read-any-printed.ts';
import { dictionary, entries } from '../../src/render/finish/syntax.ts';
import { writeFile } from '../../src/render/finish/write-file.ts';
import { loadPdf } from '../../src/render/pdf/load-pdf.ts';
import { hasTool, runTool } from '../support/pdf-tools.ts';

/** A file of the library's making: pages with texts, and objects that nothing leads to. */
async function made(texts: readonly string[], useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  for (const text of texts) {
    const page = document.addPage([200, 200]);
    page.node.set(PDFName.of('Kub'), context.register(context.obj({ Text: PDFHexString.fromText(text) })));
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(`% ${text}\nq Q`)));
    context.register(context.obj({ Left: 'Behind' }));
  }
  return await document.save({ useObjectStreams, addDefaultPage: false });
}

/** All that the root leads to, with every reference followed, as the library reads it. */
async function content(pdf: Uint8Array): Promise<unknown> {
  const { context } = await loadPdf(pdf);
  const seen = new Map<PDFRef, number>();
  const told = (object: unknown): unknown => {
    if (object instanceof PDFRef) {
      const known = seen.get(object);
      if (known !== undefined) return `seen ${known}`;
      seen.set(object, seen.size);
      return told(context.lookup(object));
    }
    if (object instanceof PDFArray) return object.asArray().map(told);
    if (object instanceof PDFRawStream)
      return [told(object.dict), Buffer.from(object.contents).toString('hex')];
    if (object instanceof PDFDict)
      return object.entries().map(([key, value]) => [key.toString(), told(value)]);
    return String(object);
  };
  return told(context.trailerInfo.Root);
}

async function written(pdf: Uint8Array): Promise<Uint8Array> {
  const file = await readAnyPrinted(pdf);
  const root = file.trailer.get('Root')!;
  return writeFile(
    reachedObjects(draftOf(file), [root], [], () => false),
    `/Root ${root}`,
  );
}

const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 12 });

describe('a file that is read and written', () => {
  test('has every object that it had, and says the same, plain or packed', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (some, isPacked) => {
        const before = await made(some, isPacked);
        expect(readPrintedFile(before) === undefined).toBe(isPacked);
        const after = await written(before);
        expect(await content(after)).toEqual(await content(before));
        // What nothing leads to is gone.
        const left = (await loadPdf(after)).context.enumerateIndirectObjects();
        expect(left.filter(([, object]) => String(object).includes('Behind'))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('another reader opens it, with more objects than one packed stream holds', async () => {
    const many = Array.from({ length: 450 }, (_, index) => `Sida ${index + 1}`);
    const after = await written(await made(many, false));
    const document = await getDocument({ data: after.slice(), verbosity: 0 }).promise;
    expect(document.numPages).toBe(450);
    await document.getPage(450);
    await document.destroy();
    if (hasTool('qpdf')) expect((await runTool('qpdf', ['--check', 'FILE'], after)).code).toBe(0);
  });

  test('a stream that is added, and an object that is changed, are read back', async () => {
    const file = await readAnyPrinted(await made(['å'], false));
    const draft = draftOf(file);
    const root = file.trailer.get('Root')!;
    const number = Number.parseInt(root, 10);
    const catalog = entries(file.text.slice(file.text.indexOf('<<', file.places[number]!)));
    const bytes = Buffer.from('vad som helst');
    const added = addStream(draft, '/Type /Metadata', bytes);
    draft.changed.set(number, { text: dictionary(catalog.set('Metadata', added)) });
    const after = writeFile(
      reachedObjects(draft, [root], [], () => false),
      `/Root ${root}`,
    );
    const { catalog: read, context } = await loadPdf(after);
    const stream = context.lookup(read.get(PDFName.of('Metadata'))) as PDFRawStream;
    expect(Buffer.from(stream.contents).toString()).toBe('vad som helst');
    const again = await readAnyPrinted(after);
    const place = Number.parseInt(String(read.get(PDFName.of('Metadata'))), 10);
    expect(openStream(again, place)?.toString()).toBe('vad som helst');
  });
});

test('a file that is no whole file of Chromium’s kind is not read as one', async () => {
  const plain = Buffer.from(await made(['a'], false)).toString('latin1');
  const read = (text: string) => readPrintedFile(Buffer.from(text, 'latin1'));
  expect(read(plain)).toBeDefined();
  for (const text of [
    '',
    plain.slice(0, -40),
    plain.replace(/startxref\s+\d+/, 'startxref 3'),
    plain.replace('/Size', '/Prev 9 /Size'),
    plain.replace('/Size', '/Encrypt 9 0 R /Size'),
    plain.replace(/\/Size \d+/, '/Size 2'),
  ])
    expect(read(text)).toBeUndefined();
});
