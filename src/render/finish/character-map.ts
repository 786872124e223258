/** What the codes shown in a font stand for. */
export interface CharacterMap {
  /** Bytes that a code takes: two in composite fonts, one in the others. */
  readonly width: 1 | 2;
  /** Undefined where the font does not say. */
  readonly textOf: (code: number) => string | undefined;
}

function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

const pair = /<([0-9a-f]+)>\s*<((?:[0-9a-f]{4})+)>/gi;
const range = /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<((?:[0-9a-f]{4})+)>|\[([^\]]*)\])/gi;

/** The character map of a font's /ToUnicode (PDF 32000-1, 9.10.3). */
export function readCharacterMap(text: string, width: 1 | 2): CharacterMap {
  const found = new Map<number, string>();
  for (const [, body] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code, unicode] of body!.matchAll(pair))
      found.set(Number.parseInt(code!, 16), utf16(unicode!));
  }
  for (const [, body] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from, to, one, list] of body!.matchAll(range)) {
      const first = Number.parseInt(from!, 16);
      const listed = list?.match(/[0-9a-f]{4,}/gi);
      for (let code = first; code <= Number.parseInt(to!, 16); code += 1) {
        const base = one ?? listed?.[code - first];
        if (base === undefined) continue;
        const text = utf16(base);
        const further = one === undefined ? 0 : code - first;
        // A range counts on in the last unit.
        const last = String.fromCharCode(text.charCodeAt(text.length - 1) + further);
        found.set(code, text.slice(0, -1) + last);
      }
    }
  }
  return { width, textOf: (code) => found.get(code) };
}

function hexValue(byte: number): number {
  return byte <= 57 ? byte - 48 : (byte | 32) - 87;
}

/** The codes of a string as it stands in the content, its brackets included. */
export function shownCodes(
  content: Buffer,
  from: number,
  to: number,
  width: 1 | 2,
  decode: (written: string) => Uint8Array,
): readonly number[] {
  // Chromium shows most signs one by one.
  if (width === 2 && to - from === 6 && content[from] === 60) {
    let code = 0;
    for (let at = from + 1; at < to - 1; at += 1) code = code * 16 + hexValue(content[at]!);
    return [code];
  }
  const bytes = decode(content.toString('latin1', from, to));
  const codes: number[] = [];
  for (let at = 0; at + width <= bytes.length; at += width) {
    codes.push(width === 2 ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!);
  }
  return codes;
}
