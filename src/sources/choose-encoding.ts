import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingOfLetters, type Letters } from './letters.ts';
import type { ReadingChoice } from './raw-table.ts';
import { encodingNamed, type TextEncoding } from './text-encoding.ts';

/** What is known of the bytes of a file when its encoding is to be settled. */
export interface EncodingEvidence {
  readonly ofHead: TextEncoding | undefined;
  readonly isUtf8: boolean;
  readonly isAscii: boolean;
  /** Of bytes that are not UTF-8. */
  readonly letters?: Letters;
}

export interface ChosenEncoding {
  readonly encoding: TextEncoding;
  readonly choice: ReadingChoice;
  readonly problems: readonly Omit<Diagnostic, 'file'>[];
}

const evidenceOf: Readonly<Record<TextEncoding, string>> = {
  'utf-8-bom': 'byte order mark EF BB BF',
  'utf-8': 'all bytes are valid UTF-8',
  'windows-1252': 'bytes that are not valid UTF-8',
  cp850: 'letters within words as DOS has them',
  macintosh: 'letters within words as old Macs have them',
  'utf-16le': 'byte order mark FF FE or a zero in every second byte',
  'utf-16be': 'byte order mark FE FF or a zero in every second byte',
};

/**
 * Byte order mark, then strict UTF-8, then Windows-1252, or DOS or Mac where the words say so. What the user declares is used unless the
 * bytes contradict it, which is an error: a wrong declaration garbles every å, ä and ö in silence.
 */
export function chooseEncoding(declared: string | undefined, evidence: EncodingEvidence): ChosenEncoding {
  const eightBit = evidence.letters ? encodingOfLetters(evidence.letters) : 'windows-1252';
  const detected = evidence.ofHead ?? (evidence.isUtf8 ? 'utf-8' : eightBit);
  const named = declared === undefined ? undefined : encodingNamed(declared);
  const plain = detected === 'utf-8-bom' ? 'utf-8' : detected;
  if (declared !== undefined && named === undefined) {
    const problem = {
      code: 'unknown-encoding',
      severity: 'error',
      field: 'kodning',
      found: declared,
    } as const;
    return { encoding: detected, choice: detectedChoice(detected), problems: [problem] };
  }
  if (named === undefined) return { encoding: detected, choice: detectedChoice(detected), problems: [] };
  if (named === plain || (evidence.isAscii && evidence.ofHead === undefined)) {
    const encoding = named === plain ? detected : named;
    return { encoding, choice: { what: 'encoding', chosen: named, because: 'declared' }, problems: [] };
  }
  const place = { field: 'kodning', found: plain, expected: named };
  const problem = { code: 'wrong-encoding', severity: 'error', ...place } as const;
  return { encoding: detected, choice: detectedChoice(detected), problems: [problem] };
}

function detectedChoice(encoding: TextEncoding): ReadingChoice {
  return { what: 'encoding', chosen: encoding, because: 'detected', evidence: evidenceOf[encoding] };
}
