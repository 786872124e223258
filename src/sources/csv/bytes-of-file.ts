import type { FileSystem } from '../../io/effects.ts';
import { encodingOfHead, markLength, type TextEncoding } from '../text-encoding.ts';

const headSize = 65_536;

export interface OpenFile {
  /** The first part of the file (all of a small one), without byte order mark, UTF-16 as UTF-8. */
  readonly head: Uint8Array;
  readonly isWhole: boolean;
  /** What the first bytes give away; undefined for plain eight-bit text. */
  readonly encoding: TextEncoding | undefined;
  /** Everything, head included. Can be iterated once. */
  chunks(): AsyncGenerator<Uint8Array>;
}

/**
 * Opens a text file for scanning by bytes. UTF-16 is turned into UTF-8 on the way, so that
 * delimiters and line ends are one byte each for everything that follows.
 */
export async function openFile(files: FileSystem, path: string, declared?: TextEncoding): Promise<OpenFile> {
  const iterator = files.chunks(path)[Symbol.asyncIterator]();
  const first = await atLeast(iterator, headSize);
  const encoding = encodingOfHead(first.bytes) ?? (declared?.startsWith('utf-16') ? declared : undefined);
  const toUtf8 = encoding?.startsWith('utf-16') ? utf8From(encoding) : undefined;
  const body = first.bytes.subarray(markLength(first.bytes));
  const head = toUtf8 === undefined ? body : toUtf8(body, first.done);
  return {
    head,
    isWhole: first.done,
    encoding,
    async *chunks() {
      yield head;
      if (first.done) return;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield toUtf8 === undefined ? next.value : toUtf8(next.value, false);
      }
      if (toUtf8 !== undefined) yield toUtf8(new Uint8Array(0), true);
    },
  };
}

async function atLeast(
  iterator: AsyncIterator<Uint8Array>,
  size: number,
): Promise<{ readonly bytes: Uint8Array; readonly done: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await iterator.next();
    if (next.done) return { bytes: concat(parts, length), done: true };
    parts.push(next.value);
    length += next.value.length;
  }
  return { bytes: concat(parts, length), done: false };
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function utf8From(encoding: TextEncoding): (bytes: Uint8Array, last: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return (bytes, last) => encoder.encode(decoder.decode(bytes, { stream: !last }));
}
