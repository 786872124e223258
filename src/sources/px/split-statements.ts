import type { ReportPxProblem } from './px-file.ts';

/** Where the metadata ends and the data begins, by byte. */
export interface PxParts {
  /** Byte ranges of the statements before DATA, without the closing semicolon. */
  readonly statements: readonly { readonly start: number; readonly end: number; readonly line: number }[];
  /** First byte after `DATA=`; -1 when there is no DATA. */
  readonly dataStart: number;
  readonly dataLine: number;
}

const quote = 34;
const semicolon = 59;
const lineFeed = 10;
const carriageReturn = 13;
const equals = 61;

/**
 * Splits the bytes into statements. Semicolons and equals signs inside strings belong to the text.
 * Done on bytes, because the encoding is itself told by a statement; in every encoding that PX
 * allows the punctuation is one byte.
 */
export function splitStatements(bytes: Uint8Array, report: ReportPxProblem): PxParts {
  const statements: { start: number; end: number; line: number }[] = [];
  let position = 0;
  let line = 1;
  while (position < bytes.length) {
    while (position < bytes.length && isSpace(bytes[position] as number)) {
      if (endsLine(bytes, position)) line += 1;
      position += 1;
    }
    if (position >= bytes.length || bytes[position] === 0x1a) break;
    const data = dataStartAt(bytes, position);
    if (data >= 0) {
      for (let index = position; index < data; index += 1) if (endsLine(bytes, index)) line += 1;
      return { statements, dataStart: data, dataLine: line };
    }
    const start = position;
    const startLine = line;
    let inString = false;
    while (position < bytes.length && (inString || bytes[position] !== semicolon)) {
      if (bytes[position] === quote) inString = !inString;
      if (endsLine(bytes, position)) line += 1;
      position += 1;
    }
    if (position >= bytes.length) {
      report({ code: 'px-truncated', severity: 'error', line: startLine });
      break;
    }
    statements.push({ start, end: position, line: startLine });
    position += 1;
  }
  return { statements, dataStart: -1, dataLine: line };
}

function isSpace(byte: number): boolean {
  return byte <= 32 && byte !== 0x1a;
}

/** Line feeds end lines, and carriage returns that no line feed follows. */
export function endsLine(bytes: Uint8Array, position: number): boolean {
  const byte = bytes[position];
  return (
    byte === lineFeed ||
    (byte === carriageReturn && bytes[position + 1] !== lineFeed && bytes[position + 1] !== carriageReturn)
  );
}

/** First byte after `DATA =`, or -1 when another keyword stands here. */
function dataStartAt(bytes: Uint8Array, position: number): number {
  const word = String.fromCharCode(...bytes.subarray(position, position + 4)).toUpperCase();
  if (word !== 'DATA') return -1;
  let next = position + 4;
  while (next < bytes.length && isSpace(bytes[next] as number)) next += 1;
  return bytes[next] === equals ? next + 1 : -1;
}
