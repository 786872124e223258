import type { DuckDBVector } from '@duckdb/node-api';
import { byteColumn, entryOf, grown } from '../../sources/csv/byte-column.ts';
import { type TextColumn, textColumn } from '../../sources/csv/text-column.ts';

/** A column of texts while its pieces arrive. */
export interface TextCollector {
  add(vector: DuckDBVector, rowCount: number): void;
  finish(rowCount: number): TextColumn;
}

/** DuckDB keeps a text of at most this many bytes in place, after its length: sixteen bytes in all. */
const longestInPlace = 12;

/**
 * Codes the texts of a column by their bytes as they lie in DuckDB's memory: making a million strings to compare
 * them takes longer than reading the file. Nothing may be NULL.
 */
export function textCollector(): TextCollector {
  const column = byteColumn(0);
  const encoder = new TextEncoder();
  let codes = new Int32Array(2048);
  let count = 0;
  return {
    add(vector, rowCount) {
      while (count + rowCount > codes.length) codes = grown(codes, codes.length * 2);
      const data = bytesOf(vector, rowCount);
      const lengths = data && new Uint32Array(data.buffer, data.byteOffset, rowCount * 4);
      for (let row = 0; row < rowCount; row += 1) {
        const length = lengths?.[row * 4] ?? Number.POSITIVE_INFINITY;
        if (data && length <= longestInPlace) {
          codes[count + row] = entryOf(column, data, row * 16 + 4, row * 16 + 4 + length);
          continue;
        }
        const bytes = encoder.encode(String(vector.getItem(row) ?? ''));
        codes[count + row] = entryOf(column, bytes, 0, bytes.length);
      }
      count += rowCount;
    },
    finish(rowCount) {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      const texts = Array.from({ length: column.count }, (_, entry) =>
        decoder.decode(column.arena.subarray(column.starts[entry], (column.starts[entry + 1] ?? 0) - 1)),
      );
      return textColumn(codes.subarray(0, rowCount), texts);
    },
  };
}

/** The memory of a vector of texts; undefined where it is not laid out as expected, and read text by text. */
function bytesOf(vector: DuckDBVector, rowCount: number): Uint8Array | undefined {
  const { dataView } = vector as unknown as { readonly dataView?: unknown };
  if (!(dataView instanceof DataView) || dataView.byteLength < rowCount * 16) return undefined;
  if (dataView.byteOffset % 4 !== 0) return undefined;
  return new Uint8Array(dataView.buffer, dataView.byteOffset, rowCount * 16);
}
