import { closeSync, openSync, write } from 'node:fs';
import { promisify } from 'node:util';
import type { FileContent } from '../io/effects.ts';

const writeSome = promisify(write);

/**
 * Writes a new file, or over one. Opening and closing it is done at once and its bytes in one go beside everything
 * else: six trips through the event loop are longer than the writing of a page. Of what comes in pieces, each is
 * made while the one before it is written.
 */
export async function writeBytes(path: string, content: FileContent, mode = 0o666): Promise<void> {
  const file = openSync(path, 'w', mode);
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for (const piece of piecesOf(content)) {
      await writing;
      writing = writeWhole(file, piece);
      // Whoever makes the next piece may fail first.
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
    closeSync(file);
  }
}

function piecesOf(content: FileContent): Iterable<Uint8Array> {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}

async function writeWhole(file: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; )
    at += (await writeSome(file, bytes, at, bytes.length - at, null)).bytesWritten;
}
