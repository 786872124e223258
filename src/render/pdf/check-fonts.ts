import { PDFArray, type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Finding } from './finding.ts';
import type { ReadPage, ReadPdf } from './read-pdf.ts';

const name = PDFName.of;

function isEmbedded(context: PDFContext, font: PDFDict): boolean {
  if (font.get(name('Subtype')) === name('Type3')) return true;
  const below = context.lookup(font.lookupMaybe(name('DescendantFonts'), PDFArray)?.get(0));
  const described = below instanceof PDFDict ? below : font;
  const descriptor = described.lookupMaybe(name('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(name(key)) ?? false);
}

function pageFonts({ page }: ReadPage): readonly (readonly [string, PDFDict])[] {
  const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
  return (fonts?.entries() ?? []).flatMap(([key]) => {
    const font = fonts?.lookupMaybe(key, PDFDict);
    return font === undefined ? [] : [[key.decodeText(), font] as const];
  });
}

function baseName(font: PDFDict): string {
  return font.lookupMaybe(name('BaseFont'), PDFName)?.decodeText() ?? 'Type3';
}

/** Fonts are inside the file, and every sign has a shape and a meaning: 7.21.4.1-1, 7.21.7-1, 7.21.7-2, 7.21.8-1. */
export function checkFonts({ document, pages }: ReadPdf): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<PDFDict>();
  for (const page of pages) {
    for (const [, font] of pageFonts(page)) {
      if (seen.has(font)) continue;
      seen.add(font);
      const at = { found: baseName(font), page: page.number };
      if (!isEmbedded(document.context, font)) findings.push({ rule: '7.21.4.1-1', ...at });
    }
    const missing = new Set<string>();
    for (const glyph of [...page.content.glyphs.values()].flat()) {
      if (glyph.code === 0) missing.add('7.21.8-1');
      else if (glyph.text === undefined) missing.add('7.21.7-1');
      else if (/[\0\uFEFF\uFFFE]/.test(glyph.text) || glyph.text === '') missing.add('7.21.7-2');
    }
    for (const rule of missing)
      findings.push({ rule, found: 'a sign without shape or meaning', page: page.number });
  }
  return findings;
}
