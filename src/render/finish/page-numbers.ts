import { slotText } from '../pdf/contents-numbers.ts';
import type { CharacterMap } from './character-map.ts';
import { shownCodes } from './character-map.ts';
import { type Edit, editedBytes } from './edit-bytes.ts';
import { type FontOf, fontName, type PageContent, type PageMark, showsText } from './page-content.ts';
import { operatorCode, scanContent } from './scan-content.ts';
import { stringBytes } from './strings.ts';

/** One figure that the browser wrote in a slot: where, and by which code of the font. */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  /** Bytes of the code. */
  readonly width: number;
  readonly text: string;
  /** How far it is to the next one; undefined for the last. */
  advance: number | undefined;
}

const showOne = operatorCode('Tj');
const textMove = operatorCode('Td');
const textFont = operatorCode('Tf');

/** The figures of marked content whose operations show one sign each; undefined for any other. */
function figuresIn(
  { bytes }: PageContent,
  { end: from, closeStart, fontStart }: PageMark,
  fontOf: FontOf,
): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  let font: CharacterMap | undefined = fontStart === -1 ? undefined : fontOf(fontName(bytes, fontStart));
  let isSingle = true;
  scanContent(
    bytes,
    (operator, { start, numbers, nameStart, strings, stringCount }, end) => {
      const last = figures.at(-1);
      if (operator === textFont) font = fontOf(fontName(bytes, nameStart));
      else if (operator === textMove && last !== undefined) last.advance = numbers[0]!;
      if (!showsText(operator)) return;
      const shown =
        font === undefined || stringCount !== 1
          ? []
          : shownCodes(bytes, strings[0]!, strings[1]!, font.width, stringBytes);
      const [code] = shown;
      if (operator !== showOne || shown.length !== 1 || code === undefined || font === undefined)
        isSingle = false;
      else {
        // The move to a figure and its showing are two operations: only the showing is exchanged.
        figures.push({
          start,
          end,
          code,
          width: font.width,
          text: font.textOf(code) ?? '?',
          advance: undefined,
        });
      }
    },
    from,
    closeStart,
  );
  return isSingle ? figures : undefined;
}

/** The code of each digit, known from the slots themselves; undefined unless all digits are equally wide. */
function digitCodes(figures: readonly Figure[]): ReadonlyMap<string, number> | undefined {
  const advances = figures.flatMap(({ advance }) => (advance === undefined ? [] : [advance]));
  const isEven = Math.max(...advances) - Math.min(...advances) < 0.01;
  return isEven ? new Map(figures.map(({ text, code }) => [text, code])) : undefined;
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
  for (const [index, { start, end, width }] of slot.entries()) {
    const digit = digits[index - slot.length + digits.length];
    const code = digit === undefined ? undefined : codes.get(digit);
    if (digit !== undefined && code === undefined) return undefined;
    const text = code === undefined ? '' : `<${code.toString(16).padStart(width * 2, '0')}> Tj`;
    written.push({ start, end, text });
  }
  return written;
}

/** A page whose content may be exchanged. */
export interface SlotPage {
  readonly content: () => PageContent;
  readonly fontOf: FontOf;
  readonly exchange: (bytes: Buffer) => void;
}

/**
 * Writes the page numbers of the contents into a page printed with `slotText` in their places: the digits of the
 * slots are exchanged for those of the page where each id stands. Nothing else moves, so one print is enough.
 *
 * @param numbers what is to stand in each slot; undefined where it is not known
 * @returns false, with nothing exchanged, where the slots cannot be told apart with certainty or a number is not known
 */
export function writePageNumbers(
  pages: readonly SlotPage[],
  numbers: readonly (number | undefined)[],
): boolean {
  const wanted = numbers.map((_, index) => slotText(index));
  const known = new Set(wanted);
  const found: { readonly page: SlotPage; readonly figures: readonly Figure[] }[] = [];
  for (const page of pages) {
    if (found.length >= wanted.length) break;
    const content = page.content();
    for (const mark of content.marks) {
      const figures = mark.id === -1 ? undefined : figuresIn(content, mark, page.fontOf);
      if (figures !== undefined && known.has(figures.map(({ text }) => text).join('')))
        found.push({ page, figures });
    }
  }
  // A heading that happens to read as a slot makes one too many, or puts them out of order.
  const texts = found.map(({ figures }) => figures.map(({ text }) => text).join(''));
  if (texts.length !== wanted.length || texts.some((text, index) => text !== wanted[index])) return false;
  const codes = digitCodes(found.flatMap(({ figures }) => figures));
  if (codes === undefined) return false;
  const changes = new Map<SlotPage, Edit[]>();
  for (const [index, { page, figures }] of found.entries()) {
    const number = numbers[index];
    const written = number === undefined ? undefined : edits(figures, number, codes);
    if (written === undefined) return false;
    changes.set(page, [...(changes.get(page) ?? []), ...written]);
  }
  for (const [page, list] of changes) page.exchange(editedBytes(page.content().bytes, list));
  return true;
}
