import { finishPdf } from './finish/finish-pdf.ts';
import type { DocumentFacts } from './finish/metadata.ts';
import { readAnyPrinted } from './finish/read-any-printed.ts';

/** What the thread that finishes PDFs beside the printing is handed. */
export interface PrintedPdf {
  readonly pdf: Uint8Array;
  readonly facts: DocumentFacts;
  /** Ids whose page numbers are to be written into the slots of the contents; none when they stand there. */
  readonly slots?: readonly string[];
}

/**
 * Chromium's PDF as one that holds the rules of `check-pdf.ts`; undefined where the page numbers of the contents
 * could not be written into it.
 */
export async function finishPrinted({ pdf, facts, slots }: PrintedPdf): Promise<Uint8Array | undefined> {
  return finishPdf(await readAnyPrinted(pdf), facts, slots);
}
