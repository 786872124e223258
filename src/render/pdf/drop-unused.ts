import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/**
 * Removes every object that nothing leads to. What the browser leaves behind (its own numbers for table cells, among
 * others) differs from print to print and would make two equal reports differ.
 */
export function dropUnused(document: PDFDocument): void {
  const { context } = document;
  const { Root, Info, ID } = context.trailerInfo;
  const used = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [Root, Info, ID];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (item instanceof PDFRef) {
      if (used.has(item)) continue;
      used.add(item);
      waiting.push(context.lookup(item));
    } else if (item instanceof PDFArray) {
      waiting.push(...item.asArray());
    } else if (item instanceof PDFDict) {
      waiting.push(...item.values());
    } else if (item instanceof PDFStream) {
      waiting.push(item.dict);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}
