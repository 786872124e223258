import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { roleMap, standardTypes } from './standard-types.ts';
import { eachElement, type StructureElement, type StructureKid } from './structure.ts';

const name = PDFName.of;

function firstPage(kids: readonly StructureKid[]): PDFRef | undefined {
  return kids.find((kid) => kid.kind !== 'element')?.page;
}

function kidObject(document: PDFDocument, kid: StructureKid, page: PDFRef | undefined): PDFObject {
  if (kid.kind === 'element') return kid.ref;
  if (kid.kind === 'object') {
    return document.context.obj({
      Type: 'OBJR',
      Obj: kid.target,
      ...(kid.page === undefined ? {} : { Pg: kid.page }),
    });
  }
  return kid.page === page
    ? PDFNumber.of(kid.id)
    : document.context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.id });
}

function writeElement(document: PDFDocument, element: StructureElement, parent: PDFRef): void {
  const { dict, kids, ref } = element;
  const page = firstPage(kids);
  dict.set(name('S'), name(element.type));
  dict.set(name('P'), parent);
  if (page === undefined) dict.delete(name('Pg'));
  else dict.set(name('Pg'), page);
  const objects = kids.map((kid) => kidObject(document, kid, page));
  if (objects.length === 0) dict.delete(name('K'));
  else dict.set(name('K'), objects.length === 1 ? objects[0]! : document.context.obj(objects));
  for (const kid of kids) if (kid.kind === 'element') writeElement(document, kid, ref);
}

/** From content and annotations back to the elements they belong to (PDF 32000-1, 14.7.4.4). */
function parentTree(document: PDFDocument, tops: readonly StructureElement[]): PDFObject {
  const { context } = document;
  const entries = new Map<number, PDFObject>();
  const pages = new Map<PDFRef, number>();
  for (const page of document.getPages()) {
    const key = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
    if (key === undefined) continue;
    pages.set(page.ref, key);
    entries.set(key, context.obj([]));
  }
  for (const [element] of eachElement(tops)) {
    for (const kid of element.kids) {
      if (kid.kind === 'marked') {
        const owners = entries.get(pages.get(kid.page) ?? -1);
        if (owners instanceof PDFArray) {
          while (owners.size() <= kid.id) owners.push(context.obj(null));
          owners.set(kid.id, element.ref);
        }
      } else if (kid.kind === 'object') {
        const key = context
          .lookupMaybe(kid.target, PDFDict)
          ?.lookupMaybe(name('StructParent'), PDFNumber)
          ?.asNumber();
        if (key !== undefined) entries.set(key, element.ref);
      }
    }
  }
  const sorted = [...entries].sort(([one], [other]) => one - other);
  return context.register(
    context.obj({ Nums: sorted.flatMap(([key, value]) => [PDFNumber.of(key), value]) }),
  );
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The browser numbers cells by a counter that goes on from print to print: the same page must give the same bytes. */
function renumberCells(document: PDFDocument, tops: readonly StructureElement[]): PDFObject | undefined {
  const numbers = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  const elements = [...eachElement(tops)].map(([element]) => element);
  for (const { dict, ref } of elements) {
    const old = textOf(dict.get(name('ID')));
    if (old === undefined) continue;
    const id = PDFString.of(`cell${String(numbers.size + 1).padStart(6, '0')}`);
    numbers.set(old, id);
    dict.set(name('ID'), id);
    names.push(id, ref);
  }
  for (const { dict } of elements) {
    const attributes = document.context.lookup(dict.get(name('A')));
    const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
    for (const item of list) {
      const attribute = document.context.lookup(item);
      if (!(attribute instanceof PDFDict)) continue;
      const headers = attribute.lookupMaybe(name('Headers'), PDFArray);
      if (headers === undefined) continue;
      const renamed = headers
        .asArray()
        .map((header) => numbers.get(textOf(header) ?? ''))
        .filter((id) => id !== undefined);
      attribute.set(name('Headers'), document.context.obj(renamed));
    }
  }
  return names.length === 0 ? undefined : document.context.register(document.context.obj({ Names: names }));
}

/** Writes a tree back: elements, parents, identifiers, and the roles of types that are not standard. */
export function writeStructure(
  document: PDFDocument,
  old: readonly StructureElement[],
  tops: readonly StructureElement[],
): void {
  const { context } = document;
  const rootRef = document.catalog.get(name('StructTreeRoot')) as PDFRef;
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const used = new Set([...eachElement(tops)].map(([element]) => element.ref));
  for (const [element] of eachElement(old)) if (!used.has(element.ref)) context.delete(element.ref);
  for (const top of tops) writeElement(document, top, rootRef);
  root.set(name('K'), context.obj(tops.map((top) => top.ref)));
  root.set(name('ParentTree'), parentTree(document, tops));
  const keys = document.getPages().length;
  if (root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber) === undefined)
    root.set(name('ParentTreeNextKey'), PDFNumber.of(keys));
  const identifiers = renumberCells(document, tops);
  if (identifiers === undefined) root.delete(name('IDTree'));
  else root.set(name('IDTree'), identifiers);
  const roles = new Map<string, PDFName>();
  for (const [{ type }] of eachElement(tops)) {
    const role = roleMap[type];
    if (!standardTypes.has(type) && role !== undefined) roles.set(type, name(role));
  }
  if (roles.size > 0) root.set(name('RoleMap'), context.obj(Object.fromEntries([...roles].sort())));
}
