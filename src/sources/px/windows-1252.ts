/** What Windows-1252 has in 0x80–0x9F, in order; the five gaps are control characters. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of Windows-1252 bytes. Done here because `TextDecoder('windows-1252')` of Node 20 reads
 * 0x80–0x9F as control characters, and those are the dashes and quotation marks.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (letter) => upper[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** The bytes of a text in Windows-1252, or undefined when it has a letter that is not there. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const position = unit < 0x80 || (unit >= 0xa0 && unit <= 0xff) ? -1 : upper.indexOf(text[index] ?? '');
    if (position < 0 && unit > 0xff) return undefined;
    bytes[index] = position < 0 ? unit : 0x80 + position;
  }
  return bytes;
}
