import { decodeCp850 } from './cp850.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface PxEncoding {
  readonly name: string;
  readonly isDeclared: boolean;
  decode(bytes: Uint8Array): string;
}

/**
 * The encoding by CODEPAGE; without one strict UTF-8 where that holds, then Windows-1252, then (no
 * CHARSET either) DOS. "ISO-8859-1" is read as Windows-1252: real files hold its dashes.
 */
export function pxEncoding(
  bytes: Uint8Array,
  codepage: string | undefined,
  charset: string | undefined,
): PxEncoding {
  const named = codepage?.trim().toLowerCase();
  const isDeclared = named !== undefined;
  const isNamedUtf8 = named === 'utf-8' || named === 'utf8';
  // Letters beyond ASCII that make strict UTF-8 are UTF-8, whatever an edited file still calls itself.
  if (bytes.some((byte) => byte > 0x7f) && isStrictUtf8(bytes)) {
    return { name: 'utf-8', isDeclared: isNamedUtf8, decode: utf8 };
  }
  if (isNamedUtf8 && isStrictUtf8(bytes)) return { name: 'utf-8', isDeclared, decode: utf8 };
  if (named?.includes('850')) return { name: 'cp850', isDeclared, decode: decodeCp850 };
  const other = named === undefined ? undefined : otherDecoder(named);
  if (other !== undefined) return { name: other.encoding, isDeclared, decode: (text) => other.decode(text) };
  if (isDeclared) return { name: 'windows-1252', isDeclared: !isNamedUtf8, decode: decodeWindows1252 };
  if (charset === undefined && looksLikeDos(bytes)) return { name: 'cp850', isDeclared, decode: decodeCp850 };
  return { name: 'windows-1252', isDeclared, decode: decodeWindows1252 };
}

/** The decoder of another eight-bit encoding (iso-8859-15, windows-1257); undefined for Windows-1252. */
function otherDecoder(named: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    const decoder = new TextDecoder(named);
    return /^(?:windows-1252|utf-)/.test(decoder.encoding) ? undefined : decoder;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** å ä ö Å Ä Ö é of code page 850, and none of Windows-1252. */
function looksLikeDos(bytes: Uint8Array): boolean {
  const dosLetters = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]);
  const windowsLetters = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]);
  return bytes.some((byte) => dosLetters.has(byte)) && !bytes.some((byte) => windowsLetters.has(byte));
}
