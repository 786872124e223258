import { loadPdf } from '../../src/render/pdf/load-pdf.ts';
import { eachElement, readStructure } from '../../src/render/pdf/structure.ts';

/** The kind of element that each page ends with, as the structure tree tells it: "P", "TD", "H3". */
export async function lastElements(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await loadPdf(pdf);
  const last = new Map<unknown, string>();
  for (const [element, above] of eachElement(readStructure(document))) {
    const heading = [element, ...above].find(({ type }) => /^H[1-6]$/.test(type));
    for (const kid of element.kids) {
      if (kid.kind === 'marked') last.set(kid.page, heading?.type ?? element.type);
    }
  }
  return document.getPages().map((page) => last.get(page.ref) ?? 'nothing');
}
