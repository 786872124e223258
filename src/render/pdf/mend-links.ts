import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { elementText, type TextOf } from './element-text.ts';
import { eachElement, type StructureElement } from './structure.ts';

function target(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'));
  return action instanceof PDFString || action instanceof PDFHexString ? action.decodeText() : '';
}

/** Each link says in words where it leads (veraPDF 7.18.5-2): its own text, or its address when it has none. */
export function mendLinks(document: PDFDocument, tops: readonly StructureElement[], textOf: TextOf): void {
  for (const [element] of eachElement(tops)) {
    if (element.type !== 'Link') continue;
    const text = elementText(element.kids, textOf).replace(/\s+/g, ' ').trim();
    for (const kid of element.kids) {
      if (kid.kind !== 'object') continue;
      const annotation = document.context.lookupMaybe(kid.target, PDFDict);
      if (annotation === undefined || annotation.has(PDFName.of('Contents'))) continue;
      const words = text || target(annotation);
      if (words !== '') annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words));
    }
  }
}
