import { isAscii as isPlain, isUtf8 } from 'node:buffer';
import type { CsvLayout } from '../../sources/csv/layout.ts';

export interface CleanBytes {
  /** Lines of the file, the last one also without a line end. */
  readonly lineCount: number;
  readonly isAscii: boolean;
}

const [lineFeed, carriageReturn, quote] = [10, 13, 34];
/** What å, ä and ö become when UTF-8 is read as Windows-1252 and saved again. */
const doubleEncoded = ['Ã', 'Â', 'â€'].map((text) => Buffer.from(text));

/**
 * Whether a CSV file is one that any reader reads alike: UTF-8, line ends all of one kind, no quotation mark, no
 * zero byte, nothing that looks encoded twice. Null for any other, which kub's own reader has the words for.
 */
export async function examineBytes(
  chunks: AsyncIterable<Uint8Array>,
  lineEnding: CsvLayout['lineEnding'],
): Promise<CleanBytes | null> {
  if (lineEnding !== 'LF' && lineEnding !== 'CRLF') return null;
  let lineCount = 0;
  let isAscii = true;
  let held = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes =
      held.length > 0
        ? Buffer.concat([held, chunk])
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    const lines = linesOf(bytes.subarray(0, end), lineEnding);
    if (lines === null) return null;
    lineCount += lines;
    isAscii &&= isPlain(bytes);
    held = Buffer.from(bytes.subarray(end));
  }
  if (held.length === 0) return { lineCount, isAscii };
  const last = linesOf(Buffer.concat([held, Buffer.from(lineEnding === 'LF' ? '\n' : '\r\n')]), lineEnding);
  return last === null ? null : { lineCount: lineCount + last, isAscii };
}

/** How many lines there are in whole lines; null where they are not clean. */
function linesOf(bytes: Buffer, lineEnding: 'LF' | 'CRLF'): number | null {
  if (bytes.includes(quote) || bytes.includes(0) || !isUtf8(bytes)) return null;
  if (lineEnding === 'LF' && bytes.includes(carriageReturn)) return null;
  if (!isPlain(bytes) && doubleEncoded.some((sign) => bytes.includes(sign))) return null;
  return lineEnding === 'LF' ? count(bytes, lineFeed) : pairs(bytes);
}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  const start = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + start, (bytes.length - start) >> 2);
  for (let index = 0; index < start; index += 1) if (bytes[index] === wanted) found += 1;
  // Four bytes at a time: a byte that is the one wanted becomes 0, and only then is its upper bit set at last.
  const pattern = wanted * 0x01010101;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]! ^ pattern;
    const zeros = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
    if (zeros !== 0)
      found += ((zeros >>> 7) & 1) + ((zeros >>> 15) & 1) + ((zeros >>> 23) & 1) + (zeros >>> 31);
  }
  for (let index = start + words.length * 4; index < bytes.length; index += 1) {
    if (bytes[index] === wanted) found += 1;
  }
  return found;
}

/** How many lines end with CR LF; null where either stands alone. */
function pairs(bytes: Uint8Array): number | null {
  const feeds = count(bytes, lineFeed);
  if (count(bytes, carriageReturn) !== feeds) return null;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at - 1] !== carriageReturn) return null;
  }
  return feeds;
}
