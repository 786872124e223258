import type { PDFRef } from '@cantoo/pdf-lib';
import type { TextOf } from './element-text.ts';
import type { StructureElement } from './structure.ts';

/** What an element says on each page it stands on, kids that are elements left out. */
export function textByPage(element: StructureElement, textOf: TextOf): Map<PDFRef, string> {
  const texts = new Map<PDFRef, string>();
  for (const kid of element.kids) {
    if (kid.kind === 'marked')
      texts.set(kid.page, `${texts.get(kid.page) ?? ''}${textOf(kid.page, kid.id)}`.trim());
  }
  return texts;
}
