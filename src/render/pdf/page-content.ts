import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { type Operand, type Operation, readOperations } from './content.ts';
import { decodedStream } from './decoded-stream.ts';
import { type Glyph, type GlyphReader, glyphReader } from './glyph-text.ts';

/** What an operation stands inside: the marked content around it, outermost first. */
export interface Mark {
  readonly tag: string;
  /** Undefined for marks that are not bound to the structure tree. */
  readonly id: number | undefined;
  readonly actualText: string | undefined;
  /** Index of the operation that opens it. */
  readonly opening: number;
}

export interface PageContent {
  readonly bytes: Uint8Array;
  readonly operations: readonly Operation[];
  /** For each operation. */
  readonly marks: readonly (readonly Mark[])[];
  /** For each operation that shows text. */
  readonly glyphs: ReadonlyMap<number, readonly Glyph[]>;
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const filling = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI']);

export const showsText = (operation: Operation): boolean => showing.has(operation.operator);
/** Whether the operation leaves anything on the paper. */
export const paints = (operation: Operation): boolean =>
  showing.has(operation.operator) || filling.has(operation.operator);

function contentBytes(document: PDFDocument, page: PDFPage): Uint8Array {
  const contents = document.context.lookup(page.node.get(PDFName.of('Contents')));
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((item) => document.context.lookup(item))
      : [contents];
  const parts = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [decodedStream(stream), Buffer.from('\n')] : [],
  );
  return Buffer.concat(parts);
}

function dictionary(operand: Operand | undefined): ReadonlyMap<string, Operand> {
  return operand instanceof Map ? operand : new Map();
}

/** A text string of a content stream: UTF-16 with its mark, or bytes. */
function textOf(operand: Operand | undefined): string | undefined {
  if (!(operand instanceof Uint8Array)) return undefined;
  const bytes = Buffer.from(operand);
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

function marksOf(operations: readonly Operation[]): (readonly Mark[])[] {
  // One list is shared by all operations between two marks: a page has thousands of them.
  let open: readonly Mark[] = [];
  return operations.map(({ operator, operands }, opening) => {
    if (operator === 'BMC' || operator === 'BDC') {
      const properties = dictionary(operands[1]);
      const id = properties.get('/MCID');
      const mark = {
        tag: String(operands[0]).slice(1),
        id: typeof id === 'number' ? id : undefined,
        actualText: textOf(properties.get('/ActualText')),
        opening,
      };
      open = [...open, mark];
    }
    const now = open;
    if (operator === 'EMC') open = open.slice(0, -1);
    return now;
  });
}

function shownStrings(operands: readonly Operand[]): Uint8Array[] {
  return operands.flatMap((item) =>
    item instanceof Uint8Array ? [item] : Array.isArray(item) ? shownStrings(item as readonly Operand[]) : [],
  );
}

/** Reads a page's content: operations, what they stand inside, and the glyphs they show. */
export function readPageContent(document: PDFDocument, page: PDFPage): PageContent {
  const bytes = contentBytes(document, page);
  const operations = readOperations(bytes);
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const glyphs = new Map<number, readonly Glyph[]>();
  let read: GlyphReader | undefined;
  operations.forEach((operation, index) => {
    const { operator, operands } = operation;
    if (operator === 'Tf') {
      const font = fonts?.lookupMaybe(PDFName.of(String(operands[0]).slice(1)), PDFDict);
      read = font && glyphReader(document.context, font);
    }
    if (!showsText(operation) || read === undefined) return;
    const [only] = operands;
    const alone = operands.length === 1 && only instanceof Uint8Array;
    glyphs.set(index, alone ? read(only) : shownStrings(operands).flatMap(read));
  });
  return { bytes, operations, marks: marksOf(operations), glyphs };
}

/**
 * The text of each piece of marked content on the page, by its number. Chromium leaves out the space where a line
 * is broken; here a new line counts as one.
 */
export function markedText(content: PageContent): Map<number, string> {
  const texts = new Map<number, string>();
  const lines = new Map<number, number>();
  let replaced: Mark | undefined;
  let line = 0;
  // Operations between two marks share their list.
  let within: readonly Mark[] | undefined;
  let id: number | undefined;
  let replacing: Mark | undefined;
  content.operations.forEach((operation, index) => {
    if (operation.operator === 'Tm') line = Number(operation.operands[5]);
    const marks = content.marks[index]!;
    if (marks !== within) {
      within = marks;
      id = marks.find((mark) => mark.id !== undefined)?.id;
      replacing = marks.find((mark) => mark.actualText !== undefined);
      if (id !== undefined && !texts.has(id)) texts.set(id, '');
    }
    if (id === undefined || !showsText(operation)) return;
    const before = texts.get(id) ?? '';
    const shown = (content.glyphs.get(index) ?? []).map((glyph) => glyph.text ?? '').join('');
    const again = replacing !== undefined && replacing === replaced;
    const text = replacing === undefined ? shown : again ? '' : replacing.actualText!;
    replaced = replacing;
    const isNewLine = lines.has(id) && lines.get(id) !== line && !/\s$/.test(before) && !/^\s/.test(text);
    lines.set(id, line);
    texts.set(id, before + (isNewLine ? ' ' : '') + text);
  });
  return texts;
}
