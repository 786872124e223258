import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Reads what the browser printed, without touching its dates. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

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

/**
 * The same from Chromium's own bytes, several times faster: it writes its dictionaries as plain text. Undefined where
 * the bytes look otherwise, and then the file has to be read in full.
 */
export function plainDestinationPages(pdf: Uint8Array): Map<string, number> | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const objects = new Map<string, string>();
  for (const match of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\s*(<<.*?>>)\s*(?:endobj|stream)/gs))
    objects.set(match[1]!, match[2]!);
  const catalog = [...objects.values()].find((object) => /\/Type\s*\/Catalog\b/.test(object));
  const reference = (object: string | undefined, key: string): string | undefined =>
    object === undefined
      ? undefined
      : objects.get(new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(object)?.[1] ?? '');
  const numbers = new Map<string, number>();
  const count = (node: string | undefined): boolean => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node ?? '')?.[1];
    return [...(kids ?? '').matchAll(/(\d+) 0 R/g)].every(([, kid]) => {
      const object = objects.get(kid!);
      if (object === undefined) return false;
      if (/\/Type\s*\/Pages\b/.test(object)) return count(object);
      numbers.set(kid!, numbers.size + 1);
      return true;
    });
  };
  const places = reference(catalog, 'Dests');
  if (places === undefined || !count(reference(catalog, 'Pages'))) return undefined;
  const found = new Map<string, number>();
  for (const [, name, page] of places.matchAll(/\/(\S+?)\s*\[\s*(\d+) 0 R\s*\/XYZ/g)) {
    const number = numbers.get(page!);
    if (number === undefined) return undefined;
    found.set(decodedName(PDFName.of(name!).decodeText()), number);
  }
  return found;
}
