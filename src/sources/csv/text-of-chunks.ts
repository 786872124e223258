import { decoderFor } from '../decode.ts';
import { type Letters, letterCollector } from '../letters.ts';
import { isAscii, type TextEncoding } from '../text-encoding.ts';

/** Whether all the chunks together are strict UTF-8, whether they are ASCII, and else whose letters they hold. */
export async function evidenceOfChunks(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly isUtf8: boolean; readonly isAscii: boolean; readonly letters: Letters }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const collector = letterCollector();
  let [utf8, ascii] = [true, true];
  for await (const chunk of chunks) {
    utf8 &&= isDecoded(() => decoder.decode(chunk, { stream: true }));
    if (isAscii(chunk)) continue;
    ascii = false;
    collector.add(chunk);
  }
  utf8 &&= isDecoded(() => decoder.decode());
  return { isUtf8: utf8, isAscii: ascii, letters: collector.letters() };
}

function isDecoded(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of the chunks with line feeds only, from the given physical line on. */
export async function* textOfChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  fromLine: number,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding);
  let toSkip = fromLine - 1;
  let heldBack = '';
  const cleaned = (text: string) => {
    let rest = text.includes('\r') ? text.replace(/\r\r?\n|\r/g, '\n') : text;
    while (toSkip > 0 && rest !== '') {
      const end = rest.indexOf('\n');
      if (end < 0) return '';
      rest = rest.slice(end + 1);
      toSkip -= 1;
    }
    return rest;
  };
  for await (const chunk of chunks) {
    const text = heldBack + decoder.decode(chunk, { stream: true });
    // CR at the end may be the first half of a line end.
    heldBack = /\r*$/.exec(text)?.[0] ?? '';
    const ready = cleaned(text.slice(0, text.length - heldBack.length));
    if (ready !== '') yield ready;
  }
  const last = cleaned(heldBack + decoder.decode());
  if (last !== '') yield last;
}
