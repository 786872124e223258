import { createHash } from 'node:crypto';
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { dropUnused } from './drop-unused.ts';
import type { TextOf } from './element-text.ts';
import { mendContent } from './mend-content.ts';
import { mendLinks } from './mend-links.ts';
import { mendStructure } from './mend-structure.ts';
import { type DocumentFacts, setMetadata } from './metadata.ts';
import { markedText, readPageContent } from './page-content.ts';
import { repeatedMarks } from './repeated-marks.ts';
import { replaceContent } from './replace-content.ts';
import { eachElement, readStructure, type StructureElement } from './structure.ts';
import { writeStructure } from './write-structure.ts';

const none: ReadonlySet<number> = new Set();

type Marks = ReadonlyMap<PDFRef, ReadonlySet<number>>;

/** A picture itself, and not a `<figure>` around a caption and a chart or table. */
function isPicture({ type, dict, kids }: StructureElement): boolean {
  if (type === 'Formula') return true;
  return type === 'Figure' && (dict.has(PDFName.of('Alt')) || kids.every((kid) => kid.kind !== 'element'));
}

/** Marked content that belongs to a chart or picture and so is real also without text. */
function pictureMarks(tops: readonly StructureElement[]): Marks {
  const found = new Map<PDFRef, Set<number>>();
  for (const [element, above] of eachElement(tops)) {
    if (![...above, element].some(isPicture)) continue;
    for (const kid of element.kids) {
      if (kid.kind !== 'marked') continue;
      found.set(kid.page, (found.get(kid.page) ?? new Set<number>()).add(kid.id));
    }
  }
  return found;
}

/**
 * Makes of Chromium's PDF one that holds the machine-checkable rules of PDF/UA-1 (see `check-pdf.ts`) and is
 * smaller. The same document and facts give the same bytes; nothing that is seen on the pages changes. The document
 * that is handed in is used up.
 */
export async function finishPdf(document: PDFDocument, facts: DocumentFacts): Promise<Uint8Array> {
  const { context } = document;
  const tops = readStructure(document);
  const pictures = pictureMarks(tops);
  const hash = createHash('sha256').update(JSON.stringify(facts));
  const contents = document.getPages().map((page) => ({ page, content: readPageContent(document, page) }));
  const texts = new Map(contents.map(({ page, content }) => [page.ref, markedText(content)]));
  const textOf: TextOf = (page, id) => texts.get(page)?.get(id) ?? '';
  const repeated = repeatedMarks(tops, textOf);
  const removed = new Map<PDFRef, ReadonlySet<number>>();
  for (const { page, content } of contents) {
    const { ref, node } = page;
    const mended = mendContent(
      content,
      page.getHeight(),
      pictures.get(ref) ?? none,
      repeated.get(ref) ?? none,
    );
    removed.set(ref, mended.removed);
    replaceContent(document, page, mended.bytes);
    hash.update(mended.bytes);
    if (node.has(PDFName.of('Annots'))) node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
  const mended = mendStructure(context, tops, (page, id) => removed.get(page)?.has(id) ?? false);
  mendLinks(document, mended, textOf);
  writeStructure(document, tops, mended);
  setMetadata(document, facts, hash.digest('hex').slice(0, 32));
  dropUnused(document);
  return await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}
