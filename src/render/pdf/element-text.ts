import type { PDFRef } from '@cantoo/pdf-lib';
import type { StructureKid } from './structure.ts';

/** The text of one piece of marked content. */
export type TextOf = (page: PDFRef, id: number) => string;

/** The text inside an element, in reading order. */
export function elementText(kids: readonly StructureKid[], textOf: TextOf): string {
  return kids
    .map((kid) =>
      kid.kind === 'marked'
        ? textOf(kid.page, kid.id)
        : kid.kind === 'element'
          ? elementText(kid.kids, textOf)
          : '',
    )
    .join('');
}
