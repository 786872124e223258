import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Finding } from './finding.ts';
import type { ReadPdf } from './read-pdf.ts';

const name = PDFName.of;

function contentsOf(annotation: PDFDict): string {
  const value = annotation.get(name('Contents'));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : '';
}

/** Links are tagged, described, and come in the order of the structure: 7.18.3-1, 7.18.5-1, 7.18.5-2. */
export function checkLinks({ document, pages, elements, roleOf }: ReadPdf): Finding[] {
  const tagged = new Set(
    elements
      .filter(({ element }) => roleOf(element) === 'Link')
      .flatMap(({ element }) => element.kids.flatMap((kid) => (kid.kind === 'object' ? [kid.target] : []))),
  );
  return pages.flatMap(({ page, number }): Finding[] => {
    const annotations = page.node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    const findings: Finding[] = [];
    if (annotations.length > 0 && page.node.get(name('Tabs')) !== name('S')) {
      findings.push({ rule: '7.18.3-1', found: 'no /Tabs /S', page: number });
    }
    for (const reference of annotations) {
      const annotation = document.context.lookupMaybe(reference, PDFDict);
      if (annotation?.get(name('Subtype')) !== name('Link')) continue;
      const found = contentsOf(annotation) || reference.toString();
      if (!(reference instanceof PDFRef && tagged.has(reference)))
        findings.push({ rule: '7.18.5-1', found, page: number });
      if (contentsOf(annotation) === '') findings.push({ rule: '7.18.5-2', found, page: number });
    }
    return findings;
  });
}
