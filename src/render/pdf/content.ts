/** Names begin with a slash; strings are bytes, since what they say depends on the font. */
export type Operand = number | string | Uint8Array | readonly Operand[] | ReadonlyMap<string, Operand>;

/** One operator of a page's content with its operands, and the bytes it takes. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  readonly start: number;
  readonly end: number;
}

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const escapes = new Map([...'nrtbf'].map((sign, index) => [sign.charCodeAt(0), [10, 13, 9, 8, 12][index]!]));

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function skipSpace(cursor: Cursor): void {
  for (; cursor.at < cursor.bytes.length; cursor.at += 1) {
    const byte = cursor.bytes[cursor.at]!;
    if (byte === 37)
      while (cursor.at < cursor.bytes.length && ![10, 13].includes(cursor.bytes[cursor.at]!)) cursor.at += 1;
    else if (!space.has(byte)) return;
  }
}

function word({ bytes, at: start }: Cursor): string {
  let end = start;
  while (end < bytes.length && !space.has(bytes[end]!) && (end === start || !delimiters.has(bytes[end]!)))
    end += 1;
  return latin1(bytes, start, end);
}

/** Operators and names of one or two letters, which are nearly all there are. */
const shortWords = new Map<number, string>();

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= 2) {
    const key = bytes[start]! * 256 + (end - start === 2 ? bytes[start + 1]! : 0);
    const known = shortWords.get(key);
    if (known !== undefined) return known;
    const text = String.fromCharCode(...bytes.subarray(start, end));
    shortWords.set(key, text);
    return text;
  }
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at]!);
  return text;
}

/** Half of a byte, or -1 for what is not a hexadecimal digit. */
function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Strings of one glyph, by what is written: a page has thousands of them, and they are few. */
const glyphStrings = new Map<number, Uint8Array>();

/** `<0031>`: undefined where the string has another length. */
function glyphString({ bytes, at }: Cursor): Uint8Array | undefined {
  if (bytes[at + 5] !== 62) return undefined;
  let code = 0;
  for (let place = at + 1; place < at + 5; place += 1) {
    const digit = hexDigit(bytes[place]!);
    if (digit === -1) return undefined;
    code = code * 16 + digit;
  }
  const known = glyphStrings.get(code) ?? Uint8Array.of(code >> 8, code & 255);
  glyphStrings.set(code, known);
  return known;
}

function hexString(cursor: Cursor): Uint8Array {
  const short = glyphString(cursor);
  if (short !== undefined) {
    cursor.at += 6;
    return short;
  }
  const out: number[] = [];
  let half = -1;
  for (cursor.at += 1; cursor.bytes[cursor.at] !== 62; cursor.at += 1) {
    if (cursor.at >= cursor.bytes.length) throw new RangeError('readOperations: no > before the end');
    const digit = hexDigit(cursor.bytes[cursor.at]!);
    if (digit === -1) continue;
    if (half !== -1) out.push(half * 16 + digit);
    half = half === -1 ? digit : -1;
  }
  if (half !== -1) out.push(half * 16);
  cursor.at += 1;
  return Uint8Array.from(out);
}

function literalString(cursor: Cursor): Uint8Array {
  const out: number[] = [];
  let depth = 1;
  for (cursor.at += 1; cursor.at < cursor.bytes.length; cursor.at += 1) {
    const byte = cursor.bytes[cursor.at]!;
    if (byte === 92) {
      cursor.at += 1;
      const octal = /^[0-7]{1,3}/.exec(
        Buffer.from(cursor.bytes.subarray(cursor.at, cursor.at + 3)).toString('latin1'),
      );
      if (octal !== null) cursor.at += octal[0].length - 1;
      const next = cursor.bytes[cursor.at]!;
      out.push(octal === null ? (escapes.get(next) ?? next) : Number.parseInt(octal[0], 8) & 255);
      continue;
    }
    if (byte === 40) depth += 1;
    if (byte === 41) depth -= 1;
    if (depth === 0) break;
    out.push(byte);
  }
  cursor.at += 1;
  return Uint8Array.from(out);
}

function until(cursor: Cursor, close: string): Operand[] {
  const items: Operand[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.at >= cursor.bytes.length) throw new RangeError(`readOperations: no ${close} before the end`);
    if (String.fromCharCode(...cursor.bytes.subarray(cursor.at, cursor.at + close.length)) === close) break;
    items.push(operand(cursor));
  }
  cursor.at += close.length;
  return items;
}

/** A number where one stands, and the cursor after it; undefined, with the cursor where it was, for anything else. */
function plainNumber(cursor: Cursor): number | undefined {
  const { bytes } = cursor;
  let at = cursor.at;
  const negative = bytes[at] === 45;
  if (negative) at += 1;
  let digits = 0;
  let value = 0;
  let scale = 0;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 46 && scale === 0) scale = 1;
    else if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits += 1;
      scale *= 10;
    } else if (space.has(byte) || delimiters.has(byte)) break;
    else return undefined;
  }
  // Beyond this, digits would be lost on the way.
  if (digits === 0 || digits > 15) return undefined;
  cursor.at = at;
  const found = scale > 1 ? value / scale : value;
  return negative ? -found : found;
}

function operand(cursor: Cursor): Operand {
  const byte = cursor.bytes[cursor.at]!;
  if (byte >= 45 && byte <= 57 && byte !== 47) {
    const number = plainNumber(cursor);
    if (number !== undefined) return number;
  }
  if (byte === 40) return literalString(cursor);
  if (byte === 91) {
    cursor.at += 1;
    return until(cursor, ']');
  }
  if (byte === 60 && cursor.bytes[cursor.at + 1] === 60) {
    cursor.at += 2;
    const items = until(cursor, '>>');
    return new Map(
      items.flatMap((key, index) => (index % 2 === 0 ? [[String(key), items[index + 1]!] as const] : [])),
    );
  }
  if (byte === 60) return hexString(cursor);
  const text = word(cursor);
  cursor.at += text.length;
  const number = Number(text);
  return text !== '' && !Number.isNaN(number) ? number : text;
}

/** An inline image's data may hold any byte; it ends at an EI between white space. */
function skipImage(cursor: Cursor): void {
  for (; cursor.at + 2 < cursor.bytes.length; cursor.at += 1) {
    const [before, e, i] = cursor.bytes.subarray(cursor.at, cursor.at + 3);
    const after = cursor.bytes[cursor.at + 3];
    if (space.has(before!) && e === 69 && i === 73 && (after === undefined || space.has(after))) break;
  }
  cursor.at += 3;
}

const isOperator = (item: Operand): item is string =>
  typeof item === 'string' && /^[A-Za-z'"]/.test(item) && !/^(true|false|null)$/.test(item);

/** A page's content as operations (PDF 32000-1, 7.8.2), each with its place in the bytes. */
export function readOperations(bytes: Uint8Array): Operation[] {
  const cursor: Cursor = { bytes, at: 0 };
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  let start = -1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.at >= bytes.length) return operations;
    if (start === -1) start = cursor.at;
    const before = cursor.at;
    const item = operand(cursor);
    if (cursor.at === before) throw new RangeError(`readOperations: unreadable byte ${before}`);
    if (!isOperator(item)) {
      operands.push(item);
      continue;
    }
    if (item === 'ID') skipImage(cursor);
    operations.push({ operator: item === 'ID' ? 'EI' : item, operands, start, end: cursor.at });
    operands = [];
    start = -1;
  }
}
