import { createHash } from 'node:crypto';
import type { Effects } from '../io/effects.ts';
import type { OutputFile } from './build-edition.ts';

/** Writes a file as its pieces are made and hashes them on the way: what is in memory is one of them. */
export async function writeHashed(
  effects: Effects,
  out: string,
  path: string,
  pieces: Iterable<Uint8Array>,
): Promise<OutputFile> {
  const hash = createHash('sha256');
  const passing = function* (): Generator<Uint8Array> {
    for (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };
  await effects.files.write(`${out}/${path}`, passing());
  return { path, sha256: hash.digest('hex') };
}
