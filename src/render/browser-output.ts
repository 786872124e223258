import { BrowserProblem } from './browser-problem.ts';

/**
 * Stops a PDF that is not one. A browser without fonts prints an empty page (808 bytes) and reports success,
 * and one that was killed leaves a file without an end; neither may reach a reader.
 */
export function assertFinishedPdf(pdf: Uint8Array): void {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const size = `${pdf.length} bytes`;
  if (text.subarray(0, 5).toString('latin1') !== '%PDF-') throw new BrowserProblem('pdf-unfinished', size);
  if (!text.subarray(-32).includes('%%EOF')) throw new BrowserProblem('pdf-unfinished', size);
  // Chromium writes its dictionaries uncompressed, so the presence of a page and of a font can be seen as text.
  const hasPage = /\/Type\s*\/Page\b(?!s)/.test(text.toString('latin1'));
  const hasFont = text.includes('/FontFile') || text.includes('/Type3');
  if (!hasPage || !hasFont) throw new BrowserProblem('pdf-blank', size);
}
