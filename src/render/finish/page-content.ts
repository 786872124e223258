import { type CharacterMap, shownCodes } from './character-map.ts';
import { type Operands, operatorCode, scanContent } from './scan-content.ts';
import { stringBytes, stringText } from './strings.ts';
import { entries } from './syntax.ts';

/** Marked content on a page: from `BMC` or `BDC` to its `EMC`. */
export interface PageMark {
  /** The opening. */
  readonly start: number;
  readonly end: number;
  /** The closing; where the content ends for one that is never closed. */
  closeStart: number;
  closeEnd: number;
  /** Its number in the structure tree; -1 for marks that are not bound to it. */
  readonly id: number;
  readonly isArtifact: boolean;
  /** What it is to be read as. */
  readonly actualText: string | undefined;
  /** Index of the mark around it, or -1. */
  readonly parent: number;
  /** Where the font in force was named (`/F4`); -1 for none. */
  readonly fontStart: number;
  /** Height of the line in force, in the text's own measure. */
  readonly line: number;
  /** Holds text or a picture, itself or in a mark inside. */
  isReal: boolean;
  /** Shows a sign that is no space. */
  isSolid: boolean;
}

/** A whole drawing object (a path with its painting, a text object, a picture) that no mark is bound to. */
export interface LoosePiece {
  readonly start: number;
  readonly end: number;
  /** Inside a text object: cannot be joined with what stands outside it. */
  readonly isInner: boolean;
  /** How many operations inside marks came before its first and its last operation. */
  readonly boundBefore: number;
  readonly boundAfter: number;
  /** How high above the foot of the page its texts begin, in points. */
  readonly heights: readonly number[];
}

export interface PageContent {
  readonly bytes: Buffer;
  readonly marks: readonly PageMark[];
  readonly pieces: readonly LoosePiece[];
}

/** The font of a name in the page's resources. */
export type FontOf = (name: string) => CharacterMap | undefined;

const onlySpace = /^[\s\u00A0\u202F]+$/;

/** Whether a mark only says how a space is to be read. */
export function isSpaceMark(mark: PageMark): boolean {
  return mark.id === -1 && mark.actualText !== undefined && onlySpace.test(mark.actualText);
}

const code = operatorCode;
const showing: ReadonlySet<number> = new Set(['Tj', 'TJ', "'", '"'].map(code));
const painting: ReadonlySet<number> = new Set(
  ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'].map(code),
);
const picturing: ReadonlySet<number> = new Set(['Do', 'EI', 'sh'].map(code));
export const showsText = (operator: number): boolean => showing.has(operator);

const artifact = Buffer.from('/Artifact');

/** Whether the name at a place is that of artifacts; nearly all are told from it by one letter. */
function namesArtifact(bytes: Uint8Array, from: number, to: number): boolean {
  return (
    bytes[from + 1] === artifact[1] &&
    to - from === artifact.length &&
    artifact.every((byte, index) => bytes[from + index] === byte)
  );
}

type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer` (PDF 32000-1, 8.3.4). */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function matrixOf(numbers: Float64Array): Matrix {
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!];
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `<</MCID 7 >>`, as nearly all are; -1 for anything else. */
function plainId(bytes: Uint8Array, from: number, to: number): number {
  // The bytes of "MCID".
  const isPlain =
    bytes[from + 2] === 47 && bytes[from + 3] === 77 && bytes[from + 4] === 67 && bytes[from + 6] === 68;
  if (!isPlain) return -1;
  let id = 0;
  for (let at = from + 8; at < to - 2; at += 1) {
    const byte = bytes[at]!;
    if (byte === 32) continue;
    if (byte < 48 || byte > 57) return -1;
    id = id * 10 + byte - 48;
  }
  return id;
}

function properties(bytes: Buffer, from: number, to: number): Pick<PageMark, 'id' | 'actualText'> {
  if (from === -1) return { id: -1, actualText: undefined };
  const plain = plainId(bytes, from, to);
  if (plain !== -1) return { id: plain, actualText: undefined };
  const found = entries(bytes.toString('latin1', from, to));
  const text = found.get('ActualText');
  return {
    id: Number(found.get('MCID') ?? -1),
    actualText: text === undefined ? undefined : stringText(text),
  };
}

const [openPlain, open, close] = [code('BMC'), code('BDC'), code('EMC')];
const [save, restore, transform] = [code('q'), code('Q'), code('cm')];
const [textStart, textEnd, textFont] = [code('BT'), code('ET'), code('Tf')];
const [textMatrix, textMove, textMoveLead] = [code('Tm'), code('Td'), code('TD')];
const [moveTo, rectangle, endPath] = [code('m'), code('re'), code('n')];

interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly bound: number;
  readonly height: number | undefined;
}

/** Reads a page's content in one pass: its marks, and what is painted outside them. */
export function readPageContent(bytes: Buffer, fontOf: FontOf): PageContent {
  const marks: PageMark[] = [];
  const pieces: LoosePiece[] = [];
  /** Index of the innermost mark, and how many of those open are in the tree or artifacts. */
  let mark = -1;
  let binding = 0;
  /** Operations so far that stand inside such marks. */
  let bound = 0;
  const saved: Matrix[] = [];
  let page = identity;
  let [a, b, c, d, e, f] = identity;
  let line = Number.NaN;
  let fontStart = -1;
  let pathStart = -1;
  let pathBound = 0;
  let textAt = -1;
  let textBound = 0;
  let textParts: TextPart[] = [];

  const closeText = (end: number): void => {
    const [first] = textParts;
    if (first !== undefined && bound === textBound) {
      const heights = textParts.flatMap(({ height }) => (height === undefined ? [] : [height]));
      pieces.push({ start: textAt, end, isInner: false, boundBefore: bound, boundAfter: bound, heights });
    } else {
      for (const { start, end, bound: before, height } of textParts) {
        const heights = height === undefined ? [] : [height];
        pieces.push({ start, end, isInner: true, boundBefore: before, boundAfter: before, heights });
      }
    }
    textParts = [];
    textAt = -1;
  };
  const show = (operands: Operands): void => {
    for (let one = mark; one !== -1 && !marks[one]!.isReal; one = marks[one]!.parent)
      marks[one]!.isReal = true;
    const inside = marks[mark];
    if (inside === undefined || inside.isSolid || !isSpaceMark(inside)) return;
    const name = fontStart === -1 ? '' : fontName(bytes, fontStart);
    inside.isSolid = shownTexts(bytes, operands, fontOf(name)).some((text) => text?.trim() !== '');
  };

  scanContent(bytes, (operator, operands, end) => {
    const { numbers } = operands;
    if (operator === open || operator === openPlain) {
      const from = operator === open ? operands.dictionaryStart : -1;
      const { id, actualText } = properties(bytes, from, operands.dictionaryEnd);
      const isArtifact = namesArtifact(bytes, operands.nameStart, operands.nameEnd);
      marks.push({
        start: operands.start,
        end,
        closeStart: bytes.length,
        closeEnd: bytes.length,
        id,
        isArtifact,
        actualText,
        parent: mark,
        fontStart,
        line,
        isReal: false,
        isSolid: false,
      });
      mark = marks.length - 1;
      if (id !== -1 || isArtifact) binding += 1;
      if (binding > 0) bound += 1;
      return;
    }
    if (operator === close) {
      if (binding > 0) bound += 1;
      const closed = marks[mark];
      if (closed === undefined) return;
      closed.closeStart = operands.start;
      closed.closeEnd = end;
      if (closed.id !== -1 || closed.isArtifact) binding -= 1;
      mark = closed.parent;
      return;
    }
    const before = bound;
    if (binding > 0) bound += 1;
    if (operator === textMove || operator === textMoveLead) {
      e += numbers[0]! * a + numbers[1]! * c;
      f += numbers[0]! * b + numbers[1]! * d;
      return;
    }
    const shows = showing.has(operator);
    if (shows) show(operands);
    if (shows || painting.has(operator)) {
      if (!shows && picturing.has(operator)) {
        for (let one = mark; one !== -1; one = marks[one]!.parent) marks[one]!.isReal = true;
      }
      if (binding === 0 && textAt !== -1) {
        const height = shows ? e * page[1] + f * page[3] + page[5] : undefined;
        textParts.push({ start: operands.start, end, bound: before, height });
      } else if (binding === 0) {
        const [start, boundBefore] = pathStart === -1 ? [operands.start, before] : [pathStart, pathBound];
        pieces.push({ start, end, isInner: false, boundBefore, boundAfter: before, heights: [] });
      }
      pathStart = -1;
    } else if (operator === textMatrix) {
      a = numbers[0]!;
      b = numbers[1]!;
      c = numbers[2]!;
      d = numbers[3]!;
      e = numbers[4]!;
      f = numbers[5]!;
      line = f;
    } else if (operator === textStart) {
      a = d = 1;
      b = c = e = f = 0;
      textAt = operands.start;
      textBound = before;
    } else if (operator === textEnd) closeText(end);
    else if (operator === textFont) fontStart = operands.nameStart;
    else if (operator === moveTo || operator === rectangle) {
      if (pathStart === -1) {
        pathStart = operands.start;
        pathBound = before;
      }
    } else if (operator === endPath) pathStart = -1;
    else if (operator === save) saved.push(page);
    else if (operator === restore) page = saved.pop() ?? identity;
    else if (operator === transform) page = product(matrixOf(numbers), page);
  });
  if (textAt !== -1) closeText(bytes.length);
  return { bytes, marks, pieces };
}

/** The name that begins at a place, without its slash. */
export function fontName(bytes: Buffer, from: number): string {
  let end = from + 1;
  while (end < bytes.length && bytes[end]! > 32) end += 1;
  return bytes.toString('latin1', from + 1, end);
}

/** What the strings of an operation say in a font, a text for each sign. */
export function shownTexts(
  bytes: Buffer,
  { strings, stringCount }: Operands,
  font: CharacterMap | undefined,
): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let index = 0; font !== undefined && index < stringCount; index += 1) {
    const [from, to] = [strings[index * 2]!, strings[index * 2 + 1]!];
    for (const shown of shownCodes(bytes, from, to, font.width, stringBytes)) texts.push(font.textOf(shown));
  }
  return texts;
}
