import { PDFBool, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { decodedStream } from './decoded-stream.ts';
import type { Finding } from './finding.ts';
import type { ReadPdf } from './read-pdf.ts';

const name = PDFName.of;

/** A value in an XMP packet, as an element or as an attribute, with what surrounds it taken away. */
function xmpValue(packet: string, key: string): string | undefined {
  const element = new RegExp(`<${key}[^>]*>(.*?)</${key}>`, 's').exec(packet)?.[1];
  const value = element ?? new RegExp(`\\b${key}\\s*=\\s*["']([^"']*)["']`).exec(packet)?.[1];
  return value?.replace(/<[^>]*>/g, '').trim();
}

/** Title, language and the claims of the file as a whole: 5-1, 6.2-1, 7.1-8 to 7.1-11, 7.2-34. */
export function checkDocument({ document }: ReadPdf): Finding[] {
  const { catalog, context } = document;
  const findings: Finding[] = [];
  const metadata = context.lookup(catalog.get(name('Metadata')));
  if (!(metadata instanceof PDFRawStream)) findings.push({ rule: '7.1-8', found: 'no /Metadata' });
  const packet =
    metadata instanceof PDFRawStream ? Buffer.from(decodedStream(metadata)).toString('utf8') : '';
  if (xmpValue(packet, 'pdfuaid:part') !== '1') findings.push({ rule: '5-1', found: 'no pdfuaid:part 1' });
  if (!xmpValue(packet, 'dc:title')) findings.push({ rule: '7.1-9', found: 'no dc:title' });
  const marked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.get(name('Marked'));
  if (marked !== PDFBool.True) findings.push({ rule: '6.2-1', found: 'not /Marked' });
  const display = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.get(name('DisplayDocTitle'));
  if (display !== PDFBool.True) findings.push({ rule: '7.1-10', found: 'no /DisplayDocTitle true' });
  if (!catalog.has(name('StructTreeRoot'))) findings.push({ rule: '7.1-11', found: 'no /StructTreeRoot' });
  const language = context.lookup(catalog.get(name('Lang')));
  const spoken =
    language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '';
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(spoken))
    findings.push({ rule: '7.2-34', found: `/Lang (${spoken})` });
  return findings;
}
