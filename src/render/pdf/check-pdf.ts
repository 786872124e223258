import { checkContent } from './check-content.ts';
import { checkDocument } from './check-document.ts';
import { checkFonts } from './check-fonts.ts';
import { checkLinks } from './check-links.ts';
import { checkReading } from './check-reading.ts';
import { checkStructure } from './check-structure.ts';
import type { Finding } from './finding.ts';
import { readPdf } from './read-pdf.ts';

const checks = [checkDocument, checkContent, checkStructure, checkLinks, checkFonts, checkReading] as const;

/**
 * Breaches of the rules of PDF/UA-1 (ISO 14289-1) that a machine can test and that a report can break, and of kub's own.
 * No finding does not make a certificate: whether an alternative text is good, only a person can say.
 */
export async function checkPdf(bytes: Uint8Array): Promise<Finding[]> {
  const pdf = await readPdf(bytes);
  return checks.flatMap((check) => check(pdf));
}
