import { type PrintedFile, readPrintedFile } from './printed-file.ts';

/**
 * A file as the browser wrote it. One that packs its objects, as a browser of tomorrow may, is first written anew by
 * the library, which reads all there is and takes its time.
 */
export async function readAnyPrinted(pdf: Uint8Array): Promise<PrintedFile> {
  const plain = readPrintedFile(pdf);
  if (plain !== undefined) return plain;
  const { rewritePdf } = await import('../pdf/rewrite-pdf.ts');
  const rewritten = readPrintedFile(await rewritePdf(pdf));
  if (rewritten === undefined) throw new RangeError('readAnyPrinted: the file cannot be read');
  return rewritten;
}
