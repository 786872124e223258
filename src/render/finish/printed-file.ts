import { inflateSync } from 'node:zlib';
import { type Entries, entries, objectEnd, reference, skipSpace } from './syntax.ts';

/** A PDF as Chromium writes it: each object by itself, and one plain table of where they stand. */
export interface PrintedFile {
  readonly bytes: Uint8Array;
  /** The same, a character for each byte. */
  readonly text: string;
  readonly trailer: ReadonlyMap<string, string>;
  /** Where each object stands, by its number; 0 where there is none. */
  readonly places: Int32Array;
}

/** One row of the table: ten digits of place, five of generation, and whether it is in use. */
const rowLength = 20;

/** Undefined for a file that is written in another way: packed objects, later changes, encryption. */
export function readPrintedFile(bytes: Uint8Array): PrintedFile | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1];
  const table = Number(start);
  if (start === undefined || !text.startsWith('xref', table)) return undefined;
  const end = text.indexOf('trailer', table);
  if (end === -1) return undefined;
  const trailer = entries(text, skipSpace(text, end + 'trailer'.length));
  const size = Number(trailer.get('Size'));
  if (!(size > 0) || ['Prev', 'XRefStm', 'Encrypt'].some((key) => trailer.has(key))) return undefined;
  const places = new Int32Array(size);
  const section = /\s*(\d+) (\d+)\s*/y;
  for (section.lastIndex = table + 'xref'.length; skipSpace(text, section.lastIndex) < end; ) {
    const found = section.exec(text);
    if (found === null) return undefined;
    const [first, count] = [Number(found[1]), Number(found[2])];
    const rows = section.lastIndex;
    if (first + count > size || rows + count * rowLength > end) return undefined;
    for (let row = 0; row < count; row += 1) {
      const at = rows + row * rowLength;
      if (text[at + 17] === 'n') places[first + row] = Number(text.slice(at, at + 10));
    }
    section.lastIndex = rows + count * rowLength;
  }
  return { bytes, text, trailer, places };
}

const heading = /\s*(\d+)\s+\d+\s+obj\s*/y;

/** Where the object itself begins, past its number; undefined where there is none of that number. */
export function objectStart({ text, places }: PrintedFile, number: number): number | undefined {
  const place = places[number];
  if (place === undefined || place === 0) return undefined;
  heading.lastIndex = place;
  if (Number(heading.exec(text)?.[1]) !== number) throw new RangeError(`no object ${number} at ${place}`);
  return heading.lastIndex;
}

/** The text of an object, or of the dictionary of a stream. */
export function objectText(file: PrintedFile, number: number): string | undefined {
  const start = objectStart(file, number);
  return start === undefined ? undefined : file.text.slice(start, objectEnd(file.text, start));
}

/** What a value says, itself or as the object that it refers to; undefined for none, and for `null`. */
export function resolved(file: PrintedFile, value: string | undefined): string | undefined {
  const number = reference(value);
  const found = number === undefined ? value : objectText(file, number);
  return found === 'null' ? undefined : found;
}

/** The dictionary that a value is or refers to. */
export function dictionaryOf(file: PrintedFile, value: string | undefined): Entries | undefined {
  const text = resolved(file, value);
  return text?.startsWith('<<') ? entries(text) : undefined;
}

/** The bytes of a stream as they stand in the file; undefined for an object that is none. */
export function packedStream(file: PrintedFile, number: number): Uint8Array | undefined {
  const start = objectStart(file, number);
  if (start === undefined || !file.text.startsWith('<<', start)) return undefined;
  const end = objectEnd(file.text, start);
  const opening = /\s*stream\r?\n/y;
  opening.lastIndex = end;
  if (!opening.test(file.text)) return undefined;
  const length = Number(resolved(file, entries(file.text, start).get('Length')));
  return file.bytes.subarray(opening.lastIndex, opening.lastIndex + length);
}

/** Most pages fit in so many bytes, and are then unpacked in one go. */
const pageRoom = 1 << 17;

/** The bytes of a stream, unpacked. Throws RangeError for a packing that Chromium does not use. */
export function openStream(file: PrintedFile, number: number): Buffer | undefined {
  const packed = packedStream(file, number);
  if (packed === undefined) return undefined;
  const filter = dictionaryOf(file, `${number} 0 R`)?.get('Filter');
  if (filter === undefined) return Buffer.from(packed);
  if (!/^(\/FlateDecode|\[\s*\/FlateDecode\s*\])$/.test(filter))
    throw new RangeError(`stream ${number}: ${filter}`);
  return inflateSync(packed, { chunkSize: pageRoom });
}
