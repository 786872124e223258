import { PDFDocument } from '@cantoo/pdf-lib';

/** Reads a file without touching its dates. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}
