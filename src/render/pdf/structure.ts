import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Content on a page that belongs to an element. */
export interface MarkedContent {
  readonly kind: 'marked';
  readonly page: PDFRef;
  readonly id: number;
}

/** An annotation (a link) that belongs to an element. */
export interface ObjectReference {
  readonly kind: 'object';
  readonly page: PDFRef | undefined;
  readonly target: PDFRef;
}

export interface StructureElement {
  readonly kind: 'element';
  /** As written: `LI`, `Strong`, … */
  readonly type: string;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kids: readonly StructureKid[];
}

export type StructureKid = StructureElement | MarkedContent | ObjectReference;

const name = PDFName.of;

function asRef(value: PDFObject | undefined): PDFRef | undefined {
  return value instanceof PDFRef ? value : undefined;
}

function readKid(context: PDFContext, kid: PDFObject, page: PDFRef | undefined): StructureKid | null {
  const value = context.lookup(kid);
  if (value instanceof PDFNumber)
    return page === undefined ? null : { kind: 'marked', page, id: value.asNumber() };
  if (!(value instanceof PDFDict)) return null;
  const own = asRef(value.get(name('Pg'))) ?? page;
  const type = value.get(name('Type'));
  if (type === name('MCR')) {
    const id = value.lookupMaybe(name('MCID'), PDFNumber)?.asNumber();
    return own === undefined || id === undefined ? null : { kind: 'marked', page: own, id };
  }
  if (type === name('OBJR')) {
    const target = asRef(value.get(name('Obj')));
    return target === undefined ? null : { kind: 'object', page: own, target };
  }
  return readElement(context, kid instanceof PDFRef ? kid : context.register(value), value, own);
}

function readElement(
  context: PDFContext,
  ref: PDFRef,
  dict: PDFDict,
  page: PDFRef | undefined,
): StructureElement {
  const kids = context.lookup(dict.get(name('K')));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [dict.get(name('K'))!];
  return {
    kind: 'element',
    type: dict.lookupMaybe(name('S'), PDFName)?.decodeText() ?? '',
    ref,
    dict,
    kids: list.map((kid) => readKid(context, kid, page)).filter((kid) => kid !== null),
  };
}

/** The structure tree's top elements (one `Document` from Chromium), or none for an untagged PDF. */
export function readStructure(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const kids = document.context.lookup(root?.get(name('K')));
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [root!.get(name('K'))!];
  return list
    .map((kid) => readKid(document.context, kid, undefined))
    .filter((kid): kid is StructureElement => kid?.kind === 'element');
}

/** Every element in reading order, each with the elements above it (nearest last). */
export function eachElement(
  kids: readonly StructureKid[],
): (readonly [StructureElement, readonly StructureElement[]])[] {
  const found: (readonly [StructureElement, readonly StructureElement[]])[] = [];
  const walk = (items: readonly StructureKid[], above: readonly StructureElement[]): void => {
    for (const kid of items) {
      if (kid.kind !== 'element') continue;
      found.push([kid, above]);
      if (kid.kids.length > 0) walk(kid.kids, [...above, kid]);
    }
  };
  walk(kids, []);
  return found;
}
