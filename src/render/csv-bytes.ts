/** Text in UTF-8 that grows at its end; a table of a hundred thousand lines is never a string. */
export interface CsvBytes {
  /** A text in UTF-8: the same few ids and words come again and again and are encoded once. */
  bytes(text: Uint8Array): void;
  /** One ASCII character by its code. */
  byte(code: number): void;
  /** Ten decimals, or twelve digits of what is larger or tiny, with a decimal comma; nothing for null. */
  number(value: number | null): void;
  readonly size: () => number;
  /** What has been written, which begins anew. */
  take(): Uint8Array;
}

const minus = 45;
const comma = 44;
const zero = 48;

export function createCsvBytes(): CsvBytes {
  let bytes = new Uint8Array(1 << 20);
  let end = 0;

  const room = (more: number): void => {
    if (end + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (end + more));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };
  const append = (text: Uint8Array): void => {
    const { length } = text;
    room(length);
    if (length > 64) bytes.set(text, end);
    else for (let at = 0; at < length; at += 1) bytes[end + at] = text[at]!;
    end += length;
  };
  const ascii = (content: string): void => {
    room(content.length);
    for (let at = 0; at < content.length; at += 1) bytes[end + at] = content.charCodeAt(at);
    end += content.length;
  };
  /** A whole number from 0 to 2^31. */
  const digits = (number: number): void => {
    let size = 1;
    for (let limit = 10; number >= limit; limit *= 10) size += 1;
    room(size);
    let left = number;
    for (let at = end + size - 1; at >= end; at -= 1) {
      const tenth = (left / 10) | 0;
      bytes[at] = zero + left - 10 * tenth;
      left = tenth;
    }
    end += size;
  };
  /** A whole number below 100 000, with zeros before it. */
  const fiveDigits = (number: number): void => {
    room(5);
    const hundreds = (number / 100) | 0;
    const rest = number - 100 * hundreds;
    const thousands = (hundreds / 10) | 0;
    const first = (thousands / 10) | 0;
    const tens = (rest / 10) | 0;
    bytes[end] = zero + first;
    bytes[end + 1] = zero + thousands - 10 * first;
    bytes[end + 2] = zero + hundreds - 10 * thousands;
    bytes[end + 3] = zero + tens;
    bytes[end + 4] = zero + rest - 10 * tens;
    end += 5;
  };
  const byte = (one: number): void => {
    room(1);
    bytes[end] = one;
    end += 1;
  };
  /** Fifteen digits at most are the number that they are read as, so that no double need be printed. */
  const decimals = (value: number): void => {
    const rounded = Math.round(value * 1e10);
    if (rounded < 0) byte(minus);
    const size = Math.abs(rounded);
    const whole = Math.floor(size / 1e10);
    digits(whole);
    let fraction = size - whole * 1e10;
    if (fraction === 0) return;
    byte(comma);
    const high = Math.floor(fraction / 1e5);
    fraction -= high * 1e5;
    fiveDigits(high);
    if (fraction > 0) fiveDigits(fraction);
    while (bytes[end - 1] === zero) end -= 1;
  };
  const number = (value: number | null): void => {
    if (value === null) return;
    const size = Math.abs(value);
    if (Number.isInteger(value)) {
      if (value >= 0 && value < 2 ** 31) digits(value);
      else ascii(String(value));
    } else if (size < 100_000 && size > 0.01) decimals(value);
    else ascii(String(Number(value.toPrecision(12))).replace('.', ','));
  };
  const take = (): Uint8Array => {
    const taken = bytes.slice(0, end);
    end = 0;
    return taken;
  };
  return { bytes: append, byte, number, size: () => end, take };
}
