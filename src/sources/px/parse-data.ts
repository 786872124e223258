import type { ReportPxProblem } from './px-file.ts';
import { endsLine } from './split-statements.ts';

export interface PxCells {
  /** Per cell: index into `tokens`. As many as were read, at most `limit`. */
  readonly cells: Int32Array;
  readonly tokens: readonly string[];
  readonly lines: Int32Array;
  /** Cells in the file, also those beyond the limit. */
  readonly count: number;
  readonly isClosed: boolean;
}

const quote = 34;
const comma = 44;
const semicolon = 59;
/** Whole numbers below this are found without making a string. */
const smallNumbers = 100_000;

/** Reads the cells after `DATA=` up to the semicolon. Most are short whole numbers, read as such. */
export function parseData(bytes: Uint8Array, start: number, startLine: number, limit: number): PxCells {
  const cells = new Int32Array(limit);
  const lines = new Int32Array(limit);
  const tokens: string[] = [];
  const codes = new Map<string, number>();
  const small = new Int32Array(smallNumbers).fill(-1);
  const codeOf = (text: string): number => {
    let code = codes.get(text);
    if (code === undefined) {
      code = tokens.length;
      codes.set(text, code);
      tokens.push(text);
    }
    return code;
  };
  let count = 0;
  let line = startLine;
  let position = start;
  const { length } = bytes;
  while (position < length) {
    const byte = bytes[position] as number;
    if (byte <= 32 || byte === comma) {
      if ((byte === 10 || byte === 13) && endsLine(bytes, position)) line += 1;
      position += 1;
      continue;
    }
    if (byte === semicolon) return { cells, tokens, lines, count, isClosed: true };
    let code = -1;
    const first = position;
    if (byte === quote) {
      position = bytes.indexOf(quote, first + 1);
      if (position < 0) return { cells, tokens, lines, count, isClosed: false };
      code = codeOf(latin1(bytes, first + 1, position));
      position += 1;
    } else {
      let value = 0;
      let next = byte;
      while (next >= 48 && next <= 57 && position - first < 5) {
        value = value * 10 + next - 48;
        position += 1;
        next = bytes[position] as number;
      }
      const isWhole = position > first && (!(next > 32) || next === comma || next === semicolon);
      // 007 and 7 are different texts.
      if (isWhole && (byte !== 48 || position - first === 1)) {
        code = small[value] as number;
        if (code < 0) {
          code = codeOf(String(value));
          small[value] = code;
        }
      } else {
        while (position < length && !endsCell(bytes[position] as number)) position += 1;
        code = codeOf(latin1(bytes, first, position));
      }
    }
    if (count < limit) {
      cells[count] = code;
      lines[count] = line;
    }
    count += 1;
  }
  return { cells, tokens, lines, count, isClosed: false };
}

function endsCell(byte: number): boolean {
  return byte <= 32 || byte === comma || byte === semicolon || byte === quote;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index += 1) text += String.fromCharCode(bytes[index] as number);
  return text;
}

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const symbol = /^(?:\.{1,7}|-)$/;

/** Reports cells that are neither numbers nor symbols of the specification. */
export function checkTokens(data: PxCells, report: ReportPxProblem): void {
  const unknown = new Set<number>();
  data.tokens.forEach((token, code) => {
    if (!number.test(token) && !symbol.test(token)) unknown.add(code);
  });
  if (unknown.size === 0) return;
  const read = Math.min(data.count, data.cells.length);
  for (let cell = 0; cell < read; cell += 1) {
    const code = data.cells[cell] as number;
    if (!unknown.has(code)) continue;
    report({
      code: 'px-cell-unknown',
      severity: 'error',
      line: data.lines[cell] as number,
      found: data.tokens[code] ?? '',
    });
  }
}
