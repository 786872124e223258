import type { PDFRef } from '@cantoo/pdf-lib';
import type { TextOf } from './element-text.ts';
import { eachElement, type MarkedContent, type StructureElement, type StructureKid } from './structure.ts';

function marksIn(kids: readonly StructureKid[]): MarkedContent[] {
  return kids.flatMap((kid) =>
    kid.kind === 'marked' ? [kid] : kid.kind === 'element' ? marksIn(kid.kids) : [],
  );
}

/** What an element says on each page it stands on, kids that are elements left out. */
export function textByPage(element: StructureElement, textOf: TextOf): Map<PDFRef, string> {
  const texts = new Map<PDFRef, string>();
  for (const kid of element.kids) {
    if (kid.kind === 'marked')
      texts.set(kid.page, `${texts.get(kid.page) ?? ''}${textOf(kid.page, kid.id)}`.trim());
  }
  return texts;
}

/**
 * The header cells of a table that goes on over several pages, from its second page on. The eye needs them there, the
 * ear has heard them (each header would be read once for every page).
 */
export function repeatedMarks(tops: readonly StructureElement[], textOf: TextOf): Map<PDFRef, Set<number>> {
  const repeated = new Map<PDFRef, Set<number>>();
  for (const [element] of eachElement(tops)) {
    if (element.type !== 'TH') continue;
    const marks = marksIn(element.kids);
    const texts = textByPage({ ...element, kids: marks }, textOf);
    const [first] = texts.keys();
    if (texts.size < 2 || new Set(texts.values()).size !== 1) continue;
    for (const { page, id } of marks) {
      if (page !== first) repeated.set(page, (repeated.get(page) ?? new Set<number>()).add(id));
    }
  }
  return repeated;
}
