import { type ByteColumn, byteColumn, entryOf, grown } from './byte-column.ts';

export interface ByteScan {
  /** Rows so far. */
  readonly rowCount: number;
  readonly columns: readonly ByteColumn[];
  readonly lines: Int32Array;
  /** Reads complete lines. False when something stands there that this scanner does not read. */
  scan(bytes: Uint8Array): boolean;
}

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * Reads the rows of a clean CSV file byte by byte into dictionary codes; no string is made for a cell.
 * Clean is: line ends LF or CRLF, the same number of fields on every row, and quotation marks only
 * around whole fields with neither marks nor line ends inside. Everything else is left to csv-parse.
 */
export function byteScan(delimiter: number, fieldCount: number, firstLine: number, rows: number): ByteScan {
  const columns = Array.from({ length: fieldCount }, () => byteColumn(rows));
  let lines = new Int32Array(rows);
  let rowCount = 0;
  let line = firstLine;

  const isEnd = (byte: number | undefined) =>
    byte === delimiter || byte === lineFeed || byte === carriageReturn;

  let entry = 0;
  /** Leaves the cell's code in `entry`; returns the position of the byte that ends the cell, or -1. */
  function readCell(column: ByteColumn, bytes: Uint8Array, start: number): number {
    const isQuoted = bytes[start] === quote;
    const from = isQuoted ? start + 1 : start;
    const { arena, starts } = column;
    const guess = column.follower[column.last] as number;
    let position = from;
    let inArena = starts[guess] as number;
    while (bytes[position] === arena[inArena]) {
      position += 1;
      inArena += 1;
    }
    if (inArena === (starts[guess + 1] as number) - 1) {
      const after = isQuoted && bytes[position] === quote ? position + 1 : position;
      if (after > position === isQuoted && isEnd(bytes[after])) {
        entry = guess;
        return after;
      }
    }
    let end = from;
    if (isQuoted) {
      while (bytes[end] !== quote) {
        const byte = bytes[end];
        if (byte === lineFeed || byte === carriageReturn || byte === 0 || byte === undefined) return -1;
        end += 1;
      }
      if (!isEnd(bytes[end + 1])) return -1;
    } else {
      while (!isEnd(bytes[end])) {
        const byte = bytes[end];
        if (byte === 0 || byte === undefined) return -1;
        end += 1;
      }
    }
    const after = isQuoted ? end + 1 : end;
    let first = from;
    while (first < end && isSpace(bytes[first] as number)) first += 1;
    while (end > first && isSpace(bytes[end - 1] as number)) end -= 1;
    entry = entryOf(column, bytes, first, end);
    return after;
  }

  function growRows(): void {
    const size = Math.max(1024, rowCount + (rowCount >> 1));
    lines = grown(lines, size);
    for (const column of columns) column.codes = grown(column.codes, size);
  }

  function scan(bytes: Uint8Array): boolean {
    // The zero byte ends the entries of a dictionary, so none may stand in the file.
    if (bytes.includes(0)) return false;
    let position = 0;
    while (position < bytes.length) {
      const start = position;
      if (rowCount === lines.length) growRows();
      let isBlank = true;
      for (let field = 0; field < fieldCount; field += 1) {
        const column = columns[field] as ByteColumn;
        const after = readCell(column, bytes, position);
        if (after < 0) return false;
        column.codes[rowCount] = entry;
        if (entry !== 0) isBlank = false;
        column.follower[column.last] = entry;
        column.last = entry;
        if (field < fieldCount - 1 && bytes[after] !== delimiter) {
          // An empty line ends here; any other short row is not ours.
          if (field > 0 || !isBlank || after !== start) return false;
          position = after;
          break;
        }
        position = field === fieldCount - 1 ? after : after + 1;
      }
      if (bytes[position] === carriageReturn) position += 1;
      if (bytes[position] !== lineFeed) return false;
      position += 1;
      if (!isBlank) {
        lines[rowCount] = line;
        rowCount += 1;
      }
      line += 1;
    }
    return true;
  }

  return {
    get rowCount() {
      return rowCount;
    },
    get lines() {
      return lines;
    },
    columns,
    scan,
  };
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9;
}
