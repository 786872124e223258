import { type PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { textTypes } from './standard-types.ts';
import type { StructureElement, StructureKid } from './structure.ts';

/** Whether marked content was taken out of the tree (it has become an artifact). */
export type IsRemoved = (page: PDFRef, id: number) => boolean;

const inline = new Set([
  'Span',
  'Quote',
  'Note',
  'Code',
  'Link',
  'Strong',
  'Em',
  'Sub',
  'Reference',
  'Annot',
]);
/** What an element says beyond its type; such a one is not dissolved. */
const telling = ['Alt', 'ActualText', 'E', 'Lang', 'A', 'ID'].map((key) => PDFName.of(key));

const isInline = (kid: StructureKid): boolean => kid.kind !== 'element' || inline.has(kid.type);
const isBare = (element: StructureElement): boolean =>
  element.type === 'NonStruct' && !telling.some((key) => element.dict.has(key));

function newElement(context: PDFContext, type: string, kids: readonly StructureKid[]): StructureElement {
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Type'), PDFName.of('StructElem'));
  return { kind: 'element', type, ref: context.register(dict), dict, kids };
}

/** Runs of text among blocks become paragraphs of their own, so that no block holds loose content. */
function paragraphs(context: PDFContext, kids: readonly StructureKid[]): StructureKid[] {
  const out: StructureKid[] = [];
  let run: StructureKid[] = [];
  const close = (): void => {
    if (run.length > 0) out.push(newElement(context, 'P', run));
    run = [];
  };
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid);
    else {
      close();
      out.push(kid);
    }
  }
  close();
  return out;
}

/** A list item is a label and a body (veraPDF 7.2-20); Chromium leaves out the body. */
function listItem(context: PDFContext, kids: readonly StructureKid[]): StructureKid[] {
  const label = kids.filter((kid) => kid.kind === 'element' && kid.type === 'Lbl');
  const rest = kids.filter((kid) => !label.includes(kid));
  if (rest.length === 1 && rest[0]?.kind === 'element' && rest[0].type === 'LBody') return [...kids];
  return [...label, newElement(context, 'LBody', rest)];
}

/** A figure that only wraps a caption and a chart or table; the one with the description is inside it. */
function isWrapper(element: StructureElement, kids: readonly StructureKid[]): boolean {
  return (
    element.type === 'Figure' &&
    !element.dict.has(PDFName.of('Alt')) &&
    !element.dict.has(PDFName.of('ActualText')) &&
    kids.some((kid) => kid.kind === 'element')
  );
}

function holdsText(type: string): boolean {
  return textTypes.has(type);
}

function mendKids(
  context: PDFContext,
  kids: readonly StructureKid[],
  parent: string,
  isRemoved: IsRemoved,
): StructureKid[] {
  return kids.flatMap((kid): readonly StructureKid[] => {
    if (kid.kind === 'marked') return isRemoved(kid.page, kid.id) ? [] : [kid];
    if (kid.kind === 'object') return [kid];
    return mendElement(context, kid, parent, isRemoved);
  });
}

function mendElement(
  context: PDFContext,
  element: StructureElement,
  parent: string,
  isRemoved: IsRemoved,
): readonly StructureKid[] {
  const dissolves = isBare(element);
  // Inside a dissolved element the parent is the one above it.
  const kids = mendKids(context, element.kids, dissolves ? parent : element.type, isRemoved);
  if (dissolves) {
    const loose = kids.some((kid) => isInline(kid));
    // In a paragraph its text flows on; among blocks its text is a paragraph.
    return loose && !holdsText(parent) && parent !== 'LI' ? paragraphs(context, kids) : kids;
  }
  if (element.type === 'LI') return [{ ...element, kids: listItem(context, kids) }];
  if (isWrapper(element, kids)) return [{ ...element, type: 'Div', kids: paragraphs(context, kids) }];
  if (holdsText(element.type) || kids.every((kid) => !isInline(kid))) {
    const empty =
      kids.length === 0 && ['NonStruct', 'Div', 'Span', 'Lbl', 'P', 'Caption'].includes(element.type);
    return empty ? [] : [{ ...element, kids }];
  }
  return [
    { ...element, kids: ['Table', 'TR', 'L'].includes(element.type) ? kids : paragraphs(context, kids) },
  ];
}

/**
 * The tree as PDF/UA-1 wants it, from the tree as Chromium writes it: list bodies, no figure around a figure, no loose text
 * between blocks, and none of the groups without meaning that make up most of it.
 */
export function mendStructure(
  context: PDFContext,
  tops: readonly StructureElement[],
  isRemoved: IsRemoved,
): StructureElement[] {
  return tops
    .flatMap((top) => mendElement(context, top, '', isRemoved))
    .filter((kid) => kid.kind === 'element');
}
