import type { EightBitEncoding } from './text-encoding.ts';

/** Bytes that stand within words, by the encoding in which they are å, ä or ö. */
export type Letters = Readonly<Record<EightBitEncoding, ReadonlySet<number>>>;

const plain = 1;
const bitOf: Readonly<Record<EightBitEncoding, number>> = { 'windows-1252': 2, cp850: 4, macintosh: 8 };
/** å ä ö Å Ä Ö, but for those that are a sign within words of another encoding (… and é). */
const bytesOf: Readonly<Record<EightBitEncoding, readonly number[]>> = {
  'windows-1252': [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6],
  cp850: [0x86, 0x84, 0x94, 0x8f, 0x99],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80],
};
const encodings = ['windows-1252', 'cp850', 'macintosh'] as const;
const kinds = kindsOfBytes();

export interface LetterCollector {
  add(bytes: Uint8Array): void;
  letters(): Letters;
}

/**
 * Finds letters between letters. What DOS and Mac write for å, ä and ö are dashes, daggers and quotation marks on
 * Windows, which never stand there: one such word tells them apart. Which letters there are counts, and not how
 * often: a text that is read once for all its rows is then read alike.
 */
export function letterCollector(): LetterCollector {
  const found = {
    'windows-1252': new Set<number>(),
    cp850: new Set<number>(),
    macintosh: new Set<number>(),
  };
  return {
    add(bytes) {
      for (let index = 0; index < bytes.length; index += 1) {
        const kind = kinds[bytes[index]!]!;
        if (kind < 2) continue;
        const sides = [kinds[bytes[index - 1] ?? 0]!, kinds[bytes[index + 1] ?? 0]!];
        for (const encoding of encodings) {
          const bit = bitOf[encoding];
          const isWithin = sides.every((side) => (side & (plain | bit)) !== 0);
          if ((kind & bit) !== 0 && isWithin) found[encoding].add(bytes[index]!);
        }
      }
    },
    letters: () => found,
  };
}

/** The letters of texts that are whole. */
export function lettersIn(texts: readonly Uint8Array[]): Letters {
  const collector = letterCollector();
  for (const bytes of texts) collector.add(bytes);
  return collector.letters();
}

/** The encoding whose letters these are; Windows where none stands out. */
export function encodingOfLetters(letters: Letters): EightBitEncoding {
  const { macintosh } = letters;
  // The ö of a Mac alone could be the š of a name on Windows.
  const isUnsure = macintosh.size === 1 && macintosh.has(0x9a);
  const counts = encodings.map((one) => (one === 'macintosh' && isUnsure ? 0 : letters[one].size));
  return encodings[counts.indexOf(Math.max(...counts))] ?? 'windows-1252';
}

function kindsOfBytes(): Uint8Array {
  const all = new Uint8Array(256);
  for (let byte = 65; byte <= 90; byte += 1) {
    all[byte] = plain;
    all[byte + 32] = plain;
  }
  for (const encoding of encodings) for (const byte of bytesOf[encoding]) all[byte]! |= bitOf[encoding];
  return all;
}
