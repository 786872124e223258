/** How the bytes of a text file are to be understood. `utf-8-bom` is UTF-8 that says so itself. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | EightBitEncoding | 'utf-16le' | 'utf-16be';
/** One byte a letter: Windows, DOS (code pages 850 and 437 alike) and Mac OS before the year 2001. */
export type EightBitEncoding = 'windows-1252' | 'cp850' | 'macintosh';

const declarable: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  // Every byte of ISO 8859-1 that is a letter is the same letter in Windows-1252, and real files that
  // call themselves ISO 8859-1 hold dashes and quotation marks of Windows-1252 (so does WHATWG Encoding).
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  cp850: 'cp850',
  cp437: 'cp850',
  ibm850: 'cp850',
  macintosh: 'macintosh',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** The encoding a user or a file names, or undefined when the name is unknown. */
export function encodingNamed(name: string): TextEncoding | undefined {
  return declarable[name.trim().toLowerCase()];
}

/** What the first bytes give away; undefined for plain eight-bit text. */
export function encodingOfHead(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const length = Math.min(head.length, 4096) & ~1;
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let index = 0; index < length; index += 2) {
    if (head[index] === 0) zerosFirst += 1;
    if (head[index + 1] === 0) zerosSecond += 1;
  }
  // Swedish text in UTF-16 has a zero in nearly every pair; a lone NUL in a text file is just damage.
  const many = length * 0.35;
  if (zerosSecond > many && zerosFirst === 0) return 'utf-16le';
  if (zerosFirst > many && zerosSecond === 0) return 'utf-16be';
  return undefined;
}

/** Length of the byte order mark. */
export function markLength(head: Uint8Array): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3;
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
}

/** Whether the bytes are strict UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Whether every byte is below 0x80, so that all eight-bit encodings read the same. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] as number) > 0x7f) return false;
  return true;
}
