/*
 * Objects of a PDF as they stand in the file (PDF 32000-1, 7.3), each byte a character: an object is its text, and is
 * opened only where something in it is asked for or changed.
 */

/** What ends a name, a number or a keyword: white space and delimiters. */
const isEnd = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ()<>[]{}/%') isEnd[sign.charCodeAt(0)] = 1;
const isSpace = new Uint8Array(256);
for (const sign of '\0\t\n\f\r ') isSpace[sign.charCodeAt(0)] = 1;

/** A dictionary, its keys without their slash, its values as they are written. */
export type Entries = Map<string, string>;

export function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 37) while (at + 1 < text.length && !/[\r\n]/.test(text[at + 1]!)) at += 1;
    else if (isSpace[sign] !== 1) break;
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isEnd[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}

/** The end of a string in round brackets, which may hold others. */
function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at += 1;
    else if (sign === 40) depth += 1;
    else if (sign === 41) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new RangeError(`syntax: the string at ${from} has no end`);
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** The end of a number, or of the reference that it begins: `12 0 R`. */
function numberEnd(text: string, from: number): number {
  const first = wordEnd(text, from);
  if (digitsEnd(text, from) !== first) return first;
  const generation = skipSpace(text, first);
  const second = digitsEnd(text, generation);
  if (second === generation) return first;
  const letter = skipSpace(text, second);
  return text.charCodeAt(letter) === 82 && wordEnd(text, letter) === letter + 1 ? letter + 1 : first;
}

function closed(text: string, from: number, close: string): number {
  let at = skipSpace(text, from);
  while (!text.startsWith(close, at)) at = skipSpace(text, objectEnd(text, at));
  return at + close.length;
}

/** Where the object that begins at a place ends. Throws RangeError where there is none, or none that ends. */
export function objectEnd(text: string, from: number): number {
  const sign = text.charCodeAt(from);
  if (sign >= 48 && sign <= 57) return numberEnd(text, from);
  if (sign === 47) return wordEnd(text, from + 1);
  if (sign === 91) return closed(text, from + 1, ']');
  if (sign === 40) return stringEnd(text, from);
  if (sign === 60) {
    if (text.charCodeAt(from + 1) === 60) return closed(text, from + 2, '>>');
    const end = text.indexOf('>', from);
    if (end !== -1) return end + 1;
  }
  const end = wordEnd(text, from);
  if (end === from) throw new RangeError(`syntax: no object at ${from}`);
  return end;
}

/** Is told where a key (without its slash) and its value stand. */
export type VisitEntry = (key: number, keyEnd: number, value: number, valueEnd: number) => void;

/** Goes through the dictionary that begins at a place. */
export function eachEntry(text: string, from: number, visit: VisitEntry): void {
  if (!text.startsWith('<<', from)) throw new RangeError(`syntax: no dictionary at ${from}`);
  let at = skipSpace(text, from + 2);
  while (!text.startsWith('>>', at)) {
    if (text.charCodeAt(at) !== 47) throw new RangeError(`syntax: no key at ${at}`);
    const keyEnd = wordEnd(text, at + 1);
    const value = skipSpace(text, keyEnd);
    const end = objectEnd(text, value);
    visit(at + 1, keyEnd, value, end);
    at = skipSpace(text, end);
  }
}

/** The entries of the dictionary that begins at a place. */
export function entries(text: string, from = 0): Entries {
  const found: Entries = new Map();
  eachEntry(text, from, (key, keyEnd, value, valueEnd) => {
    found.set(text.slice(key, keyEnd), text.slice(value, valueEnd));
  });
  return found;
}

/** Goes through the array that begins at a place. */
export function eachItem(text: string, from: number, visit: (item: number, end: number) => void): void {
  if (text.charCodeAt(from) !== 91) throw new RangeError(`syntax: no array at ${from}`);
  let at = skipSpace(text, from + 1);
  while (text.charCodeAt(at) !== 93) {
    const end = objectEnd(text, at);
    visit(at, end);
    at = skipSpace(text, end);
  }
}

/** The items of an array, as they are written. */
export function items(text: string): string[] {
  const found: string[] = [];
  eachItem(text, 0, (item, end) => {
    found.push(text.slice(item, end));
  });
  return found;
}

/** The whole number that begins at a place; of a reference, that of the object. */
export function wholeNumber(text: string, from: number): number {
  let number = 0;
  for (let at = from; ; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return number;
    number = number * 10 + digit;
  }
}

/** The number of the object that is referred to; undefined for what is no reference. */
export function reference(value: string | undefined): number | undefined {
  if (value === undefined || !value.endsWith('R')) return undefined;
  const number = /^(\d+)\s+\d+\s+R$/.exec(value)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function dictionary(found: ReadonlyMap<string, string>): string {
  let text = '<<';
  for (const [key, value] of found) text += `/${key} ${value}`;
  return `${text}>>`;
}
