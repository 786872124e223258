import { closeSync, openSync, write } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { FileContent } from '../io/effects.ts';

const writeSome = promisify(write);

/**
 * Writes a new file, or over one. Opening and closing it is done at once and its bytes in one go beside everything
 * else: six trips through the event loop are longer than the writing of a page.
 */
export async function writeBytes(path: string, content: FileContent, mode = 0o666): Promise<void> {
  if (!(content instanceof Uint8Array)) return await writeFile(path, content, { mode });
  const file = openSync(path, 'w', mode);
  try {
    for (let at = 0; at < content.length; )
      at += (await writeSome(file, content, at, content.length - at, null)).bytesWritten;
  } finally {
    closeSync(file);
  }
}
