import { loadPdf } from './load-pdf.ts';

/** The same file with each object by itself and one plain table of them, as Chromium writes today. */
export async function rewritePdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await loadPdf(bytes);
  return await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}
