import { createHash } from 'node:crypto';
import type { RawTable } from '../sources/raw-table.ts';

/** A hash of what a table holds, for tables that are no file: the same rows in the same order, the same hash. */
export function tableHash({ columns, rowCount }: RawTable): string {
  const hash = createHash('sha256');
  for (const { name, dictionary, codes } of columns) {
    hash.update(JSON.stringify([name, dictionary]));
    hash.update(new Uint8Array(codes.buffer, codes.byteOffset, rowCount * codes.BYTES_PER_ELEMENT));
  }
  return hash.digest('hex');
}
