const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string as it is written, in round brackets or in hexadecimal digits (PDF 32000-1, 7.3.4). */
export function stringBytes(written: string): Buffer {
  if (written.startsWith('<')) {
    const digits = written.slice(1, -1).replace(/\s+/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const text = written
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign)
        ? String.fromCharCode(Number.parseInt(sign, 8) & 255)
        : /^[\r\n]/.test(sign)
          ? ''
          : (escapes[sign] ?? sign),
    );
  return Buffer.from(text, 'latin1');
}

/** What a text string says: UTF-16 with its mark, or single bytes. */
export function stringText(written: string): string {
  const bytes = stringBytes(written);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes
    .subarray(2, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

/** A text string as it is written: readable where it is plain, else in UTF-16. */
export function writtenText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** A name as it is written, without its slash, as text: `#20` is a space (7.3.5). */
export function nameText(written: string): string {
  if (!written.includes('#')) return written;
  const plain = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(plain, 'latin1').toString('utf8');
}
