/** What stands before an operator. One record is used for all: who wants to keep something copies it. */
export interface Operands {
  /** Where the operation begins. */
  start: number;
  numberCount: number;
  readonly numbers: Float64Array;
  /** The first name, with its slash; -1 where there is none. */
  nameStart: number;
  nameEnd: number;
  /** The last dictionary; -1 where there is none. */
  dictionaryStart: number;
  dictionaryEnd: number;
  stringCount: number;
  /** Start and end of each string, its brackets included; those inside arrays too. */
  readonly strings: number[];
}

/** Is told of each operation: its operator (see `operatorCode`), what stands before it, and where it ends. */
export type Visit = (operator: number, operands: Operands, end: number) => void;

/** An operator as a number: its letters, one byte each. */
export function operatorCode(operator: string): number {
  let code = 0;
  for (const letter of operator) code = code * 256 + letter.charCodeAt(0);
  return code;
}

const kinds = {
  word: 0,
  space: 1,
  number: 2,
  name: 3,
  string: 4,
  angle: 5,
  bracket: 6,
  comment: 7,
  wrong: 8,
};
const kindOf = new Uint8Array(256);
const isEnd = new Uint8Array(256);
for (const [signs, kind] of [
  ['\0\t\n\f\r ', kinds.space],
  ['+-.0123456789', kinds.number],
  ['/', kinds.name],
  ['(', kinds.string],
  ['<', kinds.angle],
  ['[]', kinds.bracket],
  ['%', kinds.comment],
  [')>{}', kinds.wrong],
] as const) {
  for (const sign of signs) {
    kindOf[sign.charCodeAt(0)] = kind;
    if (kind !== kinds.number) isEnd[sign.charCodeAt(0)] = 1;
  }
}

const inlineData = operatorCode('ID');
const inlineEnd = operatorCode('EI');
/** More numbers than any operator takes. */
const numberRoom = 64;

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isEnd[bytes[at]!] === 0) at += 1;
  return at;
}

function literalEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 92) at += 1;
    else if (byte === 40) depth += 1;
    else if (byte === 41) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new RangeError('scanContent: no ) before the end');
}

function hexEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(62, from);
  if (end === -1) throw new RangeError('scanContent: no > before the end');
  return end + 1;
}

function dictionaryEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at]!;
    const isDouble = bytes[at + 1] === byte;
    if (byte === 40) at = literalEnd(bytes, at);
    else if (byte === 60 && isDouble) {
      depth += 1;
      at += 2;
    } else if (byte === 60) at = hexEnd(bytes, at);
    else if (byte === 62 && isDouble) {
      depth -= 1;
      at += 2;
      if (depth === 0) return at;
    } else at += 1;
  }
  throw new RangeError('scanContent: no >> before the end');
}

/** An inline image's data may hold any byte; it ends at an EI between white space. */
function imageEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at += 1) {
    const isBetween =
      kindOf[bytes[at]!] === kinds.space &&
      (at + 3 === bytes.length || kindOf[bytes[at + 3]!] === kinds.space);
    if (isBetween && bytes[at + 1] === 69 && bytes[at + 2] === 73) return at + 3;
  }
  throw new RangeError('scanContent: no EI before the end');
}

/** A number; NaN for what only begins like one. */
function numberIn(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from]!;
  let value = 0;
  let scale = 0;
  for (let at = sign === 45 || sign === 43 ? from + 1 : from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte === 46) scale = scale === 0 ? 1 : Number.NaN;
    else if (byte < 48 || byte > 57) return Number.NaN;
    else {
      value = value * 10 + byte - 48;
      scale *= 10;
    }
  }
  const size = scale === 0 ? value : value / scale;
  return sign === 45 ? -size : size;
}

function codeIn(bytes: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let at = from; at < to; at += 1) code = code * 256 + bytes[at]!;
  return code;
}

const constants = new Set(['true', 'false', 'null']);

function isConstant(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from > 3 && to - from < 6 && constants.has(String.fromCharCode(...bytes.subarray(from, to)));
}

/**
 * Goes through a page's content (PDF 32000-1, 7.8.2) without keeping any of it: a report has some three hundred
 * thousand operations, and an object for each costs more than the printing. An inline image is one operation, `EI`.
 *
 * @throws RangeError where a string, a dictionary or an image has no end, or a sign has no meaning
 */
export function scanContent(bytes: Uint8Array, visit: Visit, from = 0, to = bytes.length): void {
  const operands: Operands = {
    start: -1,
    numberCount: 0,
    numbers: new Float64Array(numberRoom),
    nameStart: -1,
    nameEnd: -1,
    dictionaryStart: -1,
    dictionaryEnd: -1,
    stringCount: 0,
    strings: [],
  };
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    const kind = kindOf[byte]!;
    if (kind === kinds.space) {
      at += 1;
      continue;
    }
    if (kind === kinds.comment) {
      while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
      continue;
    }
    const start = at;
    if (operands.start === -1) operands.start = start;
    if (kind === kinds.number) {
      at = wordEnd(bytes, at);
      if (operands.numberCount < numberRoom)
        operands.numbers[operands.numberCount] = numberIn(bytes, start, at);
      operands.numberCount += 1;
    } else if (kind === kinds.angle && bytes[at + 1] === 60) {
      at = dictionaryEnd(bytes, at);
      operands.dictionaryStart = start;
      operands.dictionaryEnd = at;
    } else if (kind === kinds.angle || kind === kinds.string) {
      at = kind === kinds.angle ? hexEnd(bytes, at) : literalEnd(bytes, at);
      operands.strings[operands.stringCount * 2] = start;
      operands.strings[operands.stringCount * 2 + 1] = at;
      operands.stringCount += 1;
    } else if (kind === kinds.name) {
      at = wordEnd(bytes, at + 1);
      if (operands.nameStart === -1) {
        operands.nameStart = start;
        operands.nameEnd = at;
      }
    } else if (kind === kinds.bracket) {
      at += 1;
    } else if (kind === kinds.word) {
      at = wordEnd(bytes, at);
      if (isConstant(bytes, start, at)) continue;
      let code = at - start > 3 ? 0 : codeIn(bytes, start, at);
      if (code === inlineData) {
        at = imageEnd(bytes, at);
        code = inlineEnd;
      }
      visit(code, operands, at);
      operands.start = -1;
      operands.numberCount = 0;
      operands.nameStart = -1;
      operands.dictionaryStart = -1;
      operands.stringCount = 0;
    } else throw new RangeError(`scanContent: unreadable byte ${start}`);
  }
}
