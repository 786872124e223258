import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

function pageOf(document: PDFDocument, value: PDFObject | undefined): PDFRef | undefined {
  const found = document.context.lookup(value);
  const destination = found instanceof PDFDict ? document.context.lookup(found.get(PDFName.of('D'))) : found;
  const page = destination instanceof PDFArray ? destination.get(0) : undefined;
  return page instanceof PDFRef ? page : undefined;
}

/** Entries of a name tree (PDF 32000-1, 7.9.6). */
function* treeEntries(
  document: PDFDocument,
  node: PDFDict | undefined,
): Generator<readonly [string, PDFObject]> {
  const names = node?.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < names.length; at += 2) {
    const key = document.context.lookup(names[at]);
    if (key instanceof PDFString || key instanceof PDFHexString) yield [key.decodeText(), names[at + 1]!];
  }
  for (const kid of node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    yield* treeEntries(document, document.context.lookupMaybe(kid, PDFDict));
  }
}

/** The page number (the first is 1) of each named place that a link leads to. */
export function destinationPages(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map((page, index) => [page.ref, index + 1]));
  const plain = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  const tree = document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const entries = [
    ...plain.map(([key, value]) => [key.decodeText(), value] as const),
    ...treeEntries(document, tree),
  ];
  const found = new Map<string, number>();
  for (const [key, value] of entries) {
    const page = pageOf(document, value);
    const number = page === undefined ? undefined : numbers.get(page);
    if (number !== undefined) found.set(decodedName(key), number);
  }
  return found;
}

/** The browser writes the part after `#` as it stands in the address, where å is %C3%A5. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
