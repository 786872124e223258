import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { chooseEncoding } from './choose-encoding.ts';
import { findDoubleEncoded } from './double-encoding.ts';
import { lettersIn } from './letters.ts';
import { decodeCp850 } from './px/cp850.ts';
import { decodeWindows1252 } from './px/windows-1252.ts';
import type { ReadingChoice } from './raw-table.ts';
import { encodingOfHead, isAscii, isUtf8, markLength, type TextEncoding } from './text-encoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly choice: ReadingChoice;
  readonly diagnostics: readonly Diagnostic[];
}

/** The whole file as text, without byte order mark and with line feeds only. */
export function decode(bytes: Uint8Array, file: string, declared?: string): DecodedText {
  const body = bytes.subarray(markLength(bytes));
  const utf8 = isUtf8(body);
  const evidence = {
    ofHead: encodingOfHead(bytes),
    isUtf8: utf8,
    isAscii: isAscii(body),
    ...(utf8 ? {} : { letters: lettersIn([body]) }),
  };
  const chosen = chooseEncoding(declared, evidence);
  const text = normaliseLineEnds(decoderFor(chosen.encoding).decode(body));
  const diagnostics: Diagnostic[] = chosen.problems.map((problem) => ({ ...problem, file }));
  const garbled = findDoubleEncoded(text.slice(0, 1_000_000).split('\n'));
  if (garbled !== undefined) {
    const { index, found, repaired } = garbled;
    diagnostics.push({
      code: 'double-encoded',
      severity: 'error',
      file,
      line: index + 1,
      found,
      suggestion: repaired,
    });
  }
  return { text, choice: chosen.choice, diagnostics };
}

/** CR CR LF, CR LF and CR alone all end a line. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\r?\n|\r/g, '\n') : text;
}

/** As much of `TextDecoder` as the readers use. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** A decoder of the given encoding that never fails: strictness is checked beforehand. */
export function decoderFor(encoding: TextEncoding): Decoder {
  const decodeBytes = encoding === 'cp850' ? decodeCp850 : decodeWindows1252;
  if (encoding === 'windows-1252' || encoding === 'cp850')
    return { decode: (bytes) => (bytes === undefined ? '' : decodeBytes(bytes)) };
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { ignoreBOM: true });
}

/** A few bytes (one letter each) of a file whose encoding is not settled yet, for a message. */
export function decodeExcerpt(text: string): string {
  const bytes = Buffer.from(text, 'latin1');
  try {
    // Cut in the middle of a letter it may well be.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return decodeWindows1252(bytes);
    throw error;
  }
}
