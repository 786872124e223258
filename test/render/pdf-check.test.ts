import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdf } from '../../src/render/pdf/check-pdf.ts';
import { readPageContent } from '../../src/render/pdf/page-content.ts';
import { eachElement, readStructure, type StructureElement } from '../../src/render/pdf/structure.ts';
import { printPdf } from '../../src/render/print-pdf.ts';
import { facts, printing, running } from '../support/pdf-printed.ts';

const ready = await printing();
const name = PDFName.of;

function element(document: PDFDocument, type: string): StructureElement {
  return [...eachElement(readStructure(document))]
    .map(([found]) => found)
    .find((found) => found.type === type)!;
}

function setType(document: PDFDocument, from: string, to: string): void {
  element(document, from).dict.set(name('S'), name(to));
}

function kidsOf(document: PDFDocument, type: string): PDFArray {
  const { dict } = element(document, type);
  const kids = dict.get(name('K'));
  if (kids instanceof PDFArray) return kids;
  const list = document.context.obj([kids!]) as PDFArray;
  dict.set(name('K'), list);
  return list;
}

/** A new element of the type, put as the last kid of the first element of another type. */
function addElement(document: PDFDocument, type: string, parent: string): void {
  const above = element(document, parent).ref;
  kidsOf(document, parent).push(
    document.context.register(document.context.obj({ Type: 'StructElem', S: type, P: above })),
  );
}

function rewrite(document: PDFDocument, page: PDFPage, change: (text: string) => string): void {
  const text = Buffer.from(readPageContent(document, page).bytes).toString('latin1');
  const changed = change(text);
  // A seed that finds nothing to change would prove nothing.
  if (changed === text) throw new Error('the seed did not change the page');
  page.node.set(
    name('Contents'),
    document.context.register(document.context.stream(Buffer.from(changed, 'latin1'))),
  );
}

function firstLink(document: PDFDocument): { page: PDFPage; annotation: PDFDict; reference: PDFRef } {
  const page = document.getPages().find((candidate) => candidate.node.has(name('Annots')))!;
  const reference = page.node.lookup(name('Annots'), PDFArray).get(0) as PDFRef;
  return { page, reference, annotation: document.context.lookup(reference, PDFDict) };
}

function firstFont(document: PDFDocument): PDFDict {
  const fonts = document.getPage(0).node.Resources()!.lookup(name('Font'), PDFDict);
  return fonts.lookup(fonts.keys()[0]!, PDFDict);
}

function replaceMetadata(document: PDFDocument, packet: string): void {
  document.catalog.set(name('Metadata'), document.context.register(document.context.stream(packet)));
}

const packet = (inside: string): string => `<rdf:Description>${inside}</rdf:Description>`;

/** One breach of each rule, planted in a file that has none. */
const seeds: readonly (readonly [rule: string, seed: string, plant: (document: PDFDocument) => void])[] = [
  ['5-1', 'no claim', (d) => replaceMetadata(d, packet('<dc:title>a</dc:title>'))],
  [
    '5-1',
    'the claim of another part',
    (d) => replaceMetadata(d, packet('<pdfuaid:part>2</pdfuaid:part><dc:title>a</dc:title>')),
  ],
  ['6.2-1', 'not marked', (d) => d.catalog.set(name('MarkInfo'), d.context.obj({ Marked: false }))],
  ['7.1-8', 'no metadata', (d) => d.catalog.delete(name('Metadata'))],
  [
    '7.1-9',
    'an empty title',
    (d) => replaceMetadata(d, packet('<pdfuaid:part>1</pdfuaid:part><dc:title> </dc:title>')),
  ],
  [
    '7.1-10',
    'the file name as title',
    (d) => d.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(false),
  ],
  ['7.1-11', 'no structure tree', (d) => d.catalog.delete(name('StructTreeRoot'))],
  ['7.2-34', 'no language', (d) => d.catalog.delete(name('Lang'))],
  [
    '7.2-34',
    'a language that is none',
    (d) => d.catalog.set(name('Lang'), PDFHexString.fromText('svenska språket')),
  ],
  [
    '7.1-1',
    'an artifact inside a paragraph',
    (d) =>
      rewrite(d, d.getPage(0), (t) =>
        t.replace(/(\/\w+ <<\/MCID \d+ ?>> ?BDC)([\s\S]*?)EMC/, '$1 /Artifact BMC EMC $2 EMC'),
      ),
  ],
  [
    '7.1-2',
    'a paragraph inside an artifact',
    (d) =>
      rewrite(d, d.getPage(0), (t) =>
        t.replace(/(\/\w+ <<\/MCID 0 ?>> ?BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC'),
      ),
  ],
  ['7.1-3', 'a line outside all marks', (d) => rewrite(d, d.getPage(0), (t) => `${t} 0 0 m 9 9 l S`)],
  [
    '7.1-3',
    'running text without its mark',
    (d) =>
      rewrite(d, d.getPage(0), (t) =>
        t.replace(/\/Artifact <<\/Type \/Pagination[^>]*>> BDC([\s\S]*?)EMC/, '$1'),
      ),
  ],
  ['7.1-3', 'content that the tree has lost', (d) => element(d, 'H2').dict.delete(name('K'))],
  ['7.1-5', 'a type without a role', (d) => setType(d, 'BlockQuote', 'Citat')],
  ['7.2-3', 'a paragraph in a table', (d) => addElement(d, 'P', 'Table')],
  ['7.2-4', 'a row outside a table', (d) => addElement(d, 'TR', 'Art')],
  ['7.2-8', 'a header cell outside a row', (d) => addElement(d, 'TH', 'Art')],
  ['7.2-9', 'a cell outside a row', (d) => addElement(d, 'TD', 'Art')],
  ['7.2-10', 'a paragraph in a row', (d) => addElement(d, 'P', 'TR')],
  [
    '7.2-10',
    'content directly in a row',
    (d) => {
      element(d, 'TR').dict.set(name('Pg'), d.getPage(0).ref);
      kidsOf(d, 'TR').push(PDFNumber.of(0));
    },
  ],
  ['7.2-17', 'a list item outside a list', (d) => addElement(d, 'LI', 'Art')],
  ['7.2-18', 'a list body outside an item', (d) => addElement(d, 'LBody', 'Art')],
  ['7.2-19', 'a paragraph in a list', (d) => addElement(d, 'P', 'L')],
  ['7.2-20', 'a paragraph in a list item', (d) => addElement(d, 'P', 'LI')],
  ['7.3-1', 'a figure without description', (d) => element(d, 'Figure').dict.delete(name('Alt'))],
  [
    '7.3-1',
    'a figure with an empty description',
    (d) => element(d, 'Figure').dict.set(name('Alt'), PDFHexString.fromText(' ')),
  ],
  ['7.4.2-1', 'H1 to H3', (d) => setType(d, 'H2', 'H3')],
  ['7.4.2-1', 'no H1', (d) => setType(d, 'H1', 'P')],
  ['7.18.3-1', 'no order of tabs', (d) => firstLink(d).page.node.delete(name('Tabs'))],
  ['7.18.5-1', 'a link outside the tree', (d) => setType(d, 'Link', 'Span')],
  ['7.18.5-2', 'a link without words', (d) => firstLink(d).annotation.delete(name('Contents'))],
  [
    '7.21.4.1-1',
    'a font that is not in the file',
    (d) => {
      const below = firstFont(d).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      below.lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'));
    },
  ],
  ['7.21.7-1', 'a font that does not say its signs', (d) => firstFont(d).delete(name('ToUnicode'))],
  [
    '7.21.8-1',
    'a sign that the font lacks',
    (d) => rewrite(d, d.getPage(0), (t) => t.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj')),
  ],
  ['kub-content-twice', 'content read twice', (d) => kidsOf(d, 'P').push(kidsOf(d, 'P').get(0))],
  [
    'kub-contents-number',
    'a place that has moved',
    (d) => {
      const places = d.catalog.lookup(name('Dests'), PDFDict);
      places.lookup(name('halsa'), PDFArray).set(0, d.getPage(4).ref);
    },
  ],
  ['kub-empty-page', 'a page with nothing on it', (d) => void d.addPage()],
];

describe.skipIf(ready === null)('checkPdf(bytes)', { timeout: 60_000 }, () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await printPdf(ready!.printer, { html: ready!.html, facts, running });
  });
  afterAll(() => ready?.printer.close());

  test('a file without a breach has no finding, also when it is written anew', async () => {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    expect(await checkPdf(await document.save())).toEqual([]);
  });

  test.each(seeds)('%s: %s', async (rule, _seed, plant) => {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    plant(document);
    const findings = await checkPdf(await document.save());
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('every rule has a seed here or a page of its own in the tests of finishPdf', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const folder = new URL('../../src/render/pdf/', import.meta.url);
    const files = (await readdir(folder)).filter((file) => file.startsWith('check-'));
    const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
    const rules = new Set(
      [...sources.join('\n').matchAll(/['"](\d[\d.]*-\d+|kub-[a-z-]+)['"]/g)].map((match) => match[1]!),
    );
    const elsewhere = ['kub-text-repeated', 'kub-soft-hyphen', '7.21.7-2'];
    expect(
      [...rules].filter((rule) => !elsewhere.includes(rule) && !seeds.some(([seeded]) => seeded === rule)),
    ).toEqual([]);
    expect(rules.size).toBeGreaterThan(25);
  });

  test('7.21.7-2: a sign that stands for nothing', async () => {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    const content = readPageContent(document, document.getPage(0));
    const shown = [...content.glyphs.values()].flat()[0]!.code.toString(16).padStart(4, '0');
    const map = document.context.stream(`1 beginbfchar <${shown}> <FEFF> endbfchar`);
    const fonts = document.getPage(0).node.Resources()!.lookup(name('Font'), PDFDict);
    for (const key of fonts.keys()) {
      fonts.lookup(key, PDFDict).set(name('ToUnicode'), document.context.register(map));
    }
    const rules = (await checkPdf(await document.save())).map(({ rule }) => rule);
    expect(rules).toContain('7.21.7-2');
  });
});
