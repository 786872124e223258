import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Operation } from './content.ts';
import { slotText } from './contents-numbers.ts';
import { destinationPages } from './destinations.ts';
import { type PageContent, readPageContent } from './page-content.ts';
import { replaceContent } from './replace-content.ts';

/** One figure that the browser wrote in a slot: where, and by which code of the font. */
interface Figure {
  readonly operation: Operation;
  readonly code: number;
  readonly text: string;
  /** How far it is to the next one; undefined for the last. */
  readonly advance: number | undefined;
}

/** What stands in each piece of marked content whose operations show one sign each, in the order of the page. */
function* markedFigures({ operations, marks, glyphs }: PageContent): Generator<readonly Figure[]> {
  let figures: Figure[] = [];
  let mark: number | undefined;
  for (const [index, operation] of operations.entries()) {
    const now = marks[index]?.at(-1)?.id;
    if (now !== mark) {
      if (figures.length > 0) yield figures;
      figures = [];
      mark = now;
    }
    const last = figures.at(-1);
    if (operation.operator === 'Td' && last !== undefined) {
      figures[figures.length - 1] = { ...last, advance: Number(operation.operands[0]) };
    }
    const shown = glyphs.get(index);
    if (shown === undefined || now === undefined) continue;
    const [glyph] = shown;
    // More signs at once cannot be replaced one by one: they match no slot.
    const single = operation.operator === 'Tj' && shown.length === 1 && glyph !== undefined;
    figures.push({
      operation,
      code: glyph?.code ?? 0,
      text: single ? (glyph.text ?? '?') : '??',
      advance: undefined,
    });
  }
  if (figures.length > 0) yield figures;
}

/** The code of each digit, known from the slots themselves; undefined unless all digits are equally wide. */
function digitCodes(slots: readonly (readonly Figure[])[]): ReadonlyMap<string, number> | undefined {
  const figures = slots.flat();
  const advances = figures.flatMap(({ advance }) => (advance === undefined ? [] : [advance]));
  const even = Math.max(...advances) - Math.min(...advances) < 0.01;
  return even ? new Map(figures.map(({ text, code }) => [text, code])) : undefined;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A number at the right end of its slot; undefined where it does not fit or a digit is not known. */
function edits(
  slot: readonly Figure[],
  number: number,
  codes: ReadonlyMap<string, number>,
): readonly Edit[] | undefined {
  const digits = String(number);
  if (digits.length > slot.length) return undefined;
  const written: Edit[] = [];
  for (const [index, { operation }] of slot.entries()) {
    const { start, end } = operation;
    const digit = digits[index - slot.length + digits.length];
    const code = digit === undefined ? undefined : codes.get(digit);
    if (digit !== undefined && code === undefined) return undefined;
    const [shown] = operation.operands;
    const width = shown instanceof Uint8Array ? shown.length * 2 : 4;
    const text = code === undefined ? '' : `<${code.toString(16).padStart(width, '0')}> Tj`;
    written.push({ start, end, text });
  }
  return written;
}

function edited(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/**
 * Writes the page numbers of the contents into a page printed with `slotText` in their places: the digits of the
 * slots are exchanged for those of the page where each id stands. Nothing else moves, so one print is enough.
 *
 * @returns false, with the document unchanged, where the slots cannot be told apart with certainty or a place is
 * not found
 */
export function writePageNumbers(document: PDFDocument, ids: readonly string[]): boolean {
  const wanted = ids.map((_, index) => slotText(index));
  const places = destinationPages(document);
  const numbers = ids.map((id) => places.get(id));
  const known = new Set(wanted);
  const found: { readonly page: number; readonly figures: readonly Figure[] }[] = [];
  const pages = document.getPages();
  const contents: PageContent[] = [];
  for (let page = 0; page < pages.length && found.length < ids.length; page += 1) {
    const content = readPageContent(document, pages[page]!);
    contents.push(content);
    for (const figures of markedFigures(content)) {
      if (known.has(figures.map(({ text }) => text).join(''))) found.push({ page, figures });
    }
  }
  // A heading that happens to read as a slot makes one too many, or puts them out of order.
  const texts = found.map(({ figures }) => figures.map(({ text }) => text).join(''));
  if (texts.length !== wanted.length || texts.some((text, index) => text !== wanted[index])) return false;
  const codes = digitCodes(found.map(({ figures }) => figures));
  if (codes === undefined) return false;
  const changes = new Map<number, Edit[]>();
  for (const [index, { page, figures }] of found.entries()) {
    const number = numbers[index];
    const written = number === undefined ? undefined : edits(figures, number, codes);
    if (written === undefined) return false;
    changes.set(page, [...(changes.get(page) ?? []), ...written]);
  }
  for (const [page, list] of changes) {
    replaceContent(document, pages[page]!, edited(contents[page]!.bytes, list));
  }
  return true;
}
