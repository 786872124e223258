import { decoderFor } from '../decode.ts';
import { type Letters, lettersIn } from '../letters.ts';
import type { TextEncoding } from '../text-encoding.ts';
import { isAscii, isUtf8 } from '../text-encoding.ts';
import { readWholeNumbers, wholeNumberColumn } from '../whole-numbers.ts';
import type { CsvLayout } from './layout.ts';
import type { CsvRows } from './read-carefully.ts';
import { type ByteScan, byteScan } from './scan-bytes.ts';
import { type TextColumn, textColumn } from './text-column.ts';

const lineFeed = 10;
/** A line this long is not a line of a table. */
const longestLine = 1 << 20;

export interface QuickScan {
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** Of bytes that are not UTF-8. */
  readonly letters?: Letters;
  /** The rows, once the encoding is settled; undefined when a cell holds nothing but no-break spaces. */
  decodeRows(encoding: TextEncoding): CsvRows | undefined;
}

/** Reads a clean file by bytes; undefined as soon as anything unusual stands in it. */
export async function readQuickly(
  chunks: AsyncIterable<Uint8Array>,
  layout: CsvLayout,
  fileSize: number,
): Promise<QuickScan | undefined> {
  if (layout.delimiter.length !== 1 || layout.delimiter.charCodeAt(0) > 127) return undefined;
  if (layout.lineEnding !== 'LF' && layout.lineEnding !== 'CRLF') return undefined;
  let scan: ByteScan | undefined;
  let linesToSkip = layout.bodyLine - 1;
  const left = remainder();
  const above: Uint8Array[] = [];
  const take = (bytes: Uint8Array): boolean => {
    const { body, skipped } = withoutLines(bytes, linesToSkip);
    if (skipped > 0) above.push(bytes.slice(0, bytes.length - body.length));
    linesToSkip -= skipped;
    if (linesToSkip > 0 || body.length === 0) return true;
    scan ??= startScan(layout, body, fileSize);
    return scan.scan(body);
  };
  for await (const chunk of chunks) {
    const joined = left.join(chunk);
    const end = joined.lastIndexOf(lineFeed) + 1;
    if (!take(joined.subarray(0, end))) return undefined;
    left.keep(joined.subarray(end));
    if (joined.length - end > longestLine) return undefined;
  }
  const last = left.join(Uint8Array.of(lineFeed));
  if (last.length > 1 && !take(last)) return undefined;
  return quickScan(scan ?? byteScan(0, layout.width, 1, 0), above);
}

function startScan(layout: CsvLayout, body: Uint8Array, fileSize: number): ByteScan {
  // Room for all rows at once where they are as long as the first ones: arrays that grow cost memory twice.
  const sample = body.subarray(0, 65_536);
  let lines = 0;
  for (let at = sample.indexOf(lineFeed); at >= 0; at = sample.indexOf(lineFeed, at + 1)) lines += 1;
  const rows = Math.ceil((fileSize / sample.length) * (lines + 1) * 1.05) + 16;
  return byteScan(layout.delimiter.charCodeAt(0), layout.width, layout.bodyLine, rows);
}

function quickScan(scan: ByteScan, above: readonly Uint8Array[]): QuickScan {
  const arenas = scan.columns.map((column) => column.arena.subarray(0, column.used - 1));
  const { rowCount } = scan;
  const isWholeUtf8 = [...above, ...arenas].every(isUtf8);
  return {
    isUtf8: isWholeUtf8,
    ...(isWholeUtf8 ? {} : { letters: lettersIn([...above, ...arenas]) }),
    isAscii: [...above, ...arenas].every(isAscii),
    decodeRows(encoding) {
      const decoder = decoderFor(encoding);
      const columns: TextColumn[] = [];
      for (const [index, column] of scan.columns.entries()) {
        const codes = column.codes.subarray(0, rowCount);
        const textsOf = (): readonly string[] => decoder.decode(arenas[index]).split('\0');
        const numbers = readWholeNumbers(arenas[index] as Uint8Array, column.count);
        if (numbers !== null) {
          columns.push(wholeNumberColumn(codes, numbers, textsOf));
          continue;
        }
        const texts = textsOf();
        // Whether a row is empty was decided before letters were known, with plain spaces only.
        if (texts.some((text, entry) => entry > 0 && text.trim() === '')) return undefined;
        columns.push(textColumn(codes, texts));
      }
      return { columns, lines: scan.lines.subarray(0, rowCount), rowCount, footer: [] };
    },
  };
}

function withoutLines(bytes: Uint8Array, lines: number) {
  let start = 0;
  let skipped = 0;
  while (skipped < lines) {
    const end = bytes.indexOf(lineFeed, start);
    if (end < 0) break;
    start = end + 1;
    skipped += 1;
  }
  return { body: bytes.subarray(start), skipped };
}

/** What is left of one piece waits for the next. A file in one piece, as most are, is never copied. */
function remainder() {
  let buffer = new Uint8Array(0);
  let length = 0;
  /** One buffer for the whole file: a new one for every piece would be collected too late. */
  const reserve = (size: number): void => {
    if (size <= buffer.length) return;
    const larger = new Uint8Array(size * 2);
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    /** What was kept and then the chunk. Valid until the next call. */
    join(chunk: Uint8Array): Uint8Array {
      if (length === 0) return chunk;
      reserve(length + chunk.length);
      buffer.set(chunk, length);
      return buffer.subarray(0, length + chunk.length);
    },
    /** Keeps the end of what was joined for the next chunk. */
    keep(end: Uint8Array): void {
      reserve(end.length);
      buffer.set(end);
      length = end.length;
    },
  };
}
