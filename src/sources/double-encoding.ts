import { encodeWindows1252 } from './px/windows-1252.ts';

const suspicious = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;

/**
 * The first text that is UTF-8 read as Windows-1252 and saved as UTF-8 again ("GÃ¶teborg").
 * Certain, not a guess: turned back to bytes it is strict UTF-8, which real Swedish text never is.
 */
export function findDoubleEncoded(
  texts: readonly string[],
): { readonly index: number; readonly found: string; readonly repaired: string } | undefined {
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    if (!suspicious.test(text)) continue;
    const repaired = undoDoubleEncoding(text);
    if (repaired !== undefined) return { index, found: text.slice(0, 60), repaired: repaired.slice(0, 60) };
  }
  return undefined;
}

function undoDoubleEncoding(text: string): string | undefined {
  const bytes = encodeWindows1252(text);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
