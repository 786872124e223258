import { deflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';

/** Gives a page new content in place of the old. */
export function replaceContent(document: PDFDocument, page: PDFPage, bytes: Uint8Array): void {
  const { context } = document;
  const old = page.node.get(PDFName.of('Contents'));
  if (old instanceof PDFRef) context.delete(old);
  const stream = context.stream(deflateSync(bytes), { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), context.register(stream));
}
