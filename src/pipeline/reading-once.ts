import type { Effects } from '../io/effects.ts';

/** As much is remembered; what comes after that is read again. */
const mostBytes = 1 << 24;

/**
 * The machine with a memory of files that came in one piece (up to a megabyte): what was hashed is what is read, and
 * it is read once. For one build; files that change meanwhile are those of its beginning.
 */
export function readingOnce(effects: Effects): Effects {
  const pieces = new Map<string, Uint8Array>();
  let size = 0;
  async function* chunks(path: string): AsyncGenerator<Uint8Array> {
    const known = pieces.get(path);
    if (known !== undefined) {
      yield known;
      return;
    }
    const read: Uint8Array[] = [];
    for await (const piece of effects.files.chunks(path)) {
      if (read.length < 2) read.push(piece);
      yield piece;
    }
    const [whole] = read;
    if (whole === undefined || read.length > 1 || size + whole.length > mostBytes) return;
    size += whole.length;
    pieces.set(path, whole);
  }
  return { ...effects, files: { ...effects.files, chunks } };
}
