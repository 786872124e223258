import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The text of a note as it was typed. Not UTF-8 it is most often an older editor's Windows-1252: read, and said. */
export function noteText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    const line =
      1 + bytes.subarray(0, firstOdd(bytes)).reduce((lines, byte) => lines + Number(byte === 10), 0);
    const problem = { code: 'not-utf8', severity: 'warning', file, line } as const;
    return { text: new TextDecoder('windows-1252').decode(bytes), diagnostics: [problem] };
  }
}

/** Place of the first byte that is no plain letter. */
function firstOdd(bytes: Uint8Array): number {
  const place = bytes.findIndex((byte) => byte > 0x7f);
  return place < 0 ? bytes.length : place;
}
