import { type CharacterMap, readCharacterMap } from './character-map.ts';
import type { FontOf } from './page-content.ts';
import { dictionaryOf, openStream, type PrintedFile, resolved } from './printed-file.ts';
import { type Entries, entries, items, reference } from './syntax.ts';

/** A page, with what it has from the group that it stands in. */
export interface PrintedPage {
  /** Of its object. */
  readonly number: number;
  readonly entries: ReadonlyMap<string, string>;
  readonly inherited: ReadonlyMap<string, string>;
}

/** The pages in order, by the tree that the catalog names (PDF 32000-1, 7.7.3). */
export function readPages(file: PrintedFile, catalog: ReadonlyMap<string, string>): PrintedPage[] {
  const pages: PrintedPage[] = [];
  const seen = new Set<number>();
  const walk = (written: string | undefined, above: ReadonlyMap<string, string>): void => {
    const number = reference(written);
    const found = dictionaryOf(file, written);
    if (number === undefined || found === undefined || seen.has(number)) return;
    seen.add(number);
    const kids = resolved(file, found.get('Kids'));
    const inherited = new Map([...above, ...found]);
    if (kids === undefined) pages.push({ number, entries: found, inherited });
    else for (const kid of items(kids)) walk(kid, inherited);
  };
  walk(catalog.get('Pages'), new Map());
  return pages;
}

/** In points; A4 where the page does not say. */
export function pageHeight(file: PrintedFile, page: PrintedPage): number {
  const box = resolved(file, page.inherited.get('MediaBox'));
  const [, bottom = 0, , top = 842] = box === undefined ? [] : items(box).map(Number);
  return top - bottom;
}

/** What is drawn, unpacked; several streams are read as one. */
export function contentBytes(file: PrintedFile, page: PrintedPage): Buffer {
  const contents = page.entries.get('Contents');
  const list = resolved(file, contents)?.startsWith('[')
    ? items(resolved(file, contents)!)
    : contents === undefined
      ? []
      : [contents];
  const streams = list.flatMap((item) => openStream(file, reference(item) ?? 0) ?? []);
  return streams.length === 1
    ? streams[0]!
    : Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')]));
}

/** Reads each font of a file once, whichever pages use it. */
export function fontReader(file: PrintedFile): (page: PrintedPage) => FontOf {
  const known = new Map<string, CharacterMap>();
  const fonts = new Map<string, Entries>();
  const read = (written: string): CharacterMap | undefined => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const font = dictionaryOf(file, written);
    if (font === undefined) return undefined;
    const stream = openStream(file, reference(font.get('ToUnicode')) ?? 0);
    const text = stream === undefined ? '' : stream.toString('latin1');
    const map = readCharacterMap(text, font.get('Subtype') === '/Type0' ? 2 : 1);
    known.set(written, map);
    return map;
  };
  return (page) => {
    const key = resolved(file, dictionaryOf(file, page.inherited.get('Resources'))?.get('Font')) ?? '<<>>';
    const named = fonts.get(key) ?? entries(key);
    fonts.set(key, named);
    return (name) => {
      const written = named.get(name);
      return written === undefined ? undefined : read(written);
    };
  };
}
