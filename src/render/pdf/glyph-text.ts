import { type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodedStream } from './decoded-stream.ts';

/** One shown glyph: its code, and the text it stands for (undefined where the font does not say). */
export interface Glyph {
  readonly code: number;
  readonly text: string | undefined;
}

export type GlyphReader = (bytes: Uint8Array) => readonly Glyph[];

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The character map of a font's /ToUnicode (PDF 32000-1, 9.10.3). */
function readMap(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, body] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, unicode] of body!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      map.set(Number.parseInt(code!, 16), utf16(unicode!));
    }
  }
  for (const [, body] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, one, list] of body!.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f]+)>|\[([^\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from!, 16);
      const items = list?.match(/[0-9a-f]{4,}/gi);
      for (let code = first; code <= Number.parseInt(to!, 16); code += 1) {
        const base = one === undefined ? items?.[code - first] : one;
        if (base === undefined) continue;
        const last = one === undefined ? 0 : code - first;
        const start = utf16(base);
        map.set(code, start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + last));
      }
    }
  }
  return map;
}

const kept = new WeakMap<PDFDict, GlyphReader>();

/** How the strings shown in a font are read: two bytes a glyph in composite fonts, one in the others. */
export function glyphReader(context: PDFContext, font: PDFDict): GlyphReader {
  const known = kept.get(font);
  if (known !== undefined) return known;
  const stream = context.lookup(font.get(PDFName.of('ToUnicode')));
  const map =
    stream instanceof PDFRawStream
      ? readMap(Buffer.from(decodedStream(stream)).toString('latin1'))
      : new Map<number, string>();
  const width = font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1;
  const singles = new Map<number, readonly [Glyph]>();
  // Chromium shows most glyphs one by one: each is made once, not once for every place it stands in.
  const single = (code: number): readonly [Glyph] => {
    const known = singles.get(code) ?? ([{ code, text: map.get(code) }] as const);
    singles.set(code, known);
    return known;
  };
  const codeAt = (bytes: Uint8Array, at: number): number =>
    width === 2 ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
  const reader: GlyphReader = (bytes) => {
    if (bytes.length === width) return single(codeAt(bytes, 0));
    const glyphs: Glyph[] = [];
    for (let at = 0; at + width <= bytes.length; at += width) glyphs.push(...single(codeAt(bytes, at)));
    return glyphs;
  };
  kept.set(font, reader);
  return reader;
}
