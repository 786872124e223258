import { isLoose, type PageContent, paints, showsText } from './page-content.ts';
import { textHeights } from './text-heights.ts';

export interface MendedContent {
  readonly bytes: Uint8Array;
  /** Marked content that has become artifacts. */
  readonly removed: ReadonlySet<number>;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  /** A piece inside a text object cannot be joined with what stands outside it. */
  readonly inner: boolean;
}

const pathStarts = new Set(['m', 're']);
/** Share of the page's height, at the top and at the bottom, where running text stands. */
const margin = 0.12;

/** Numbers of the marked content that shows neither text nor picture. */
function bareMarks(content: PageContent): Set<number> {
  const all = new Set<number>();
  const real = new Set<number>();
  content.operations.forEach((operation, index) => {
    for (const { id } of content.marks[index]!) {
      if (id === undefined) continue;
      all.add(id);
      if (showsText(operation) || ['Do', 'EI', 'sh'].includes(operation.operator)) real.add(id);
    }
  });
  return new Set([...all].filter((id) => !real.has(id)));
}

/** Whole drawing objects (a path with its painting, a text object, a picture) outside all marked content. */
function unmarkedPieces({ operations, marks }: PageContent): Piece[] {
  const pieces: Piece[] = [];
  let path = -1;
  let text = -1;
  operations.forEach((operation, index) => {
    const { operator } = operation;
    if (operator === 'BT') text = index;
    if (operator === 'ET') text = -1;
    if (pathStarts.has(operator) && path === -1) path = index;
    if (paints(operation) && isLoose(marks[index]!)) {
      if (text === -1) pieces.push({ from: path === -1 ? index : path, to: index, inner: false });
      else pieces.push(textPiece({ operations, marks }, text, index));
    }
    if (paints(operation) || operator === 'n') path = -1;
  });
  return pieces;
}

function textPiece(
  { operations, marks }: Pick<PageContent, 'operations' | 'marks'>,
  from: number,
  index: number,
): Piece {
  const to = operations.findIndex((operation, at) => at > from && operation.operator === 'ET');
  const mixed = !marks.slice(from, to).every(isLoose);
  return mixed ? { from: index, to: index, inner: true } : { from, to, inner: false };
}

/**
 * Marks that only say that a space may not be broken. Readers that do not expect a mark inside a mark lose all that
 * comes after it ("7 306" is read as "7"), and the space has a meaning without it.
 */
function spaceMarks({ operations, marks, glyphs }: PageContent): number[] {
  const solid = new Set<number>();
  glyphs.forEach((shown, index) => {
    const mark = marks[index]!.at(-1);
    if (mark !== undefined && shown.some((glyph) => glyph.text?.trim() !== '')) solid.add(mark.opening);
  });
  return operations.flatMap(({ operator }, index) => {
    const mark = marks[index]!.at(-1);
    const isEdge = mark?.opening === index || operator === 'EMC';
    const isSpace = mark?.actualText !== undefined && /^[\s\u00A0\u202F]+$/.test(mark.actualText);
    return isEdge && isSpace && mark.id === undefined && !solid.has(mark.opening) ? [index] : [];
  });
}

/** Neighbours with no mark between them share one artifact. */
function joined(pieces: readonly Piece[], { marks }: PageContent): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const apart =
      last === undefined || last.inner || piece.inner || !marks.slice(last.to, piece.from).every(isLoose);
    if (apart) out.push(piece);
    else out[out.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
  }
  return out;
}

/** Running headers and footers are told apart from ornaments, as ISO 14289-1, 7.8 asks. */
function opening(heights: readonly number[], pageHeight: number): string {
  if (heights.length > 0 && heights.every((height) => height > pageHeight * (1 - margin))) {
    return '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n';
  }
  if (heights.length > 0 && heights.every((height) => height < pageHeight * margin)) {
    return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
  }
  return '/Artifact BMC\n';
}

/** Headers and footers may be neighbours in the content: they are parted before joining. */
function partedByHeight(
  pieces: readonly Piece[],
  heights: ReadonlyMap<number, number>,
  pageHeight: number,
): Piece[][] {
  const groups: Piece[][] = [];
  let side: boolean | undefined;
  for (const piece of pieces) {
    const height = [...heights].find(([at]) => at >= piece.from && at <= piece.to)?.[1];
    const now = height === undefined ? side : height > pageHeight / 2;
    if (groups.length === 0 || (now !== side && side !== undefined)) groups.push([]);
    groups.at(-1)!.push(piece);
    side = now;
  }
  return groups;
}

/**
 * Marks as artifacts what is painted outside all marked content (running headers, footers, rules, hidden signs) and
 * the borders and backgrounds that Chromium ties to elements (veraPDF 7.1-3, 7.2-3, 7.2-10). `keeps` names the marked
 * content that stays although it has no text: charts drawn as paths; `repeats` what is said on an earlier page already.
 */
export function mendContent(
  content: PageContent,
  pageHeight: number,
  keeps: ReadonlySet<number>,
  repeats: ReadonlySet<number>,
): MendedContent {
  const { operations, bytes } = content;
  const removed = new Set([...[...bareMarks(content)].filter((id) => !keeps.has(id)), ...repeats]);
  const heights = textHeights(content);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  operations.forEach(({ operator, start, end }, index) => {
    const id = content.marks[index]!.at(-1)?.id;
    if (operator === 'BDC' && id !== undefined && removed.has(id))
      edits.push({ from: start, to: end, text: '/Artifact BMC' });
  });
  for (const index of spaceMarks(content)) {
    const { start, end } = operations[index]!;
    edits.push({ from: start, to: end, text: '' });
  }
  for (const group of partedByHeight(unmarkedPieces(content), heights, pageHeight)) {
    for (const { from, to } of joined(group, content)) {
      const inside = [...heights].filter(([at]) => at >= from && at <= to).map(([, height]) => height);
      const start = operations[from]!.start;
      const end = operations[to]!.end;
      edits.push(
        { from: start, to: start, text: opening(inside, pageHeight) },
        { from: end, to: end, text: '\nEMC' },
      );
    }
  }
  edits.sort((one, other) => one.from - other.from || one.to - other.to);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(bytes.subarray(at, edit.from), Buffer.from(edit.text, 'latin1'));
    at = edit.to;
  }
  return { bytes: Buffer.concat([...parts, bytes.subarray(at)]), removed };
}
