import { loadPdf } from './pdf/destinations.ts';
import { finishPdf } from './pdf/finish-pdf.ts';
import type { DocumentFacts } from './pdf/metadata.ts';

/** What the thread that finishes PDFs beside the printing is handed. */
export interface PrintedPdf {
  readonly pdf: Uint8Array;
  readonly facts: DocumentFacts;
}

/** Chromium's PDF as one that holds the rules of `check-pdf.ts`. */
export async function finishPrinted({ pdf, facts }: PrintedPdf): Promise<Uint8Array> {
  return await finishPdf(await loadPdf(pdf), facts);
}
