import { PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { loadPdf } from './load-pdf.ts';
import { markedText, type PageContent, readPageContent } from './page-content.ts';
import { standardTypes } from './standard-types.ts';
import { eachElement, readStructure, type StructureElement } from './structure.ts';

export interface ReadPage {
  readonly page: PDFPage;
  readonly number: number;
  readonly content: PageContent;
  readonly texts: ReadonlyMap<number, string>;
}

export interface PlacedElement {
  readonly element: StructureElement;
  readonly above: readonly StructureElement[];
}

/** A PDF with its structure tree and the content of its pages, read once for all rules. */
export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: readonly ReadPage[];
  /** In reading order. */
  readonly elements: readonly PlacedElement[];
  /** The standard type an element's own type stands for, or the type itself. */
  readonly roleOf: (element: StructureElement) => string;
  readonly textOf: (page: PDFRef, id: number) => string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await loadPdf(bytes);
  const pages = document.getPages().map((page, index) => {
    const content = readPageContent(document, page);
    return { page, number: index + 1, content, texts: markedText(content) };
  });
  const byRef = new Map(pages.map((page) => [page.page.ref, page]));
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const roleOf = ({ type }: StructureElement): string => {
    let role = type;
    // A chain of roles is followed, but never round and round.
    for (let step = 0; step < 10 && !standardTypes.has(role); step += 1) {
      role = roles?.lookupMaybe(PDFName.of(role), PDFName)?.decodeText() ?? role;
    }
    return role;
  };
  return {
    document,
    pages,
    elements: [...eachElement(readStructure(document))].map(([element, above]) => ({ element, above })),
    roleOf,
    textOf: (page, id) => byRef.get(page)?.texts.get(id) ?? '',
  };
}
